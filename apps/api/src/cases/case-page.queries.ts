import {
  outlook,
  statePath,
  type Actor,
  type Blocked,
  type CaseFacts,
  type PathEntry,
  type PathStep,
  type Process,
} from '#libs/domain';
import { loadCase, type Corridor, type LoadedCase } from '#libs/casework';
import { lawTexts, type LawText } from '../laws/law-texts.js';
import { flagsOf, type FlagView } from './case-flags.js';
import { headerOf, type CaseHeader } from './case-header.js';
import { CASE_ROWS } from './case-page.rows.js';
import type { ClockRow, ObligationRow, PaperRow, SessionRow, TaskRow } from './case-rows.js';
import { idsIn } from './ids-in.js';
import { maskParty, titleFor, type PartyRow, type PartyView } from './masking.js';

export interface ProcessView {
  readonly id: string;
  readonly room: string;
  readonly state: string;
  readonly version: number;
  readonly facts: unknown;
  readonly allowedEvents: readonly string[];
  readonly blockedEvents: readonly Blocked[];
}

export interface CasePage extends CaseHeader {
  readonly id: string;
  readonly title: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly stage: string;
  readonly facts: CaseFacts;
  readonly entries: number;
  readonly head: string;
  readonly flags: readonly FlagView[];
  readonly parties: readonly PartyView[];
  readonly processes: readonly (ProcessView & { readonly path: readonly PathStep[] })[];
  readonly deadlines: readonly ClockRow[];
  readonly papers: readonly PaperRow[];
  readonly sessions: readonly SessionRow[];
  readonly obligations: readonly ObligationRow[];
  /** Open tasks that concern the actor's side of the case. */
  readonly tasks: readonly TaskRow[];
  /** What the ids in facts and rows are called. */
  readonly names: { readonly people: Names; readonly organisations: Names };
  /** Articles of the conditions that stand in the way, as they are in force today. */
  readonly laws: Readonly<Record<string, LawText>>;
}
type Names = Readonly<Record<string, string>>;

/** Roles that never read what was mediated, only that and when it was (P-08). */
const NO_CONTENT = ['supervisor', 'reviewer1', 'reviewer2', 'reviewer3', 'finance'];

export const seesContent = (actor: Actor): boolean => !actor.roles.every((role) => NO_CONTENT.includes(role));

/** The house's own people; courts, organs, partners and parties come from outside. */
const HOUSE = ['intake', 'director', 'mediator', 'archivist', ...NO_CONTENT];
export const isOfTheHouse = (actor: Actor): boolean => actor.roles.some((role) => HOUSE.includes(role));

/** The whole case on one page, in two round trips; null when it is not there for this actor. */
export async function casePage(corridor: Corridor, actor: Actor, id: string): Promise<CasePage | null> {
  const found = await visibleCase(corridor, actor, id);
  return found && pageOf(corridor, actor, found);
}

/** The case with its lifecycles, if this actor may see it. */
export async function visibleCase(corridor: Corridor, actor: Actor, id: string): Promise<LoadedCase | null> {
  return (await loadCase(corridor.db, actor, { case: id }, null)).case;
}

export async function pageOf(corridor: Corridor, actor: Actor, found: LoadedCase): Promise<CasePage> {
  const { title, registerNumber, caseNumber, stage, file, entries, head, processes } = found;
  const mentioned = idsIn([file, processes.map(({ facts }) => facts)]);
  const [rows] = await corridor.db.query<any>(CASE_ROWS, [file.id, mentioned], 'case-page');
  const { today, people, organisations, way, deadlines, tasks } = rows;
  const names = { people: people ?? {}, organisations: organisations ?? {} };
  const parties: readonly PartyRow[] = rows.parties ?? [];
  const persons = parties.filter(({ type }) => type === 'PERSON').map(({ name }) => name);
  const views = processes
    .filter(({ state }) => state !== 'VOIDED')
    .map((process) => ({
      ...processView(corridor, process, file, actor),
      path: statePath(corridor.lifecycles.get(process.room)!, wayOf(way ?? [], process)),
    }));
  return {
    id: file.id,
    title: titleFor(actor, title, persons),
    registerNumber,
    caseNumber,
    stage,
    facts: file,
    entries,
    head,
    ...headerOf(found, {
      today,
      names,
      clocks: deadlines ?? [],
      registrar: way?.[0]?.actor ?? null,
      calendar: corridor.calendar,
    }),
    flags: flagsOf(file, processes, deadlines ?? [], today),
    parties: parties.map((party) => maskParty(party, actor)),
    processes: views,
    deadlines: deadlines ?? [],
    papers: rows.papers ?? [],
    sessions: rows.sessions ?? [],
    obligations: rows.obligations ?? [],
    tasks: (tasks ?? []).filter(({ role }: TaskRow) => isOfTheHouse(actor) || actor.roles.includes(role as never)),
    names,
    laws: lawTexts(
      views.flatMap(({ blockedEvents }) =>
        blockedEvents.flatMap(({ law, unmet }) => (unmet.length > 0 ? unmet.flatMap((one) => one.law) : law)),
      ),
      today,
    ),
  };
}

export function processView(corridor: Corridor, process: Process, file: CaseFacts, actor: Actor): ProcessView {
  const { id, room, state, version, facts } = process;
  const { allowed, blocked } = outlook(corridor.lifecycles.get(room)!, process, file, actor);
  return { id, room, state, version, facts, allowedEvents: allowed, blockedEvents: blocked };
}

const wayOf = (way: readonly (PathEntry & { process: string })[], { id }: Process): PathEntry[] =>
  way.filter(({ process }) => process === id);
