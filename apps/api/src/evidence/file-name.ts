/** Longest name kept, in characters; enough for what people call their papers, and for every file system. */
const LONGEST = 120;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g; // eslint-disable-line no-control-regex
/** Characters that turn the direction of a line or cannot be seen: `gpj.exe` must not read as `exe.jpg`. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/**
 * The name a file came with, as it is kept and shown: without folders, unseen characters and what file systems dislike. It
 * is never part of a path of ours.
 */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1)!;
  const clean = last
    .replace(CONTROLS, '')
    .replace(UNSEEN, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const name = RESERVED.test(clean) ? `_${clean}` : clean || '未命名';
  return shortened(name);
}

/** 'docx' of '协议.DOCX'; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1].toLowerCase() ?? '';
}

function shortened(name: string): string {
  const signs = [...name];
  if (signs.length <= LONGEST) return name;
  const extension = extensionOf(name);
  const tail = extension ? `.${extension}` : '';
  return signs.slice(0, LONGEST - tail.length).join('') + tail;
}
