import type { FileHandle } from 'node:fs/promises';

const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 500 * 1024 ** 2;
const HIGHEST_RATIO = 100;
/** A small file may well be a hundred times itself: a page of blanks is no attack. */
const ALWAYS_FINE = 10 * 1024 ** 2;

const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const LARGEST_DIRECTORY = 4 * 1024 ** 2;

export interface ZipDirectory {
  readonly names: readonly string[];
}

/**
 * The table of contents of an archive, without unpacking anything (trust.md F-03). Null when the archive is broken, lies
 * about its sizes, has ways out of its folder, or would unpack to something monstrous.
 */
export async function readZipDirectory(file: FileHandle): Promise<ZipDirectory | null> {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + END_BYTES > tail.length || tail.readUInt32LE(at) !== END) return null;
  const [count, bytes, offset] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  // Sixty-four-bit archives are far beyond any paper.
  if (count > MOST_ENTRIES || bytes > LARGEST_DIRECTORY || offset === 0xffffffff || offset + bytes > size) return null;

  const directory = await read(file, offset, offset + bytes);
  const names: string[] = [];
  let [unpacked, place] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    if (place + ENTRY_BYTES > directory.length || directory.readUInt32LE(place) !== ENTRY) return null;
    unpacked += directory.readUInt32LE(place + 24);
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(place + field));
    names.push(directory.toString('utf8', place + ENTRY_BYTES, place + ENTRY_BYTES + name));
    place += ENTRY_BYTES + name + extra + comment;
  }
  // A second list behind the first would be read by others.
  if (place !== directory.length || names.some(leadsOut) || new Set(names).size < names.length) return null;
  const monstrous = unpacked > MOST_UNPACKED || (unpacked > ALWAYS_FINE && unpacked > size * HIGHEST_RATIO);
  return monstrous ? null : { names };
}

const leadsOut = (name: string): boolean => /^[\\/]|^[A-Za-z]:|(^|[\\/])\.\.([\\/]|$)|\0/.test(name);

async function read(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(to - from);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
}
