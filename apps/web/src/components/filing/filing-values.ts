import { payloadOf } from '../act/payload';
import type { FieldSchema } from '../act/machine';

export type Values = Record<string, unknown>;

export interface PartyValues {
  readonly role?: string;
  readonly type?: string;
  readonly name?: string;
  readonly idNumber?: string;
  readonly creditCode?: string;
  readonly legalRepresentative?: string;
  readonly address?: string;
  readonly region?: string;
  readonly district?: string;
  readonly agent?: { readonly name?: string };
  readonly [field: string]: unknown;
}

export const BOTH_SIDES: readonly PartyValues[] = [
  { role: 'APPLICANT', type: 'ORGANISATION' },
  { role: 'RESPONDENT', type: 'ORGANISATION' },
];

export const partiesOf = (values: Values): readonly PartyValues[] =>
  (values.parties as PartyValues[] | undefined) ?? [];

/** What is asked of one kind of party only; typed before the kind was changed, it is not sent. */
const ONLY_OF: Readonly<Record<string, readonly string[]>> = {
  PERSON: ['creditCode', 'legalRepresentative'],
  ORGANISATION: ['idNumber'],
};

/** What the form holds, as the event takes it. `title` is the name the case gets when nobody gave it one. */
export function filingPayload(schema: FieldSchema, values: Values, title: string): Values {
  return payloadOf(schema, {
    ...values,
    title: String(values.title ?? '').trim() || title,
    parties: partiesOf(values).map(partyPayload),
    flags: ticked(values.flags as Values | undefined),
  });
}

function partyPayload(party: PartyValues): PartyValues {
  const foreign = ONLY_OF[party.type ?? ''] ?? [];
  const kept = Object.fromEntries(Object.entries(party).filter(([field]) => !foreign.includes(field)));
  // Without a name there is no agent, whatever else was typed of him.
  return party.agent?.name?.trim() ? kept : { ...kept, agent: undefined };
}

const ticked = (flags: Values = {}): Values =>
  Object.fromEntries(Object.entries(flags).filter(([, is]) => is === true));

/** As much of a payload as can be judged before registration (POST /api/registration/findings). */
export function disputeOf(payload: Values, route: string | null): Values {
  const { right, kind, rightNumbers, claimFen, flags, online, procedure } = payload;
  return {
    route: route ?? payload.route,
    right,
    kind,
    rightNumbers,
    claimFen,
    flags,
    online,
    procedure,
    parties: partiesOf(payload).map(({ role, type, name, idNumber, creditCode }) => ({
      role,
      type,
      name,
      idNumber,
      creditCode,
    })),
  };
}
