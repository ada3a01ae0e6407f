import { problem, type Act, type Problem, type Rule, type Scene, type Role } from '../process/index.js';
import { isKindInForce, isRightInForce, type KindCode, type RightCode } from '../taxonomy/index.js';
import type { DisputePayload } from './dispute.fields.js';

type Asked = Rule<unknown, DisputePayload>;

/** Somebody asks, and somebody can be asked (domain.md §3.1). */
const bothSidesNamed: Asked = (_scene, { parties }) => [
  ...(parties.some(({ role }) => role === 'APPLICANT') ? [] : [problem('/parties', 'NO_APPLICANT', ['D-MEDIABILITY'])]),
  ...(parties.some(({ role }) => role === 'RESPONDENT')
    ? []
    : [problem('/parties', 'NO_RESPONDENT', ['D-MEDIABILITY'])]),
];

/** Causes of action that do not exist yet cannot be registered (POL-6). */
export const causeInForce = ({ on }: Scene<unknown>, event: { right?: RightCode; kind?: KindCode }): Problem[] => [
  ...(event.right && !isRightInForce(event.right, on) ? [problem('/right', 'RIGHT_NOT_YET_KNOWN', ['POL-6'])] : []),
  ...(event.kind && !isKindInForce(event.kind, on) ? [problem('/kind', 'KIND_NOT_YET_KNOWN', ['POL-6'])] : []),
];

export const DISPUTE_RULES: readonly Asked[] = [bothSidesNamed, causeInForce];

/** A missing number is asked for later; it does not keep anybody from being heard. */
export function identityWarnings(_scene: Scene<unknown>, { parties }: DisputePayload & Act): Problem[] {
  return parties.flatMap((party, i) => {
    const key = party.type === 'PERSON' ? 'idNumber' : 'creditCode';
    if (party[key]) return [];
    const code = party.type === 'PERSON' ? 'ID_NUMBER_MISSING' : 'CREDIT_CODE_MISSING';
    return [problem(`/parties/${i}/${key}`, code, ['PML-29a'])];
  });
}

/** A body sends in its own name only; what came on paper is entered by the counter for whoever sent it. */
export const inOwnName =
  (role: Role, key: 'court' | 'organ' | 'partner') =>
  ({ actor }: Scene<unknown>, event: object): Problem | undefined => {
    const named = (event as Record<string, unknown>)[key];
    return actor.roles.includes(role) && named !== actor.org ? problem(`/${key}`, 'NOT_YOUR_ORGANISATION') : undefined;
  };
