import type { Language, Words } from '#libs/domain';
import type { Block } from './paper-document.js';
import type { PaperScene } from './paper-scene.js';
import type { PaperTexts } from './paper-texts.js';

/** What a paper is written with: the case as its party may know it, and a language. */
export interface Pen extends PaperScene {
  readonly texts: PaperTexts;
  readonly words: Words;
  readonly language: Language;
}

export const isApplicant = ({ file, party }: Pen): boolean =>
  file.parties.some(({ id, role }) => id === party && role === 'APPLICANT');
/** The last paper of this kind that was filed. */
export const filed = ({ rows }: Pen, kind: string) => rows.papers.findLast((paper) => paper.kind === kind);

export const nameOf = ({ rows }: Pen, id: string): string => rows.parties.find((party) => party.id === id)?.name ?? '';
export const causeOf = ({ words, file, language }: Pen): string =>
  [words(`right.${file.right}`), words(`kind.${file.kind}`)].join(language === 'en' ? ', ' : '');
export const yuan = ({ language }: Pen, fen: number): string => {
  const amount = (fen / 100).toFixed(fen % 100 === 0 ? 0 : 2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return language === 'en' ? `${amount} yuan` : `${amount}元`;
};
export const othersOf = (pen: Pen): string =>
  pen.rows.parties
    .filter(({ id }) => id !== pen.party)
    .map(({ name }) => name)
    .join(pen.texts.comma);
export const mediatorsOf = ({ rows, texts }: Pen): string =>
  rows.mediators
    .filter(({ current }) => current)
    .map(({ name }) => name)
    .join(texts.comma);

/** Both sides of the head of a paper. Of the other side only the name stands there. */
export function partyBlocks(pen: Pen, own: 'full' | 'name'): Block[] {
  const { texts, rows, party } = pen;
  const headings = {
    APPLICANT: texts.headings.applicant,
    RESPONDENT: texts.headings.respondent,
    THIRD_PERSON: texts.headings.thirdPerson,
  };
  return rows.parties.map((one) => {
    const more: [string, string | null | undefined][] =
      one.id === party && own === 'full'
        ? [
            [texts.labels.idNumber, one.idNumber],
            [texts.labels.creditCode, one.creditCode],
            [texts.labels.legalRepresentative, one.legalRepresentative],
            [texts.labels.agent, one.agent?.name],
            [texts.labels.phone, one.phone],
            [texts.labels.address, one.address],
          ]
        : [[texts.labels.legalRepresentative, one.legalRepresentative]];
    const filled = more.filter((row): row is [string, string] => !!row[1]);
    return {
      heading: headings[one.role as keyof typeof headings],
      rows: [[texts.labels.name, one.name], ...filled],
    };
  });
}

const SHANGHAI_MS = 8 * 3_600_000;
export const shanghai = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
