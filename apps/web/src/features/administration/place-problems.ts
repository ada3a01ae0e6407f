import type { FormInstance } from 'antd';
import { Problem } from '../../lib/http';

/**
 * Puts what the server refused where it belongs: `/off/0/to` at that very input. What no field of the form stands for is
 * given back, to be said above it; so is everything that is no refusal of a value.
 */
export function placeProblems(form: Pick<FormInstance, 'getFieldInstance' | 'setFields'>, error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const errors = error.document.errors ?? [];
  const here = errors.map(({ pointer, message }) => ({ name: nameOf(pointer), message }));
  const placed = here.filter(({ name }) => name.length > 0 && form.getFieldInstance(name) !== undefined);
  form.setFields(placed.map(({ name, message }) => ({ name, errors: [message] })) as never);
  if (errors.length > 0 && placed.length === errors.length) return null;
  const left = errors.filter((_, index) => !placed.includes(here[index]));
  return new Problem({ ...error.document, errors: left });
}

export const nameOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
