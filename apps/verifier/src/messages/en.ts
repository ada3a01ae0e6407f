import { RECORD_WORDS } from '#libs/domain';
import type { Messages } from './messages.js';

/** A "signed head" is the system's signed digest of all entries up to one moment (封签). */
export const EN: Messages = {
  usage: [
    'Usage: npm run audit:verify -- EXPORT [--head FILE|FOLDER]... [--json] [--lang zh-CN|en]',
    '  --head  signed heads you kept: text from a daily report, a mail or paper, or downloaded JSON; may be repeated',
    '  --json  a result for programs',
    '  --lang  zh-CN (default) or en',
    'Exit code: 0 no change found; 1 changes found; 2 cannot be verified',
  ].join('\n'),
  title: 'Zhihe: verification of the record',
  file: 'File: {file}',
  header: 'Scope: {scope}; region: {region}; exported at {exportedAt} Beijing time (by its own account)',
  counts: "Contents: {entries} entries, {cases} cases (the system's own chain included), {heads} signed heads",
  scopes: { all: 'the whole record', case: 'an extract of single cases' },
  outcomes: {
    intact: 'Verdict: no change found.',
    tampered:
      'Verdict: CHANGES FOUND. Keep this file and your heads, correct nothing in the system, and report it at once.',
    unusable: 'Verdict: cannot be verified. This is neither proof of a change nor of its absence.',
  },
  anchored:
    'Agrees with the head you kept: everything up to entry {size} ({at} Beijing time) is exactly as it was then.',
  first: 'First fault',
  others: 'Further findings: {count} in all, {shown} shown',
  places: {
    seq: 'sealed number {seq}',
    span: 'between sealed numbers {seq} and {upTo}',
    entry: 'case {case}, entry {no}',
    line: 'line {line} of the file',
    comma: ', ',
  },
  colon: ': ',
  expected: 'expected: {value}',
  found: 'found: {value}',
  nothing: '(none)',
  limits: 'What this verification cannot tell',
  always:
    'It finds changes, deletions, insertions and swaps made after the record was written. It cannot find false entries made with stolen credentials, nor what was never entered.',
  skipped: '{file} is not a signed head and was not used.',
  keepThis:
    'Keep this head outside the system (print it, copy it, mail it to yourself) and give it as --head next time:',
  ...RECORD_WORDS['en'],
  problems: {
    USAGE: 'The arguments cannot be used. {about}',
    HEAD_UNREADABLE:
      'Cannot verify: {about} holds no legible signed head. Check that it was copied in full, or verify without it.',
    FILE_UNREADABLE: 'Cannot verify: the file cannot be read ({about}).',
  },
};
