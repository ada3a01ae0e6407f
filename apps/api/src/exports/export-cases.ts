import { PassThrough, Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { wordingOf, type Actor, type Language } from '#libs/domain';
import { recordRead, type Corridor } from '#libs/casework';
import type { CaseColumn, CaseFilter, CaseSort } from '../cases/case-list.fields.js';
import { resolveFilter, type ResolvedFilter } from '../cases/case-list.filter.js';
import { countCases, readCases, withDaysLeft, type CaseRow } from '../cases/case-list.queries.js';
import { cursorOf } from '../cases/case-list.sort.js';
import { sheetColumns, type SheetColumn } from './case-sheet.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';
import { EXPORT_CAP } from './export-right.js';
import { cappedNote, sheetName } from './wording.js';

export interface ExportAsked {
  readonly format: 'xlsx' | 'csv';
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly columns: readonly CaseColumn[];
  readonly language: Language;
  /** Rows of one file, and of one reading; a test may want fewer. */
  readonly cap?: number;
  readonly chunk?: number;
}

const CHUNK = 500;

/**
 * The list as a file, read in chunks while it is written. That it was taken, by whom and of what stands in the record before
 * the first byte leaves the house.
 */
export async function exportCases(corridor: Corridor, actor: Actor, asked: ExportAsked): Promise<Readable> {
  const { format, sort, columns, language, cap = EXPORT_CAP, chunk = CHUNK } = asked;
  const filter = await resolveFilter(corridor, actor, asked.filter);
  const count = await countCases(corridor.db, actor, filter, cap);
  const rows = Math.min(count, cap);
  // Words of a search can name people; the record is for ever (trust.md §1.12).
  const { q, ...named } = asked.filter;
  const described = { ...named, ...(q !== undefined && { q: true }) };
  await recordRead(corridor, actor, 'exportCases', { format, rows, sort, columns, filter: described });
  const sheet = sheetColumns(columns, language, wordingOf(language));
  const chunks = readChunks(corridor, actor, { filter, sort, columns, cap, chunk });
  const note = count > cap ? cappedNote(language, cap) : null;
  return format === 'csv'
    ? Readable.from(csvOf(sheet, chunks, note), { objectMode: false })
    : xlsxOf(sheet, chunks, note, sheetName(language));
}

interface Reading {
  readonly filter: ResolvedFilter;
  readonly sort: CaseSort;
  readonly columns: readonly CaseColumn[];
  readonly cap: number;
  readonly chunk: number;
}

async function* readChunks(
  corridor: Corridor,
  actor: Actor,
  { filter, sort, columns, cap, chunk }: Reading,
): AsyncGenerator<CaseRow[]> {
  let after = null;
  for (let left = cap; left > 0; left -= chunk) {
    const { items, next } = await readCases(corridor.db, actor, filter, sort, Math.min(chunk, left), after, columns);
    yield items.map((row) => withDaysLeft(corridor.calendar, row));
    if (next === null) return;
    after = cursorOf(next, sort);
  }
}

async function* csvOf(
  sheet: SheetColumn[],
  chunks: AsyncIterable<CaseRow[]>,
  note: string | null,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(sheet.map(({ heading }) => heading));
  for await (const rows of chunks) yield rows.map((row) => csvLine(sheet.map(({ cell }) => cell(row)))).join('');
  if (note) yield csvLine([note]);
}

/** Cells are written as text, so that nothing in them is ever carried out. */
function xlsxOf(sheet: SheetColumn[], chunks: AsyncIterable<CaseRow[]>, note: string | null, name: string): Readable {
  const out = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = sheet.map(({ heading }) => ({ header: heading, width: Math.max(12, [...heading].length * 2 + 4) }));
  page.getRow(1).font = { bold: true };
  const write = async () => {
    for await (const rows of chunks) for (const row of rows) page.addRow(sheet.map(({ cell }) => cell(row))).commit();
    if (note) page.addRow([note]).commit();
    page.commit();
    await book.commit();
  };
  write().catch((error: Error) => out.destroy(error));
  return out;
}
