import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { extensionOf } from './file-name.js';
import { hasMacros, isPlainText } from './file-content.js';
import { readZipDirectory } from './zip-directory.js';

export type FileFault =
  'FILE_TYPE_NOT_ALLOWED' | 'FILE_NAME_NOT_ITS_TYPE' | 'FILE_HAS_MACROS' | 'FILE_UNPACKS_TOO_LARGE';

/** What may be handed in, by what the content says it is, with the endings such a file has. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heic', 'heif'],
  'image/tiff': ['tif', 'tiff'],
  'image/bmp': ['bmp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  // The older Office and WPS formats share one container; the ending says which.
  'application/x-cfb': ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
  'application/ofd': ['ofd'],
  'audio/mpeg': ['mp3'],
  'audio/x-m4a': ['m4a'],
  'audio/wav': ['wav'],
  'audio/aac': ['aac'],
  'audio/amr': ['amr'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'video/3gpp': ['3gp'],
};
const TEXT = ['txt', 'csv', 'md', 'log'];

/** Endings of files that are taken, for whoever chooses one. */
export const TAKEN_ENDINGS: readonly string[] = [...new Set([...Object.values(ALLOWED).flat(), ...TEXT])];

/** Those a browser shows by itself; everything else is only ever saved. */
export const SHOWN_INLINE: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/**
 * The media type of a received file, told from its content; the name must fit. What is not on the list is refused, and so
 * is a document that holds macros or unpacks to something monstrous. Nothing is ever unpacked here.
 */
export async function mediaTypeOf(path: string, name: string): Promise<{ mediaType: string } | { fault: FileFault }> {
  const extension = extensionOf(name);
  const detected = (await fileTypeFromFile(path))?.mime;
  if (detected === undefined) {
    if (!TEXT.includes(extension) || !(await isPlainText(path))) return { fault: 'FILE_TYPE_NOT_ALLOWED' };
    return { mediaType: 'text/plain' };
  }
  const zipped = await zipFaults(path, detected);
  if (zipped.fault) return { fault: zipped.fault };
  const mediaType = ALIASES[zipped.mediaType] ?? zipped.mediaType;
  if (!Object.hasOwn(ALLOWED, mediaType)) return { fault: 'FILE_TYPE_NOT_ALLOWED' };
  if (!ALLOWED[mediaType].includes(extension)) return { fault: 'FILE_NAME_NOT_ITS_TYPE' };
  if (mediaType === 'application/x-cfb' && (await hasMacros(path))) return { fault: 'FILE_HAS_MACROS' };
  return { mediaType };
}

/** Names under which the same content goes. */
const ALIASES: Readonly<Record<string, string>> = {
  'audio/mp4': 'audio/x-m4a',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/AMR': 'audio/amr',
  'video/x-m4v': 'video/mp4',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
};

const ZIPPED = /^application\/(zip|vnd\.openxmlformats-officedocument\.)/;

/** Documents that are archives inside: their table of contents tells what they would unpack to, and whether it is an OFD. */
async function zipFaults(path: string, detected: string): Promise<{ mediaType: string; fault?: FileFault }> {
  if (!ZIPPED.test(detected)) return { mediaType: detected };
  const handle = await open(path);
  try {
    const directory = await readZipDirectory(handle);
    if (directory === null) return { mediaType: detected, fault: 'FILE_UNPACKS_TOO_LARGE' };
    if (directory.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) {
      return { mediaType: detected, fault: 'FILE_HAS_MACROS' };
    }
    const isOfd = detected === 'application/zip' && directory.names.includes('OFD.xml');
    return { mediaType: isOfd ? 'application/ofd' : detected };
  } finally {
    await handle.close();
  }
}
