import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { archive, docx } from '../../../../test/support/archive.js';
import { mediaTypeOf } from './file-type.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-type-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function judged(content: Buffer | string, name: string): Promise<string> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const found = await mediaTypeOf(path, name);
  return 'fault' in found ? found.fault : found.mediaType;
}

const PDF = '%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const CFB = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]);

describe('a file is what its content says', () => {
  it.each([
    [PDF, '合同.pdf', 'application/pdf'],
    [PNG, '现场.PNG', 'image/png'],
    [JPG, '照片.jpg', 'image/jpeg'],
    [docx(), '协议.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [archive([{ name: 'OFD.xml', content: '<ofd/>' }]), '发票.ofd', 'application/ofd'],
    [CFB, '旧合同.doc', 'application/x-cfb'],
    ['时间：昨天\r\n地点：西宁', '说明.txt', 'text/plain'],
    [Buffer.from('b5d8b5e3a3bacef7c4fe', 'hex'), '旧编码.txt', 'text/plain'],
  ])('%#: %s', async (content, name, type) => {
    expect(await judged(content, name)).toBe(type);
  });

  it.each([
    ['an ending that lies', PDF, '合同.jpg', 'FILE_NAME_NOT_ITS_TYPE'],
    ['no ending', PDF, '合同', 'FILE_NAME_NOT_ITS_TYPE'],
    ['a program under another name', EXE, '照片.jpg', 'FILE_TYPE_NOT_ALLOWED'],
    ['a page with a script', '<html><script>alert(1)</script></html>', '说明.html', 'FILE_TYPE_NOT_ALLOWED'],
    [
      'a drawing that can run',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
      '图.svg',
      'FILE_TYPE_NOT_ALLOWED',
    ],
    ['a drawing as a picture', '<?xml version="1.0"?><svg/>', '图.png', 'FILE_TYPE_NOT_ALLOWED'],
    ['a plain archive', archive([{ name: 'a.txt', content: 'a' }]), '材料.zip', 'FILE_TYPE_NOT_ALLOWED'],
    ['bytes that are no text', Buffer.from([1, 2, 3, 0, 255]), '说明.txt', 'FILE_TYPE_NOT_ALLOWED'],
    ['macros', docx([{ name: 'word/vbaProject.bin', content: 'x' }]), '协议.docx', 'FILE_HAS_MACROS'],
    [
      'a document that says it has macros',
      docx([], 'application/vnd.ms-word.document.macroEnabled.main'),
      '协议.docm',
      'FILE_TYPE_NOT_ALLOWED',
    ],
    [
      'macros of the older kind',
      Buffer.concat([CFB, Buffer.from('_VBA_PROJECT', 'utf16le')]),
      '旧合同.doc',
      'FILE_HAS_MACROS',
    ],
  ])('%s is refused', async (_, content, name, fault) => {
    expect(await judged(content, name)).toBe(fault);
  });
});

describe('a document that is an archive inside', () => {
  it.each([
    ['would unpack to a gigabyte', docx([{ name: 'word/a.xml', content: 'a', claims: 1024 ** 3 }])],
    ['packs a thousandfold', docx([{ name: 'word/a.xml', content: Buffer.alloc(40 * 1024 ** 2) }])],
    ['leads out of its folder', docx([{ name: '../../evil.xml', content: 'a' }])],
    ['leads to the root', docx([{ name: '/etc/cron.d/evil', content: 'a' }])],
    ['holds one name twice', docx([{ name: 'word/document.xml', content: 'b' }])],
    [
      'holds thousands of entries',
      docx(Array.from({ length: 2_001 }, (_, i) => ({ name: `word/${i}.xml`, content: '' }))),
    ],
    ['has lost its table of contents', docx().subarray(0, -22)],
  ])('is refused when it %s', async (_, content) => {
    expect(await judged(content, '协议.docx')).toBe('FILE_UNPACKS_TOO_LARGE');
  });
});
