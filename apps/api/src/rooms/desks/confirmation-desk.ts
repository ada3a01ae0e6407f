import { daysBetween, workingDaysBetween, ENCLOSURES, type ConfirmationFacts, type PaperKind } from '#libs/domain';
import type { CourtAnswer } from '#libs/casework';
import { idsIn } from '../../cases/ids-in.js';
import { deskEntries, type Desk, type DeskEntry } from './desk-entries.queries.js';
import { organisationsNamed, papersOf, partiesOf } from './desk-rows.queries.js';

/** Whether, where and until when the parties may have their agreement confirmed. */
export interface ConfirmationDesk {
  readonly today: string;
  readonly effectiveOn: string | null;
  readonly applyBy: string | null;
  /** From the other reading of the effective day; a note, never counted on. */
  readonly laterApplyBy: string | null;
  readonly daysLeft: number | null;
  readonly workingDaysLeft: number | null;
  readonly barred: readonly string[];
  readonly courts: Pick<CourtAnswer, 'admissible' | 'barredBy' | 'anyOf' | 'basis' | 'notes'> & {
    readonly items: readonly CompetentCourt[];
  };
  readonly signatories: readonly { readonly id: string; readonly name: string | null; readonly signed: boolean }[];
  readonly enclosures: readonly { readonly item: string; readonly there: boolean; readonly enclosed: boolean }[];
  readonly application: ConfirmationFacts['application'];
  readonly acceptedOn: string | null;
  readonly decideBy: string | null;
  readonly supplementBy: string | null;
  readonly ruling: ConfirmationFacts['ruling'];
  readonly served: readonly (ConfirmationFacts['served'][number] & {
    readonly name: string | null;
    readonly daysLeft: number;
  })[];
  readonly entries: readonly DeskEntry[];
}

export interface CompetentCourt {
  readonly organisation: string | null;
  readonly name: string | null;
  readonly code: string;
  readonly level: string;
  readonly grounds: readonly string[];
  /** Takes one party's application with the others' consent as joint. */
  readonly oneMayApply: boolean;
}

const ACTS = [
  'offer',
  'decline',
  'reconsider',
  'applyJointly',
  'applicationLapsed',
  'courtAccepts',
  'courtRefuses',
  'courtPointsElsewhere',
  'askSupplement',
  'supply',
  'treatAsWithdrawn',
  'withdraw',
  'extendReview',
  'courtConfirms',
  'courtDismisses',
  'serveRuling',
  'objectAsParty',
  'objectAsOutsider',
  'upholdRuling',
  'withdrawObjection',
  'revokeRuling',
  'newAgreement',
  'bringSuit',
];

export async function confirmationDesk(desk: Desk): Promise<ConfirmationDesk> {
  const { corridor, found, process } = desk;
  const facts = process.facts as ConfirmationFacts;
  const { file, today } = found;
  const answer = corridor.courts.answerFor(file, facts.effectiveOn ?? today);
  const [entries, parties, organisations, papers] = await Promise.all([
    deskEntries(desk, ACTS),
    partiesOf(desk),
    organisationsNamed(desk, idsIn([answer.courts, facts])),
    papersOf(desk),
  ]);
  const names = new Map([...parties, ...organisations].map(({ id, name }) => [id, name]));
  const applied = entries.findLast(({ event }) => event === 'applyJointly')?.payload;
  const { admissible, barredBy, anyOf, basis, notes } = answer;
  const waiting = facts.applyBy !== null && facts.application === null;
  return {
    today,
    effectiveOn: facts.effectiveOn,
    applyBy: facts.applyBy,
    laterApplyBy: facts.laterApplyBy,
    daysLeft: waiting ? daysBetween(today, facts.applyBy!) : null,
    workingDaysLeft: waiting ? workingDaysBetween(corridor.calendar, today, facts.applyBy!) : null,
    barred: facts.barred,
    courts: {
      admissible,
      ...(barredBy !== undefined && { barredBy }),
      anyOf,
      basis,
      notes,
      items: answer.courts.map(({ organisation, code, level, grounds }) => ({
        organisation,
        name: (organisation && names.get(organisation)) ?? null,
        code,
        level,
        grounds,
        oneMayApply: organisation !== null && facts.oneMayApply.includes(organisation),
      })),
    },
    signatories: facts.signatories.map((id) => ({
      id,
      name: names.get(id) ?? null,
      signed: (applied?.['signedBy'] ?? []).includes(id),
    })),
    enclosures: enclosuresOf(new Set(papers.map(({ kind }) => kind)), applied?.['enclosed'] ?? []),
    application: facts.application,
    acceptedOn: facts.acceptedOn,
    decideBy: facts.decideBy,
    supplementBy: facts.supplementBy,
    ruling: facts.ruling,
    served: facts.served.map((one) => ({
      ...one,
      name: names.get(one.party) ?? null,
      daysLeft: daysBetween(today, one.objectBy),
    })),
    entries,
  };
}

/** What goes with the application (JC-354), and which papers of the case already hold it. */
const HELD_BY: Readonly<Record<(typeof ENCLOSURES)[number], readonly PaperKind[]>> = {
  AGREEMENT: ['AGREEMENT'],
  PRESIDING_PROOF: ['SESSION_RECORD', 'APPOINTMENT_NOTICE'],
  IDENTITY: ['IDENTITY_PROOF'],
  ADDRESS: ['SERVICE_ADDRESS'],
  RIGHT_CERTIFICATE: ['RIGHT_CERTIFICATE'],
};

const enclosuresOf = (papers: ReadonlySet<string>, enclosed: readonly string[]) =>
  ENCLOSURES.map((item) => ({
    item,
    there: HELD_BY[item].some((kind) => papers.has(kind)),
    enclosed: enclosed.includes(item),
  }));
