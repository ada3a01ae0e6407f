import {
  partiesMissing,
  partnerSealsMissing,
  signatories,
  type CaseFacts,
  type DraftFinding,
  type SettlementFacts,
} from '#libs/domain';
import { idsIn } from '../../cases/ids-in.js';
import { deskEntries, type Desk, type DeskEntry } from './desk-entries.queries.js';
import { organisationsNamed, partiesOf, peopleNamed } from './desk-rows.queries.js';

/** The agreement from draft to the last visit: what it says, what is wrong with it, who has signed, what is owed. */
export interface SettlementDesk {
  readonly today: string;
  readonly round: number;
  readonly draft: Draft | null;
  /** Every draft that was saved, the newest first. */
  readonly versions: readonly Draft[];
  readonly openedOn: string | null;
  readonly signing: readonly Signing[];
  readonly effectiveOn: string | null;
  readonly readings: SettlementFacts['readings'];
  readonly form: SettlementFacts['form'];
  readonly items: SettlementFacts['items'];
  readonly served: readonly { readonly party: string; readonly served: boolean }[];
  readonly performances: readonly DeskEntry[];
  readonly urgings: readonly DeskEntry[];
  readonly visits: readonly DeskEntry[];
  /** Copies, breaches, changes, enforcement, what a court said: the rest of its way, oldest first. */
  readonly course: readonly DeskEntry[];
  readonly breach: SettlementFacts['breach'];
  readonly enforcement: SettlementFacts['enforcement'];
  readonly enforceBy: string | null;
  readonly limitationOn: string | null;
}

export interface Draft {
  readonly no: number;
  readonly on: string;
  readonly by: { readonly id: string; readonly name: string | null };
  readonly totalFen: number;
  /** As it was entered, to be worked on; parts a reader may not read are withheld. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly findings: readonly DraftFinding[];
}

/** One hand under the paper, given or awaited. */
export interface Signing {
  readonly kind: 'PARTY' | 'MEDIATOR' | 'COMMITTEE' | 'PARTNER';
  readonly id: string;
  readonly name: string | null;
  readonly on: string | null;
  readonly means: string | null;
  readonly missing: boolean;
}

const ACTS = ['urge', 'recordVisit', 'recordPerformance', 'recordLatePerformance', 'recordPartPayment'];
const COURSE = [
  'agreeOrally',
  'refuseToSign',
  'reopenDraft',
  'serveCopies',
  'recordBreach',
  'remedyBreach',
  'informSuit',
  'varyByConsent',
  'reschedule',
  'closeVariation',
  'waiveRemainder',
  'endFollowUp',
  'applyEnforcement',
  'endEnforcement',
  'confirmationRuled',
  'courtPaperServed',
  'courtVaries',
  'courtAnnuls',
];

export async function settlementDesk(desk: Desk): Promise<SettlementDesk> {
  const facts = desk.process.facts as SettlementFacts;
  const { file, today } = desk.found;
  const ids = idsIn([file.mediators, file.places, file.committee]);
  const [entries, parties, people, organisations] = await Promise.all([
    deskEntries(desk, [...ACTS, ...COURSE]),
    partiesOf(desk),
    peopleNamed(desk, ids),
    organisationsNamed(desk, ids),
  ]);
  const drafts = (await draftsOf(desk)).toReversed();
  const names = new Map([...parties, ...people, ...organisations].map(({ id, name }) => [id, name]));
  const of = (...events: string[]) => entries.filter(({ event }) => events.includes(event));
  return {
    today,
    round: facts.round,
    draft: drafts[0] ?? null,
    versions: drafts,
    openedOn: facts.openedOn,
    signing: signingOf(facts, file, (id) => names.get(id) ?? null),
    effectiveOn: facts.effectiveOn,
    readings: facts.readings,
    form: facts.form,
    items: facts.items,
    served: file.parties.map(({ id }) => ({ party: id, served: facts.servedTo.includes(id) })),
    performances: of('recordPerformance', 'recordLatePerformance', 'recordPartPayment'),
    urgings: of('urge'),
    visits: of('recordVisit'),
    course: of(...COURSE),
    breach: facts.breach,
    enforcement: facts.enforcement,
    enforceBy: facts.enforceBy,
    limitationOn: facts.limitationOn,
  };
}

/** Whoever mediates has the draft as it was typed, accounts and names included, to go on working on it. */
async function draftsOf(desk: Desk): Promise<Draft[]> {
  const mediates = desk.readable.includes('caucus');
  const entries = await deskEntries({ ...desk, ...(mediates && { onRequest: [] }) }, ['saveDraft']);
  return entries.map(({ no, on, by, payload, derived }) => ({
    no,
    on,
    by,
    totalFen: payload['totalFen'],
    content: payload,
    findings: derived['findings'] ?? [],
  }));
}

/** In no set order (domain.md §2.11): who has signed, and who is still awaited. */
function signingOf(facts: SettlementFacts, file: CaseFacts, name: (id: string) => string | null): Signing[] {
  const { executions, partnerSeals } = facts;
  const missing = facts.form === 'ORAL' ? [] : partiesMissing(facts, file);
  const line = (kind: Signing['kind'], id: string, act: { on: string; means: string } | undefined, open: boolean) => ({
    kind,
    id,
    name: name(id),
    on: act?.on ?? null,
    means: act?.means ?? null,
    missing: open,
  });
  return [
    ...signatories(facts, file).map((id) =>
      line(
        'PARTY',
        id,
        executions.find(({ partyId }) => partyId === id),
        missing.includes(id),
      ),
    ),
    ...file.mediators.map(({ id }) => {
      const act = executions.find(({ person }) => person === id);
      return line('MEDIATOR', id, act, !act && facts.form !== 'ORAL');
    }),
    line(
      'COMMITTEE',
      file.committee,
      executions.find(({ by }) => by === 'COMMITTEE'),
      facts.form !== 'ORAL' && !executions.some(({ by }) => by === 'COMMITTEE'),
    ),
    ...file.places
      .filter(({ organisation }) => organisation !== file.committee)
      .map(({ organisation }) => ({
        ...line('PARTNER', organisation, undefined, partnerSealsMissing(facts, file).includes(organisation)),
        ...(partnerSeals.includes(organisation) && { means: 'SEAL' }),
      })),
  ];
}
