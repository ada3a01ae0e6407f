/**
 * The vocabulary in which an event says what it must be told. One description serves the type of the payload, the
 * validation at the edge, the OpenAPI document, the form a person fills in, and what the record may hold in the open.
 */

/** `public` stands in the record; every other class is kept apart and recorded by reference and hash (trust.md §1.12). */
export type Secrecy = 'public' | 'personal' | 'confidential' | 'caucus';

export type RefTarget =
  'party' | 'person' | 'organisation' | 'session' | 'obligation' | 'paper' | 'case' | 'file' | 'secret';

interface Shapes {
  text: { max: number; min: number };
  choice: { values: readonly string[] };
  day: object;
  instant: object;
  fen: { min: number; max: number };
  count: { min: number; max: number };
  flag: object;
  ref: { to: RefTarget };
  courtNumber: object;
  idNumber: object;
  creditCode: object;
  phone: object;
  list: { of: Field; min: number; max: number };
  group: { fields: Fields };
}
export type FieldKind = keyof Shapes;

export type Field<T = unknown, O extends boolean = boolean> = {
  [K in FieldKind]: {
    readonly kind: K;
    readonly optional: O;
    readonly secrecy: Secrecy;
    readonly example?: unknown;
    /** Carries the TypeScript type only; never set. */
    readonly type?: T;
  } & Readonly<Shapes[K]>;
}[FieldKind];

export type Fields = Readonly<Record<string, Field>>;

type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends { optional: true } ? K : never }[keyof F];
type TypeOf<F> = F extends { readonly type?: infer T } ? T : never;

/** The payload type a table of fields describes. */
export type Payload<F extends Fields> = { [K in Exclude<keyof F, OptionalKeys<F>>]: TypeOf<F[K]> } & {
  [K in OptionalKeys<F>]?: TypeOf<F[K]>;
};

const MAX_FEN = 100_000_000_000_00; // 100 billion yuan: far above any claim, far below 2^53

const make = <T>(kind: FieldKind, shape: object): Field<T, false> =>
  ({ kind, optional: false, secrecy: 'public', ...shape }) as Field<T, false>;

export const text = (o: { max?: number; min?: number; example?: string } = {}) =>
  make<string>('text', { max: 1000, min: 1, ...o });
export const choice = <const V extends readonly string[]>(values: V) =>
  make<V[number]>('choice', { values, example: values[0] });
export const day = () => make<string>('day', { example: '2025-09-26' });
export const instant = () => make<string>('instant', { example: '2025-09-26T09:30:00+08:00' });
export const fen = (o: { min?: number } = {}) => make<number>('fen', { min: 1, max: MAX_FEN, example: 800_000, ...o });
export const count = (o: { min?: number; max?: number } = {}) =>
  make<number>('count', { min: 0, max: 100_000, example: 1, ...o });
export const flag = () => make<boolean>('flag', { example: true });
export const ref = (to: RefTarget) => make<string>('ref', { to, example: '0198c8f0-7a10-7000-8000-000000000001' });
export const courtNumber = () => make<string>('courtNumber', { example: '（2025）青01诉前调15号' });
export const idNumber = () => make<string>('idNumber', { example: '630102199001011219' });
export const creditCode = () => make<string>('creditCode', { example: '91630100MA752XQ419' });
export const phone = () => make<string>('phone', { example: '13897212345' });
export const list = <T>(of: Field<T>, o: { min?: number; max?: number } = {}) =>
  make<T[]>('list', { of, min: 1, max: 100, ...o });
export const group = <F extends Fields>(fields: F) => make<Payload<F>>('group', { fields });

export const optional = <T>(field: Field<T>): Field<T, true> => ({ ...field, optional: true }) as Field<T, true>;
export const personal = <T, O extends boolean>(field: Field<T, O>): Field<T, O> => ({ ...field, secrecy: 'personal' });
export const confidential = <T, O extends boolean>(field: Field<T, O>): Field<T, O> => ({
  ...field,
  secrecy: 'confidential',
});
/** Said to the mediator alone (背对背); also what a party conceded only for settlement (`SettlementConcession`). */
export const caucus = <T, O extends boolean>(field: Field<T, O>): Field<T, O> => ({ ...field, secrecy: 'caucus' });
