import { createContext, lazy, Suspense, useContext, useMemo, useState, type ReactNode } from 'react';
import type { CommandResult } from './act-result';
import type { ProcessShown } from './subject';

const ActDrawer = lazy(async () => ({ default: (await import('./act-drawer')).ActDrawer }));

/** An act somebody has begun. */
export interface Begun {
  readonly process: ProcessShown;
  readonly event: string;
  readonly initial?: Record<string, unknown>;
  readonly onDone?: (result: CommandResult) => void;
}

const Host = createContext<((act: Begun) => void) | null>(null);
/** Who keeps the drawer of an act open; null where the button does so itself. */
export const useActHost = () => useContext(Host);

/**
 * Keeps the drawer of an act while the page behind it changes. An act often takes away the very button that began it: the
 * receipt must not go with it.
 */
export function ActHost({ children }: { children: ReactNode }) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const begin = useMemo(() => setBegun, []);
  return (
    <Host value={begin}>
      {children}
      {begun && (
        <Suspense fallback={null}>
          <ActDrawer
            key={begun.event}
            target={{ room: begun.process.room, id: begun.process.id, version: begun.process.version }}
            process={begun.process}
            event={begun.event}
            initial={begun.initial}
            onClose={(result) => {
              setBegun(null);
              if (result) begun.onDone?.(result);
            }}
          />
        </Suspense>
      )}
    </Host>
  );
}
