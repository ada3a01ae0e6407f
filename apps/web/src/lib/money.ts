/** Money is integer fen everywhere but on the screen. 1234500 → "12,345.00". */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What a person typed, in yuan, to fen; null when it is not an amount. Decimal text, never a float product. */
export function fenFrom(text: string): number | null {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，\s]/g, ''));
  return match && Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
