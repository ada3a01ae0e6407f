import { canonicalJson, digest, type PaperKind } from '#libs/domain';

/** Papers a party can read and print by itself. */
export const OWN_PAPERS = [
  'MATERIALS_RECEIPT',
  'APPLICATION',
  'SUPPLEMENT_NOTICE',
  'ACCEPTANCE_NOTICE',
  'NON_ACCEPTANCE_NOTICE',
  'RIGHTS_NOTICE',
  'SESSION_NOTICE',
  'AGREEMENT',
  'TERMINATION_NOTICE',
] as const satisfies readonly PaperKind[];
export type OwnPaper = (typeof OWN_PAPERS)[number];

/** One part of a page: a heading, a table of two columns, running text, a numbered list; each where there is one. */
export interface Block {
  readonly heading?: string;
  readonly rows?: readonly (readonly [label: string, value: string])[];
  readonly paragraphs?: readonly string[];
  readonly items?: readonly string[];
}

/** What stands on a paper, apart from any typesetting. */
export interface PaperContent {
  readonly kind: OwnPaper;
  readonly title: string;
  readonly number: string | null;
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  /** Who signs at the end. */
  readonly signatures: readonly string[];
  readonly issuer: string;
  readonly on: string | null;
}

/** SHA-256 over one way of writing the content: whoever signs, signs these words and no others. */
export const contentHash = (content: PaperContent): string => digest('sha256', canonicalJson(content));
