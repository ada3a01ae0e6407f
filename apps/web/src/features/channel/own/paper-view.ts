import type { PageBlock, PaperPage } from '../../../components/paper/paper-page';
import type { Block, PaperContent } from '../api/own-paper';

/** A paper of the channel as the sheet of the house shows it. */
export const sheetOf = ({ title, number, addressee, blocks, signatures, issuer, on }: PaperContent): PaperPage => ({
  title,
  number,
  to: addressee,
  blocks: blocks.flatMap(blocksOf),
  signatures: [...signatures.map((label) => ({ label, name: '', on: null })), { label: issuer, name: '', on: null }],
  date: on ?? '',
});

const blocksOf = ({ heading, rows = [], paragraphs = [], items = [] }: Block): PageBlock[] => [
  ...(heading ? [{ kind: 'heading', text: heading } as const] : []),
  ...(rows.length > 0 ? [{ kind: 'fields', rows: rows.map(([label, value]) => ({ label, value })) } as const] : []),
  ...paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
  ...items.map((text, i) => ({ kind: 'paragraph', text: `${i + 1}. ${text}` }) as const),
];
