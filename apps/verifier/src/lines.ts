import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** No honest line comes near; a file without line feeds must not fill the memory. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * The lines of a file, one at a time. Only a line feed ends a line: node:readline would also split at U+2028, which may
 * stand in a text. A byte order mark and carriage returns, which editors add, are taken off. A line that is too long or
 * not UTF-8 comes out empty, and an empty line is never valid.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  let length = 0;
  let first = true;
  const finish = (): string => {
    const line = length > MAX_LINE_BYTES ? Buffer.alloc(0) : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    const text = decode(first ? withoutMark(line) : line);
    [parts, length, first] = [[], 0, false];
    return text;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (length > 0) yield finish();

  function keep(part: Buffer): void {
    length += part.length;
    if (length <= MAX_LINE_BYTES) parts.push(part);
    else parts = [];
  }
}

function decode(line: Buffer): string {
  const end = line.at(-1) === CARRIAGE_RETURN ? line.length - 1 : line.length;
  return isUtf8(line) ? line.toString('utf8', 0, end) : '';
}

function withoutMark(line: Buffer): Buffer {
  return line.subarray(0, 3).equals(BYTE_ORDER_MARK) ? line.subarray(3) : line;
}
