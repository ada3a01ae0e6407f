import { wordingOf, type Language } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { maskedName, type PartyRow } from '../cases/masking.js';
import type { PartyGuest } from './guests.js';
import type { OwnRows } from './own-case.queries.js';
import { papersOf } from './papers/compose.js';
import type { OwnPaper } from './papers/paper-document.js';
import { paperScene, type PaperScene } from './papers/paper-scene.js';
import { standingOf, type Standing } from './standing.js';

export interface OwnCase {
  readonly reference: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly registeredOn: string;
  readonly today: string;
  readonly committee: string;
  readonly right: string;
  readonly kind: string;
  readonly claimFen: number | null;
  readonly termDue: string | null;
  readonly me: Omit<PartyRow, 'person'>;
  readonly others: readonly { readonly role: string; readonly name: string }[];
  readonly mediators: readonly { readonly id: string; readonly name: string; readonly lead: boolean }[];
  readonly standing: Standing;
  /** What was asked for at once, while it is awaited. */
  readonly missing: readonly string[];
  readonly sessions: readonly (OwnRows['sessions'][number] & { readonly attending: boolean | null })[];
  readonly papers: readonly {
    readonly kind: OwnPaper;
    readonly number: string | null;
    readonly on: string | null;
    readonly session?: string;
    readonly signing: Signing | null;
  }[];
  readonly files: OwnRows['files'];
  readonly debts: readonly (Omit<OwnRows['debts'][number], 'obligor' | 'obligee'> & { readonly mine: boolean })[];
  readonly notices: readonly {
    readonly id: string;
    readonly at: string;
    readonly title: string;
    readonly body: string;
  }[];
  readonly steps: readonly { readonly on: string; readonly event: string }[];
  readonly complaints: OwnRows['complaints'];
  readonly expiresAt: string;
}

export type Signing = 'TO_SIGN' | 'SIGNED';

/** The case as its party may know it: its own data in full, of the others a name. Null when it is not there any more. */
export async function ownCase(corridor: Corridor, guest: PartyGuest, language: Language): Promise<OwnCase | null> {
  const scene = await paperScene(corridor, guest);
  if (!scene) return null;
  const { file, rows, party, registerNumber, caseNumber, reference, processes } = scene;
  const { person: _account, ...me } = rows.parties.find(({ id }) => id === party)!;
  const standing = standingOf({ ...rows, file, processes, party });
  const words = wordingOf(language);
  return {
    reference,
    registerNumber,
    caseNumber,
    registeredOn: file.registeredOn,
    today: rows.today,
    committee: rows.committee,
    right: file.right,
    kind: file.kind,
    claimFen: file.claimFen ?? null,
    termDue: file.termDueOn ?? null,
    me,
    others: rows.parties.filter(({ id }) => id !== party).map(masked),
    mediators: rows.mediators.map(({ id, name, lead }) => ({ id, name, lead })),
    standing,
    missing: standing.now === 'supplementing' ? scene.missing : [],
    sessions: rows.sessions.map((session) => ({ ...session, attending: answerTo(scene, session.id) })),
    papers: papersOf(scene).map((paper) => ({ ...paper, signing: signingOf(scene, paper.kind) })),
    files: rows.files,
    debts: rows.debts.map(({ obligor, obligee: _other, ...debt }) => ({ ...debt, mine: obligor === party })),
    notices: rows.notices.map(({ id, at, template, params }) => ({
      id,
      at,
      title: words(`template.${template}.title`, params),
      body: words(`template.${template}.body`, params),
    })),
    steps: rows.steps.map(({ on, event }) => ({ on, event })),
    complaints: rows.complaints,
    expiresAt: guest.expiresAt,
  };
}

/** Natural persons by their surname only; a firm by its name, which is in every register. */
const masked = ({ role, type, name }: PartyRow) => ({ role, name: type === 'PERSON' ? maskedName(name) : name });

function answerTo({ processes, party }: PaperScene, session: string): boolean | null {
  const { sessionAnswers = [] } = factsOf(processes, 'mediation') as {
    sessionAnswers?: { session: string; party: string; attending: boolean }[];
  };
  return sessionAnswers.find((one) => one.session === session && one.party === party)?.attending ?? null;
}

/** Whether this party has put its name under a paper, or may do so now. */
export function signingOf({ processes, party, file }: PaperScene, kind: OwnPaper): Signing | null {
  const state = (room: string) => processes.find((one) => one.room === room)?.state;
  if (kind === 'RIGHTS_NOTICE') {
    const facts = factsOf(processes, 'mediation') as { rightsSignedBy?: string[]; rightsNoticeOn?: string | null };
    if (facts.rightsNoticeOn || facts.rightsSignedBy?.includes(party)) return 'SIGNED';
    return state('mediation') === 'ASSIGNED' ? 'TO_SIGN' : null;
  }
  if (kind === 'AGREEMENT') {
    const facts = factsOf(processes, 'settlement') as { executions?: { partyId?: string }[] };
    if (facts.executions?.some(({ partyId }) => partyId === party)) return 'SIGNED';
    const bound = file.parties.some(({ id, role }) => id === party && role !== 'THIRD_PERSON');
    return state('settlement') === 'EXECUTING' && bound ? 'TO_SIGN' : null;
  }
  return null;
}

const factsOf = (processes: PaperScene['processes'], room: string): object =>
  (processes.find((one) => one.room === room)?.facts as object | undefined) ?? {};
