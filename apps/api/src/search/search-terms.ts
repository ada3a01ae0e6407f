import { parseCommitteeNumber, parseCourtNumber, parseOldCourtNumber, type Actor } from '#libs/domain';

/** What was found by, the surest first: the order in which hits are shown. */
export const MATCHES = ['NUMBER', 'CODE', 'RIGHT_NUMBER', 'PHONE', 'PARTY', 'TITLE'] as const;
export type Match = (typeof MATCHES)[number];

const MOST_TERMS = 4;
/** Only numbers have one, even where the rest is not written as it should be. */
const YEAR_IN_BRACKETS = /[（(〔[［【]\s*\d{4}\s*[）)〕\]］】]/u;
const PERSONAL_DATA = ['intake', 'director', 'mediator', 'archivist'];
const CONTENT = [...PERSONAL_DATA, 'court', 'organ', 'partner', 'party'];

/**
 * Words that must all be found. A number in any of its spellings is one word, whatever stands between its parts:
 * `( 2025 ) 青01诉前调15号`, `西知调字[2025]第1号`.
 */
export function termsOf(q: string): string[] {
  const number = [parseCommitteeNumber, parseCourtNumber, parseOldCourtNumber]
    .map((parse) => parse(q))
    .find((read) => read.ok);
  if (number?.ok) return [number.value.text];
  if (YEAR_IN_BRACKETS.test(q)) return [q.replace(/\s/gu, '')];
  return q.trim().split(/\s+/u).filter(Boolean).slice(0, MOST_TERMS);
}

/**
 * SQL of everything one word finds, as rows (case_id, subject_id, rank, found). A search must not answer what its reader
 * would be shown masked: telephones answer only to those who work with personal data, names of people and titles only to
 * those who work on the content (P-08).
 */
export function foundBy(term: string, actor: Actor, use: (value: unknown) => string): string {
  const holds = (roles: readonly string[]) => actor.roles.some((role) => roles.includes(role));
  const text = `${use(term)}::text`;
  const word = `zhihe_fold(${text})`;
  const digits = telephone(term);
  return [
    /\d/.test(term) && numbers(word, text),
    codeLength(term) >= 6 && codes(text, holds(CONTENT)),
    digits && holds(PERSONAL_DATA) && phones(`${use(digits)}::text`),
    names(word, holds(CONTENT)),
  ]
    .filter(Boolean)
    .join('\nunion all\n');
}

const row = (rank: string, found = 'null::text') =>
  `select s.case_id, s.subject_id, ${rank} as rank, ${found} as found from search_entry s`;
const rankOf = (match: Match) => String(MATCHES.indexOf(match));

/** Case, register and court numbers by their serial; numbers of papers as they were given out. */
const numbers = (word: string, text: string) => `
  ${row(rankOf('NUMBER'), `(select n from unnest(s.numbers) n where strpos(n, ${word}) > 0 limit 1)`)}
  where s.tokens @> zhihe_serial(${word}) and strpos(array_to_string(s.numbers, '␟'), ${word}) > 0
  union all
  select n.case_id, n.case_id, ${rankOf('NUMBER')}, n.text from number_issue n
  where n.text = ${text} and n.voided_step is null and n.series not in ('REGISTER', 'MEDIATION')`;

/** A code is its token: nothing is left to compare. */
const codes = (text: string, ofPeopleToo: boolean) => `
  ${row(`case s.kind when 'CASE' then ${rankOf('RIGHT_NUMBER')} else ${rankOf('CODE')} end`)}
  where s.tokens @> array[zhihe_code(${text})] ${ofPeopleToo ? '' : `and s.kind <> 'PERSON'`}`;

const phones = (digits: string) => `
  ${row(rankOf('PHONE'))} join party t on t.id = s.subject_id
  where s.tokens @> array['tel:' || right(${digits}, 4)]
    and right(zhihe_digits(t.phone), length(${digits})) = ${digits}`;

const names = (word: string, ofPeopleToo: boolean) => `
  ${row(`case s.kind when 'CASE' then ${rankOf('TITLE')} else ${rankOf('PARTY')} end`)}
  where s.tokens @> zhihe_pairs(${word}) and strpos(s.words, ${word}) > 0
    ${ofPeopleToo ? '' : `and s.kind = 'ORGANISATION'`}`;

/** The digits of a telephone number or of its tail, at least four; null when it is something else. */
function telephone(term: string): string | null {
  const text = term.normalize('NFKC').replace(/[()-]/g, '');
  if (!/^\+?\d{4,15}$/.test(text)) return null;
  return text.replace(/^(\+|00)86/, '').replace(/^\+/, '');
}

const codeLength = (term: string): number => term.normalize('NFKC').replace(/[^0-9A-Za-z]|^zl/gi, '').length;
