import { cite, isCited, type Bilingual, type LawBook } from '#libs/domain';
import { loadLawBook } from '#config/laws';

/** An article as a refusal or a deadline cites it: name, number and gist, in both languages. */
export interface LawText {
  readonly law: Bilingual;
  readonly edition: string;
  readonly article: string | null;
  readonly gist: Bilingual;
  /** C text read, S reported, U unconfirmed, D our default. */
  readonly status: string;
}

let book: LawBook | undefined;
export const lawBook = (): LawBook => (book ??= loadLawBook());

/** The articles behind these rule ids as they stood on a day (INV-23); an id without a text on that day is left out. */
export function lawTexts(ids: Iterable<string>, on: string): Record<string, LawText> {
  return Object.fromEntries(
    [...new Set(ids)].sort().flatMap((id) => {
      const answer = cite(lawBook(), id, on);
      if (!isCited(answer)) return [];
      const { law, edition, article, gist, status } = answer;
      return [[id, { law, edition, article, gist, status }]];
    }),
  );
}
