import type { FiledPaper, PaperKind } from '../process/index.js';

/** Two papers whose dates must not be the other way round. `last`: after a re-opening only the last ones count. */
interface DatePair {
  readonly earlier: PaperKind;
  readonly later: PaperKind;
  readonly compare: 'first' | 'last';
  readonly law: readonly string[];
}

/** What a checker looks at: a paper dated before the one it rests on was written afterwards (domain.md §7.2). */
const DATE_ORDER: readonly DatePair[] = [
  { earlier: 'APPLICATION', later: 'ACCEPTANCE_NOTICE', compare: 'first', law: ['PML-17a'] },
  { earlier: 'REFERRAL_LETTER', later: 'RECEIPT', compare: 'first', law: ['OM-12'] },
  { earlier: 'ACCEPTANCE_NOTICE', later: 'SESSION_RECORD', compare: 'first', law: ['PML-19'] },
  { earlier: 'RIGHTS_NOTICE', later: 'SESSION_RECORD', compare: 'first', law: ['PM-30', 'IM-14', 'OM-17'] },
  { earlier: 'SESSION_RECORD', later: 'AGREEMENT', compare: 'first', law: ['PML-27'] },
  { earlier: 'SESSION_RECORD', later: 'TERMINATION_NOTICE', compare: 'last', law: ['INV-01'] },
  { earlier: 'AGREEMENT', later: 'CONFIRMATION_APPLICATION', compare: 'first', law: ['PML-33a'] },
  { earlier: 'CONFIRMATION_APPLICATION', later: 'CONFIRMATION_RULING', compare: 'last', law: ['CPL-206'] },
  { earlier: 'AGREEMENT', later: 'RETURN_VISIT', compare: 'first', law: ['PM-SF3'] },
  { earlier: 'TERMINATION_NOTICE', later: 'FEEDBACK', compare: 'first', law: ['IM-26'] },
];

export interface Misdated {
  readonly earlier: PaperKind;
  readonly earlierOn: string;
  readonly later: PaperKind;
  readonly laterOn: string;
  readonly law: readonly string[];
}

/** Pairs of papers whose dates are the wrong way round. A pair with one paper missing says nothing. */
export function misdatedPapers(papers: readonly Pick<FiledPaper, 'kind' | 'on'>[]): Misdated[] {
  return DATE_ORDER.flatMap(({ earlier, later, compare, law }) => {
    const earlierOn = dayOfPaper(papers, earlier, compare);
    const laterOn = dayOfPaper(papers, later, compare);
    return earlierOn && laterOn && earlierOn > laterOn ? [{ earlier, earlierOn, later, laterOn, law }] : [];
  });
}

function dayOfPaper(
  papers: readonly Pick<FiledPaper, 'kind' | 'on'>[],
  kind: PaperKind,
  which: 'first' | 'last',
): string | undefined {
  const days = papers.filter((paper) => paper.kind === kind).map(({ on }) => on);
  return days.sort().at(which === 'first' ? 0 : -1);
}
