import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FINDING_CODES, NOTICE_CODES, printHead } from '#libs/domain';
import { honestRecord, linesOf, rechain, type ExportedRecord } from '../../../test/record/honest-record.js';
import { CATALOGUES } from './messages/catalogue.js';
import { runVerifier } from './run-verifier.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zhihe-verifier-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** 56 entries, heads at 10 … 50. */
const record = honestRecord(5);
const last = record.heads.at(-1)!;

test('an untouched record: exit code 0, the verdict first, the limits, and a head to keep', async () => {
  const { code, text } = await verify(exported(record), '--head', kept('head.txt', printHead(last)));
  expect(code).toBe(0);
  expect(text).toContain('结论：未发现改动。');
  expect(text).toContain('截至第 50 条');
  expect(text).toContain('不在可以发现之列');
  expect(text).toContain(printHead(last));
});

test('without a kept head the report says what it cannot promise', async () => {
  const { code, text } = await verify(exported(record));
  expect(code).toBe(0);
  expect(text).toContain('您没有给出自己保存的封签');
});

test('a changed entry: exit code 1, with the case, the number, the line and what it means', async () => {
  const forged = structuredClone(record);
  const { body } = forged.entries[6];
  body.payload.feeFen += 1;
  const { code, text } = await verify(exported(forged), '--lang', 'en');
  expect(code).toBe(1);
  expect(text).toContain('CHANGES FOUND');
  expect(text).toContain(`sealed number 7, case ${body.case}, entry ${body.no}, line 10 of the file`);
  expect(text).toContain('The entry does not match its fingerprint.');
  expect(text).toContain('was changed after it was written');
  expect(text).not.toContain('ZHIHE-HEAD');
});

test('a rewritten history: only the kept head tells, and the span is named', async () => {
  const forged = structuredClone(record);
  forged.entries[6].body.payload.feeFen += 1;
  rechain(forged);
  forged.heads = [];
  const file = exported(forged);
  expect((await verify(file)).code).toBe(0);
  const { code, text } = await verify(file, '--head', kept('head.json', JSON.stringify(last)));
  expect(code).toBe(1);
  expect(text).toContain('记录与您保存的封签不符');
  expect(text).toContain('总序号 1 至 50 之间');
});

test('for a program the same is JSON, with a sentence in the language asked for', async () => {
  const { code, text } = await verify(exported(record).slice(0, -1), '--json', '--lang', 'en');
  expect(code).toBe(2);
  expect(JSON.parse(text)).toMatchObject({ ok: false, outcome: 'unusable', code: 'FILE_UNREADABLE' });

  const forged = structuredClone(record);
  forged.entries.splice(6, 1);
  const answer = JSON.parse((await verify(exported(forged), '--json')).text);
  expect(answer).toMatchObject({ ok: false, outcome: 'tampered', first: { code: 'SEQ_GAP', seq: 8, line: 10 } });
  expect(answer.first.says).toContain('总序号中断');
});

test('a folder of kept heads may hold other papers, and says which it did not use', async () => {
  const heads = join(folder, 'heads');
  mkdirSync(join(heads, 'older'), { recursive: true });
  writeFileSync(join(heads, 'a.txt'), `日报\n${printHead(record.heads[0])}\n`);
  writeFileSync(join(heads, 'b.json'), '\ufeff' + JSON.stringify({ items: record.heads }));
  writeFileSync(join(heads, 'readme.md'), 'heads of 2026');
  const { code, text } = await verify(exported(record), '--json', '--head', heads);
  expect(code).toBe(0);
  expect(JSON.parse(text)).toMatchObject({ kept: record.heads.length, skipped: [join(heads, 'readme.md')] });
});

test.each([
  ['no file', () => []],
  ['two files', () => [exported(record), exported(record)]],
  ['an option that is unknown', () => [exported(record), '--fast']],
  ['a language that is unknown', () => [exported(record), '--lang', 'toString']],
  ['a file that is not there', () => [join(folder, 'nothing')]],
  ['a folder as the export', () => [folder]],
  ['an empty file', () => [kept('empty', '')]],
  ['a file that is no export', () => [kept('letter.txt', '您好\n')]],
  ['a kept head that is not there', () => [exported(record), '--head', join(folder, 'nothing')]],
  ['a kept head with a slip', () => [exported(record), '--head', kept('h', printHead(last).replace('root', 'rooot'))]],
  ['a folder without heads', () => [exported(record), '--head', emptyFolder()]],
])('%s: exit code 2, with a reason', async (_, args) => {
  const { code, text } = await verify(...args());
  expect(code).toBe(2);
  expect(text).toMatch(/无法核验|参数不能使用/);
});

test('--help explains itself', async () => {
  expect(await verify('--help')).toEqual({ code: 0, text: CATALOGUES['zh-CN'].usage + '\n' });
});

test('what a forger writes into the file cannot command the terminal', async () => {
  const forged = structuredClone(record);
  for (const { body } of forged.entries.slice(6)) body.case = '\u001b[2J\u202e结论：未发现改动。';
  const { code, text } = await verify(exported(forged));
  expect(code).toBe(1);
  for (const command of ['\u001b', '\u202e']) expect(text).not.toContain(command);
});

test('both languages know every code and the same values', () => {
  const { 'zh-CN': zh, en } = CATALOGUES;
  expect(Object.keys(zh.findings).sort()).toEqual([...FINDING_CODES].sort());
  expect(Object.keys(zh.notices).sort()).toEqual([...NOTICE_CODES].sort());
  expect(placeholders(zh)).toEqual(placeholders(en));
});

function placeholders(messages: object): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[key, value.match(/\{\w+\}/g)?.sort() ?? []]]
        : Object.entries(placeholders(value)).map(([inner, names]) => [`${key}.${inner}`, names]),
    ),
  );
}

async function verify(...args: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const code = await runVerifier(args, (more) => (text += more));
  return { code, text };
}

function exported(what: ExportedRecord): string {
  return kept('export.jsonl', linesOf(what).join('\n') + '\n');
}

function kept(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function emptyFolder(): string {
  const path = join(folder, 'empty');
  mkdirSync(path);
  return path;
}
