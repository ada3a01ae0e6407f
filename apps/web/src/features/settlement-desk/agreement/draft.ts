import { chineseAmount } from '#domain/agreement/chinese-amount';

/** An agreement as it is typed: the payload of `saveDraft`, with gaps. Money in fen, days 'YYYY-MM-DD'. */
export interface Draft {
  readonly clauses: readonly Clause[];
  readonly obligations: readonly Obligation[];
  readonly payees: readonly Payee[];
  /** Names beside those on the identity papers, where somebody compared them. */
  readonly names: readonly NameCheck[];
  readonly touchesOutsiders?: boolean;
}

export interface Clause {
  readonly kind: string;
  readonly text?: string;
  readonly byWhen?: string;
  readonly scope?: string;
  readonly taxBorneBy?: string;
  readonly consequence?: string;
  readonly guarantorId?: string;
}

export interface Obligation {
  readonly obligorId?: string;
  readonly obligeeId?: string;
  readonly act: 'PAY' | 'DO' | 'REFRAIN';
  readonly what?: string;
  readonly amountFen?: number;
  readonly manner?: string;
  readonly dueOn?: string;
  readonly paidOnTheSpot?: boolean;
  readonly instalments?: readonly Instalment[];
}
export interface Instalment {
  readonly amountFen?: number;
  readonly dueOn?: string;
}
export interface Payee {
  readonly party?: string;
  readonly holder?: string;
  readonly account?: string;
  readonly bank?: string;
}
export interface NameCheck {
  readonly party: string;
  readonly name?: string;
  readonly nameOnRecord?: string;
}

export const EMPTY_DRAFT: Draft = { clauses: [], obligations: [], payees: [], names: [] };

/** What all payments come to. */
export const totalOf = ({ obligations }: Pick<Draft, 'obligations'>): number =>
  obligations.reduce((sum, { act, amountFen = 0 }) => (act === 'PAY' ? sum + amountFen : sum), 0);

export const sumOf = (instalments: readonly Instalment[] = []): number =>
  instalments.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0);

/** Equal parts in whole yuan; what does not divide comes with the last. `count` ≥ 1. */
export function splitInto(amountFen: number, count: number): Instalment[] {
  const part = Math.floor(amountFen / count / 100) * 100;
  return Array.from({ length: count }, (_, i) => ({
    amountFen: i < count - 1 ? part : amountFen - part * (count - 1),
  }));
}

/** A list with one place changed, one taken out, one moved: positions are what the server's findings point at. */
export const replaced = <T>(list: readonly T[], at: number, change: Partial<T>): T[] =>
  list.map((one, i) => (i === at ? { ...one, ...change } : one));
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return [...list];
  const copy = [...list];
  [copy[at], copy[to]] = [copy[to], copy[at]];
  return copy;
}

/**
 * What is sent. Amounts in words are written here, so that figures and words cannot part; whether everything else is
 * complete and fits together is for the server to say.
 */
export function payloadOf(draft: Draft, nameOf: (party: string) => string): Record<string, unknown> {
  const guarantors = [...new Set(draft.clauses.flatMap(({ guarantorId }) => guarantorId ?? []))];
  return {
    totalFen: totalOf(draft),
    clauses: draft.clauses.map(clean),
    obligations: draft.obligations.map(({ instalments = [], amountFen, ...rest }) =>
      clean({
        ...rest,
        ...(rest.act === 'PAY' && {
          // Paid in parts, it is paid when the last part is.
          dueOn: instalments.length > 0 ? instalments.at(-1)!.dueOn : rest.dueOn,
          amountFen,
          amountInWords: amountFen ? chineseAmount(amountFen) : undefined,
          instalments: instalments.length > 0 ? instalments.map(clean) : undefined,
        }),
      }),
    ),
    ...some('payees', draft.payees.map(clean)),
    ...some('names', draft.names.filter(({ name, nameOnRecord }) => name && nameOnRecord).map(clean)),
    ...some(
      'guarantors',
      guarantors.map((id) => ({ id, name: nameOf(id), nameOnRecord: nameOf(id) })),
    ),
    ...(draft.touchesOutsiders !== undefined && { touchesOutsiders: draft.touchesOutsiders }),
  };
}

const some = (key: string, list: readonly object[]): object => (list.length > 0 ? { [key]: list } : {});

/** Without what was left empty. */
const clean = (value: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, typeof one === 'string' ? one.trim() : one] as const)
      .filter(([, one]) => one !== undefined && one !== null && one !== ''),
  );
