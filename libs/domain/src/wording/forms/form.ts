import type { PaperKind } from '../../process/index.js';

/**
 * An official form as data. Official papers are Chinese, whoever prints them. `{name}` is a value of the case or of the act
 * behind the paper; a value that nobody has filled in is printed as a line to write on.
 */
export interface PaperForm {
  readonly title: string;
  /** To whom it is addressed. */
  readonly to?: string;
  readonly blocks: readonly FormBlock[];
  readonly signatures: readonly SignatureLine[];
}

export type FormBlock =
  /** A paragraph. */
  | string
  | { readonly heading: string }
  | { readonly line: string; readonly align: 'left' | 'center' | 'right' }
  | { readonly fields: readonly (readonly [label: string, value: string])[] }
  /** One paragraph for each row of a list; `numbered` puts 一、二、三、 before it. */
  | { readonly each: FormList; readonly text: string; readonly numbered?: true }
  | { readonly table: FormList; readonly head: readonly string[]; readonly row: readonly string[] }
  /** Only if all of these hold; `!court` if `court` does not. */
  | { readonly when: string | readonly string[]; readonly blocks: readonly FormBlock[] };

export type FormList =
  | 'parties'
  | 'applicants'
  | 'respondents'
  | 'mediators'
  | 'materials'
  | 'missing'
  | 'clauses'
  | 'obligations'
  | 'facts'
  | 'index'
  | 'deliveries';

/** Who signs, in the order of the lines. */
export type SignatureLine =
  'PARTIES' | 'APPLICANTS' | 'PARTY' | 'MEDIATORS' | 'RECORDER' | 'COMMITTEE' | 'COURT' | 'VISITOR';

export type Forms = Readonly<Partial<Record<PaperKind, PaperForm>>>;

/** `undefined` is not filled in, `null` may not be shown to this reader. */
export type FormValue = string | null | undefined;

export interface FormValues {
  readonly text: Readonly<Record<string, FormValue>>;
  /** A list that may not be shown is null. */
  readonly lists: Readonly<Partial<Record<FormList, readonly Readonly<Record<string, FormValue>>[] | null>>>;
  readonly holds: ReadonlySet<string>;
  /** The number of an article on the day of the paper (INV-23), for `{@CPL-205}`; null where the text is not in force. */
  readonly article: (rule: string) => string | null;
  readonly signatures: Readonly<Partial<Record<SignatureLine, readonly PageSignature[]>>>;
}

export interface PageSignature {
  /** What stands before the line: 申请人（签名或盖章）. */
  readonly label: string;
  readonly name: string;
  /** Signed or sealed already, on this day. */
  readonly on: string | null;
}

/** A page as it is printed: no words are left to choose. */
export interface PaperPage {
  readonly title: string;
  readonly number: string | null;
  readonly to: string | null;
  readonly blocks: readonly PageBlock[];
  readonly signatures: readonly PageSignature[];
  /** 二〇二五年一月八日 */
  readonly date: string;
}

export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'line'; readonly text: string; readonly align: 'left' | 'center' | 'right' }
  | { readonly kind: 'fields'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
