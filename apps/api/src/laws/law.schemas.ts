import { day, maybe, object, text } from '../http/schema-parts.js';

const bilingual = object({ zh: text, en: text });
const TEXT = {
  law: bilingual,
  edition: text,
  article: maybe(text),
  gist: bilingual,
  status: { type: 'string', enum: ['C', 'S', 'U', 'D'] },
};

export const LAW_TEXT = object(TEXT);
export const LAW_VERSION = object({ ...TEXT, effectiveFrom: day, effectiveTo: maybe(day) });
