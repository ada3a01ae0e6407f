/** 1536 → "1.5 KB", as people read sizes. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${short(kilobytes)} KB` : `${short(kilobytes / 1024)} MB`;
}

const short = (n: number): string => (n < 10 ? n.toFixed(1).replace(/\.0$/, '') : String(Math.round(n)));
