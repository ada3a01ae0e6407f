/** Excel takes a file for UTF-8 only by this mark. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One line of RFC 4180. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * A spreadsheet takes a cell that begins like this for a formula and carries it out; names of parties come from strangers. An
 * apostrophe in front makes it text again. A plain number stays a number.
 */
function csvCell(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /["\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
