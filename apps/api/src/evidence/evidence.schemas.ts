import { id, instant, integer, list, maybe, object, text, yesNo } from '../http/schema-parts.js';

export const UPLOAD = object({
  id: { ...id, description: 'Name it as `file` in the materials of an act within a day' },
  name: text,
  mediaType: { ...text, example: 'application/pdf' },
  bytes: integer,
  sha256: text,
});

export const UPLOADS = object({ items: list(UPLOAD) });

export const FILE_CONTENT = { type: 'string', format: 'binary' };

export const EVIDENCE = object({
  items: list(
    object({
      id,
      name: text,
      mediaType: text,
      bytes: integer,
      sha256: text,
      paper: { ...text, example: 'RIGHT_CERTIFICATE' },
      secrecy: { type: 'string', enum: ['OPEN', 'TRADE_SECRET', 'CLOSED'] },
      party: maybe(id),
      filedBy: object({ id, name: maybe(text) }),
      filedAt: instant,
      entry: { ...integer, description: 'Entry of the record that tells of it' },
      withdrawn: yesNo,
    }),
  ),
  kept: { ...integer, description: '不在可阅范围内的件数 / files this reader may not open' },
});
