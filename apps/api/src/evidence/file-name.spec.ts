import { describe, expect, it } from '@jest/globals';
import { extensionOf, safeFileName } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['商标注册证.pdf', '商标注册证.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\evil.pdf', 'evil.pdf'],
    ['/absolute/证据 1.jpg', '证据 1.jpg'],
    ['C:\\Users\\赵\\合同.docx', '合同.docx'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie_ x.pdf'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['zero\u200bwidth.pdf', 'zerowidth.pdf'],
    ['quote".pdf', 'quote_.pdf'],
    ['.htaccess', 'htaccess'],
    ['CON.pdf', '_CON.pdf'],
    ['nul', '_nul'],
    ['   ', '未命名'],
    ['...', '未命名'],
    ['𠮷野家合同.pdf', '𠮷野家合同.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it('is shortened by characters and keeps its ending', () => {
    const name = safeFileName(`${'证'.repeat(300)}.docx`);
    expect([...name]).toHaveLength(120);
    expect(extensionOf(name)).toBe('docx');
  });

  it('says its ending in small letters, or that it has none', () => {
    expect([extensionOf('A.PDF'), extensionOf('a.tar.gz'), extensionOf('none'), extensionOf('a.')]).toEqual([
      'pdf',
      'gz',
      '',
      '',
    ]);
  });
});
