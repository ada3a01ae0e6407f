import { chineseCount, chineseDay } from './chinese-day.js';
import type { FormBlock, FormValue, FormValues, PageBlock, PaperForm, PaperPage } from './form.js';

/** Stands where this reader may not see what was written. */
export const WITHHELD = '（依规定不予显示）';
/** A line to write on. */
const BLANK = '＿＿＿＿＿＿';

type Row = Readonly<Record<string, FormValue>>;

/** Fills a form in. `on` is the day of the paper. */
export function renderForm(form: PaperForm, values: FormValues, number: string | null, on: string): PaperPage {
  const { title, to, blocks, signatures } = form;
  return {
    title,
    number,
    to: to === undefined ? null : filled(to, values.text, values.article),
    blocks: blocks.flatMap((block) => render(block, values)),
    signatures: signatures.flatMap((line) => values.signatures[line] ?? []),
    date: chineseDay(on),
  };
}

function render(block: FormBlock, values: FormValues): PageBlock[] {
  const fill = (text: string, row: Row = values.text) => filled(text, row, values.article);
  if (typeof block === 'string') return [{ kind: 'paragraph', text: fill(block) }];
  if ('heading' in block) return [{ kind: 'heading', text: fill(block.heading) }];
  if ('line' in block) return [{ kind: 'line', text: fill(block.line), align: block.align }];
  if ('fields' in block) {
    const rows = block.fields.map(([label, value]) => ({ label, value: fill(value) }));
    return [{ kind: 'fields', rows }];
  }
  if ('when' in block) return holds(block.when, values) ? block.blocks.flatMap((one) => render(one, values)) : [];
  if ('table' in block) {
    const rows = values.lists[block.table];
    if (rows === null) return [{ kind: 'paragraph', text: WITHHELD }];
    return [
      {
        kind: 'table',
        head: block.head,
        rows: (rows ?? []).map((row, index) => block.row.map((cell) => fill(cell, inRow(values, row, index)))),
      },
    ];
  }
  const rows = values.lists[block.each];
  if (rows === null) return [{ kind: 'paragraph', text: WITHHELD }];
  return (rows ?? []).map((row, index) => {
    const front = block.numbered ? `${chineseCount(index + 1)}、` : '';
    return { kind: 'paragraph', text: front + fill(block.text, inRow(values, row, index)) };
  });
}

const inRow = ({ text }: FormValues, row: Row, index: number): Row => ({ ...text, ...row, no: String(index + 1) });

const holds = (conditions: string | readonly string[], { holds: facts }: FormValues): boolean =>
  [conditions].flat().every((one) => (one.startsWith('!') ? !facts.has(one.slice(1)) : facts.has(one)));

function filled(text: string, values: Row, article: FormValues['article']): string {
  return text.replace(/\{(@?)([\w-]+)\}/g, (_, at: string, name: string) => {
    const value = at ? (article(name) ?? undefined) : values[name];
    return value === null ? WITHHELD : value === undefined || value === '' ? BLANK : value;
  });
}
