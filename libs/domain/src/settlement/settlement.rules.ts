import type { DraftFinding } from '../agreement/index.js';
import { problem, type CaseFacts, type Problem, type Scene } from '../process/index.js';
import { signatories } from './settlement.guards.js';
import type { Item, SettlementFacts } from './settlement.facts.js';

type Here = Scene<SettlementFacts>;

/** No agreement dated after an express refusal (PML-17b, INV-01), and none while mediation is suspended (IM-18). */
export const mayAgree = ({ file, on, stateOf }: Here): Problem[] => [
  ...(file.refusedOn && on > file.refusedOn
    ? [problem('/occurredOn', 'AFTER_REFUSAL', ['PML-17b', 'INV-01'], { day: file.refusedOn })]
    : []),
  ...(stateOf('mediation') === 'SUSPENDED' ? [problem('', 'MEDIATION_SUSPENDED', ['IM-18'])] : []),
];

/** Nobody signs a paper that did not lie there yet. */
export const afterOpening = ({ facts, on }: Here): Problem | false =>
  !!facts.openedOn &&
  on < facts.openedOn &&
  problem('/occurredOn', 'BEFORE_DRAFT_WAS_OPENED', ['PML-29b'], { day: facts.openedOn });

/** Everyone bound by the agreement is on the list. */
export const everySignatory = (
  { facts, file }: Here,
  pointer: string,
  ids: readonly string[],
  code: string,
  law: readonly string[],
): Problem[] =>
  signatories(facts, file)
    .filter((id) => !ids.includes(id))
    .map((party) => problem(pointer, code, law, { party }));

export const asProblem = ({ pointer, code, law, params }: DraftFinding): Problem => problem(pointer, code, law, params);

/** What a plan cannot be built on. A paper to be signed needs more than that (D-DRAFT-LINT). */
const PAPER_ONLY: readonly string[] = ['AMOUNT_WORDS_MISSING', 'PAYEE_ACCOUNT_MISSING'];
export const hardFindings = (findings: readonly DraftFinding[], form: 'WRITTEN' | 'ORAL'): Problem[] =>
  findings
    .filter(({ severity, code }) => severity === 'HARD' && (form === 'WRITTEN' || !PAPER_ONLY.includes(code)))
    .map(asProblem);

/** The item an event names, if the plan has it. */
export const itemOf = (
  { items }: SettlementFacts,
  { obligation, instalment = 1 }: { obligation: string; instalment?: number },
): Item | undefined => items.find((item) => item.obligation === obligation && item.instalment === instalment);

export const strangerTo = (file: CaseFacts, pointer: string, id: string): Problem | false =>
  !file.parties.some((party) => party.id === id) && problem(pointer, 'NOT_A_PARTY');
