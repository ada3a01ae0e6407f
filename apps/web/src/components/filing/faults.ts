import { Problem } from '../../lib/http';
import type { FieldSchema } from '../act/machine';
import { labelOf, pathOf } from '../act/payload';
import { stepOf, type Step } from './ways';

/** One answer the server does not take, and where it was given. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly message: string;
  readonly step: Step;
}

export function faultsOf(problem: unknown, schema: FieldSchema, event: string): Fault[] {
  if (!(problem instanceof Problem)) return [];
  return (problem.document.errors ?? []).map(({ pointer, message }) => {
    const path = pathOf(pointer);
    return { path, message, label: labelAt(schema, event, path), step: stepOf(path) };
  });
}

/** '/parties/0/name' → 当事人 1 · 姓名或名称 */
export function labelAt(schema: FieldSchema, event: string, path: readonly (string | number)[]): string {
  const labels: string[] = [];
  let parent = event;
  for (const part of path) {
    if (typeof part === 'number') labels.push(`${labels.pop() ?? ''} ${part + 1}`);
    else {
      labels.push(labelOf(parent, part));
      parent = part;
    }
  }
  return labels.join(' · ');
}
