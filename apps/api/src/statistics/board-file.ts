import ExcelJS from 'exceljs';
import { wordingOf, type Language, type Words } from '#libs/domain';
import { BYTE_ORDER_MARK, csvLine } from '../exports/csv.js';
import { rowTitle } from './board-words.js';
import type { Board } from './board.js';
import { INDICATORS, INDICATOR_IDS, type Figures, type Indicator, type IndicatorId } from './indicators.js';

type Cells = (string | number | null)[];

/** The board as a table; money in yuan, as people read it. */
export function boardCsv(board: Board, language: Language): Buffer {
  const lines = tableOf(board, wordingOf(language)).map((cells) => csvLine(cells.map((cell) => String(cell ?? ''))));
  return Buffer.from(BYTE_ORDER_MARK + lines.join(''));
}

/** The same on a first sheet; on the second what was asked, what every column means, and the checks with both sums. */
export async function boardXlsx(board: Board, language: Language, exportedAt: string): Promise<Buffer> {
  const words = wordingOf(language);
  const book = new ExcelJS.Workbook();
  const figures = book.addWorksheet(words('export.figures'), { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  figures.addRows(tableOf(board, words));
  figures.getRow(1).font = { bold: true };
  figures.getColumn(1).width = 30;
  for (let column = 2; column <= INDICATOR_IDS.length + 1; column += 1) figures.getColumn(column).width = 16;
  const notes = book.addWorksheet(words('export.notes'));
  notes.addRows(notesOf(board, words, exportedAt));
  notes.columns.forEach((column, n) => (column.width = n === 1 ? 70 : 34));
  return Buffer.from(await book.xlsx.writeBuffer());
}

function tableOf({ by, rows, total }: Board, words: Words): Cells[] {
  const head = [by ? words(`breakdown.${by}`) : '', ...INDICATOR_IDS.map((id) => titleOf(id, words))];
  return [
    head,
    ...rows.map((row) => [rowTitle(words, by!, row), ...cellsOf(row.figures)]),
    [words('breakdown.total'), ...cellsOf(total)],
  ];
}

const cellsOf = (figures: Figures): Cells =>
  INDICATOR_IDS.map((id) => {
    const value = figures[id];
    return value !== null && (INDICATORS[id] as Indicator).unit === 'fen' ? value / 100 : value;
  });

/** Name and unit: a column of a file has nothing else to say it by. */
const titleOf = (id: IndicatorId, words: Words): string =>
  `${words(`indicator.${id}`)} [${words(`unit.${(INDICATORS[id] as Indicator).unit}`)}]`;

function notesOf({ from, to, asOf, by, checks }: Board, words: Words, exportedAt: string): Cells[] {
  return [
    [words('export.period'), `${from} — ${to}`],
    [words('export.asOf'), asOf],
    [words('export.by'), words(`breakdown.${by ?? 'none'}`)],
    [words('export.at'), words('export.instant', { at: exportedAt })],
    [],
    [words('export.indicator'), words('export.means')],
    ...INDICATOR_IDS.map((id) => [titleOf(id, words), words(`indicatorMeans.${id}`)]),
    [],
    [words('export.check'), '', words('export.left'), words('export.right')],
    ...checks.map(({ id, left, right, holds }) => [
      words(holds ? 'export.holds' : 'export.fails'),
      words(`check.${id}`),
      left,
      right,
    ]),
  ];
}
