import { describe, expect, it } from '@jest/globals';
import type { ContentsLine } from './api/dossier-desk';
import { worthShowing } from './contents';

const line = (place: number, kind: string, rest: Partial<ContentsLine> = {}): ContentsLine => ({
  place,
  papers: [kind],
  required: false,
  present: false,
  law: [],
  filed: [],
  ...rest,
});
const there = (kind: string, id = kind) => ({ present: true, filed: [{ id, kind }] });
const shown = (lines: ContentsLine[]) => worthShowing(lines).map(({ place, papers }) => `${place} ${papers[0]}`);

describe('Of several ways to fill a place', () => {
  it('the one this case wants is shown, and not the others', () => {
    const lines = [line(8, 'AGREEMENT', { required: true }), line(8, 'TERMINATION_NOTICE')];
    expect(shown(lines)).toEqual(['8 AGREEMENT']);
  });

  it('what is there without being wanted is shown', () => {
    expect(shown([line(12, 'DOSSIER_STATEMENT', there('DOSSIER_STATEMENT')), line(12, 'UNDISPUTED_FACTS')])).toEqual([
      '12 DOSSIER_STATEMENT',
    ]);
  });

  it('the same papers are not told twice', () => {
    const record = there('SESSION_RECORD');
    expect(shown([line(7, 'SESSION_RECORD', { required: true, ...record }), line(7, 'OR_CONTACT', record)])).toEqual([
      '7 SESSION_RECORD',
    ]);
  });

  it('an empty place keeps one line; what comes behind the thirteen does not', () => {
    expect(shown([line(5, 'INVESTIGATION_RECORD'), line(12, 'A'), line(12, 'B'), line(14, 'RECEIPT')])).toEqual([
      '5 INVESTIGATION_RECORD',
      '12 A',
    ]);
  });
});
