import type { Payload } from '#libs/domain';
import { CASE_FILTER, CASE_LOOK } from '../cases/case-list.fields.js';
import { QueryOf } from '../http/body.js';
import { HttpProblem } from '../http/problems.js';

const VIEW = { ...CASE_FILTER, ...CASE_LOOK };
const view = new QueryOf('ViewQuery', VIEW);

/**
 * The part of an address a list understands, checked as the list itself would and in one order, so that the same view is
 * always the same text. Throws with pointers below `/query`.
 */
export function canonicalQuery(text: string): string {
  const checked: Record<string, unknown> = checkedQuery(text);
  const canonical = new URLSearchParams();
  for (const key of Object.keys(checked).sort()) canonical.set(key, String(checked[key]));
  return canonical.toString();
}

export function checkedQuery(text: string, pointer = '/query'): Payload<typeof VIEW> {
  const given: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    given[key] = Object.hasOwn(given, key) ? [given[key], value].flat() : value;
  }
  try {
    return view.transform(given) as Payload<typeof VIEW>;
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const errors = error.extras.errors?.map((one) => ({ ...one, pointer: pointer + one.pointer }));
    throw new HttpProblem(error.code, { ...error.extras, errors });
  }
}
