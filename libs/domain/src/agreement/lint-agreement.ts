import type { DisputeClass } from '../taxonomy/dispute-class.js';
import { isPatent } from '../taxonomy/rights.js';
import { hasBlanks, letsCourtDecideOnBreach, soundsLikeOwnership } from './clause-wording.js';
import type { AgreementDraft, Clause, DraftParty } from './draft.js';
import { lintObligations } from './lint-obligations.js';
import { isBlank, rule } from './lint-rule.js';
import type { DraftFinding } from './lint-rule.js';

/** `hard` findings stop the paper from going out to be signed; `warnings` are shown and stand in the record. */
export interface DraftLint {
  readonly hard: readonly DraftFinding[];
  readonly warnings: readonly DraftFinding[];
}

/** Checks a draft before execution (domain.md §3.5). Findings keep the order of the paper. */
export function lintAgreement(draft: AgreementDraft): DraftLint {
  const findings = [
    ...lintParties(draft),
    ...draft.clauses.flatMap((clause, i) => lintClause(clause, `/clauses/${i}`, draft)),
    ...lintObligations(draft),
    ...lintWhole(draft),
  ];
  return {
    hard: findings.filter(({ severity }) => severity === 'HARD'),
    warnings: findings.filter(({ severity }) => severity === 'WARNING'),
  };
}

function lintParties({ parties, guarantors = [] }: AgreementDraft): DraftFinding[] {
  const at = (pointer: string) => (party: DraftParty, i: number) => [
    ...rule(!sameName(party.name, party.nameOnRecord), 'NAME_DIFFERS_FROM_RECORD', `${pointer}/${i}/name`),
    ...rule(
      party.agent?.specialAuthorisation === false,
      'AGENT_WITHOUT_SPECIAL_AUTHORISATION',
      `${pointer}/${i}/agent`,
    ),
  ];
  return [
    ...rule(parties.length < 2, 'TOO_FEW_PARTIES', '/parties'),
    ...parties.flatMap(at('/parties')),
    ...guarantors.flatMap(at('/guarantors')),
  ];
}

/** Brackets of either width and spaces are the same name; everything else is another one. */
const sameName = (a: string, b: string): boolean => plain(a) === plain(b) && plain(a) !== '';
const plain = (name: string): string => name.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）');

function lintClause(clause: Clause, pointer: string, draft: AgreementDraft): DraftFinding[] {
  const text = clause.text ?? '';
  const hidden = clause.kind !== 'OWNERSHIP_CONFIRMATION' && soundsLikeOwnership(text);
  const breach = letsCourtDecideOnBreach(text) || (clause.kind === 'BREACH' && clause.consequence === 'COURT_DECIDES');
  return [
    ...rule(breach, 'COURT_DECIDES_ON_BREACH', pointer),
    ...rule(hasBlanks(text), 'CLAUSE_HAS_BLANKS', `${pointer}/text`),
    ...rule(hidden, 'OWNERSHIP_WORDING', pointer),
    ...lintByKind(clause, pointer, draft),
  ];
}

function lintByKind(clause: Clause, pointer: string, { guarantors = [] }: AgreementDraft): DraftFinding[] {
  switch (clause.kind) {
    case 'OWNERSHIP_CONFIRMATION':
      return rule(true, 'OWNERSHIP_CLAUSE', pointer);
    case 'INVENTOR_STATUS':
      return rule(true, 'INVENTOR_STATUS_CLAUSE', pointer);
    case 'STOP':
    case 'DESTROY':
      return rule(isBlank(clause.byWhen), 'STOP_OR_DESTROY_WITHOUT_DATE', `${pointer}/byWhen`);
    case 'LICENCE':
      return [
        ...rule(isBlank(clause.scope), 'LICENCE_SCOPE_MISSING', `${pointer}/scope`),
        ...rule(isBlank(clause.taxBorneBy), 'LICENCE_TAX_MISSING', `${pointer}/taxBorneBy`),
      ];
    case 'GUARANTEE': {
      const named = guarantors.some(({ id }) => id === clause.guarantorId);
      return rule(!named, 'GUARANTOR_NOT_LISTED', `${pointer}/guarantorId`);
    }
    default:
      return [];
  }
}

function lintWhole(draft: AgreementDraft): DraftFinding[] {
  const foreseesInvalidation = draft.clauses.some(({ kind }) => kind === 'INVALIDATION');
  return [
    ...rule(draft.touchesOutsiders === true, 'THIRD_PARTY_RIGHTS', '/touchesOutsiders'),
    ...rule(isPatent(draft.right) && !foreseesInvalidation, 'INVALIDATION_CLAUSE_MISSING', '/clauses'),
  ];
}

export interface OralInput {
  readonly instalments: boolean;
  readonly class?: DisputeClass;
  readonly confirmationWanted: boolean;
}

export const ORAL_BARS = ['ORAL_WITH_INSTALMENTS', 'ORAL_IN_MAJOR_CASE', 'ORAL_BUT_CONFIRMATION_WANTED'] as const;
export type OralBar = (typeof ORAL_BARS)[number];

/** Why this agreement must be written, if it must (D-ORAL-LIMITS). Empty: it may be oral. */
export function oralAgreementBars(input: OralInput): OralBar[] {
  const answers = [input.instalments, input.class === 'MAJOR', input.confirmationWanted];
  return ORAL_BARS.filter((_, i) => answers[i]);
}
