import { cloneElement, useId, type ReactElement } from 'react';

/** A control with its word above it, joined so that both are read together. */
export function Labelled({ label, children }: { label: string; children: ReactElement<{ id?: string }> }) {
  const id = useId();
  return (
    <span className="labelled">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, { id })}
    </span>
  );
}
