import { createReadStream } from 'node:fs';

/** C0 characters other than tab, line end, page end and escape of no text anybody typed. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/; // eslint-disable-line no-control-regex

/** Text as people write it, in UTF-8 or in the GB encodings of older programs. */
export async function isPlainText(path: string): Promise<boolean> {
  const [utf8, gb] = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('gb18030', { fatal: true })];
  let [isUtf8, isGb] = [true, true];
  for await (const chunk of createReadStream(path)) {
    isUtf8 &&= reads(utf8, chunk as Buffer);
    isGb &&= reads(gb, chunk as Buffer);
    if (!isUtf8 && !isGb) return false;
  }
  return (isUtf8 && ends(utf8)) || (isGb && ends(gb));
}

function reads(decoder: TextDecoder, chunk: Buffer): boolean {
  try {
    return !NO_TEXT.test(decoder.decode(chunk, { stream: true }));
  } catch {
    return false;
  }
}

function ends(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The name of the stream in which Office keeps its macros, as the container writes names. */
const MACROS = Buffer.from('_VBA_PROJECT', 'utf16le');

export async function hasMacros(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const window = Buffer.concat([rest, chunk as Buffer]);
    if (window.includes(MACROS)) return true;
    rest = window.subarray(-MACROS.length);
  }
  return false;
}
