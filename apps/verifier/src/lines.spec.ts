import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf } from './lines.js';

const folder = mkdtempSync(join(tmpdir(), 'zhihe-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['only a line feed ends a line', '知\u2028和\u2029\u0085\n二\n', ['知\u2028和\u2029\u0085', '二']],
  ['the last line needs no end', '一\n二', ['一', '二']],
  ['what editors add is taken off, and no more', '\ufeff一\r\n\ufeff二\r\r\n', ['一', '\ufeff二\r']],
  ['an empty line stays', '一\n\n二\n', ['一', '', '二']],
  ['an empty file has none', '', []],
])('%s', async (_, text, lines) => {
  expect(await read(Buffer.from(text))).toEqual(lines);
});

test('a line that is not UTF-8 comes out empty', async () => {
  expect(await read(Buffer.from([0x61, 0x0a, 0x61, 0xff, 0x0a, 0x62]))).toEqual(['a', '', 'b']);
});

test('lines run on over the blocks in which a file is read, characters too', async () => {
  const long = '知'.repeat(1_000_000);
  expect(await read(Buffer.from(`a${long}\nb`))).toEqual([`a${long}`, 'b']);
});

test('a line without end does not fill the memory: it comes out empty', async () => {
  expect(await read(Buffer.concat([Buffer.alloc(17 * 1024 * 1024, 0x61), Buffer.from('\nb')]))).toEqual(['', 'b']);
});

async function read(bytes: Buffer): Promise<string[]> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const lines: string[] = [];
  for await (const line of linesOf(path)) lines.push(line);
  return lines;
}
