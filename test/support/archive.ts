import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the table of contents says of its size, where that is a lie. */
  readonly claims?: number;
}

/** An archive made by hand, so that a test can make it lie. */
export function archive(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claims ?? bytes.length, 8);
    const head = Buffer.concat([word(0x04034b50, 4), words(20, 0, 8, 0, 0), sizes, words(path.length, 0), path]);
    files.push(head, packed);
    directory.push(
      Buffer.concat([
        word(0x02014b50, 4),
        words(20, 20, 0, 8, 0, 0),
        sizes,
        words(path.length, 0, 0, 0, 0),
        word(0, 4),
        word(offset, 4),
        path,
      ]),
    );
    offset += head.length + packed.length;
  }
  const table = Buffer.concat(directory);
  const end = [
    word(0x06054b50, 4),
    words(0, 0, entries.length, entries.length),
    word(table.length, 4),
    word(offset, 4),
  ];
  return Buffer.concat([...files, table, ...end, words(0)]);
}

const TYPES = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}+xml"/></Types>`;

/** The least a word processor takes for a document. */
export const docx = (
  more: readonly Entry[] = [],
  main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main',
): Buffer =>
  archive([
    { name: '[Content_Types].xml', content: TYPES(main) },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);

function words(...values: number[]): Buffer {
  return Buffer.concat(values.map((value) => word(value, 2)));
}

function word(value: number, size: 2 | 4): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
}
