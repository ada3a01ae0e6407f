import { day, id, integer, list, maybe, object, text, yesNo } from '../http/schema-parts.js';

const PAGE = object({
  title: text,
  number: maybe(text),
  to: maybe(text),
  blocks: list(
    object(
      { kind: { type: 'string', enum: ['heading', 'paragraph', 'line', 'fields', 'table'] } },
      { text, align: text, rows: list({}), head: list(text) },
    ),
  ),
  signatures: list(object({ label: text, name: text, on: maybe(day) })),
  date: { ...text, example: '二〇二五年一月八日' },
});

export const PAPER_PAGE = object({
  id,
  caseId: id,
  kind: text,
  on: day,
  entry: integer,
  withdrawn: yesNo,
  masked: { ...yesNo, description: '证件号、电话、地址已脱敏 / numbers and addresses by their ends only' },
  page: PAGE,
});
export const VOLUME_PAGES = object({ cover: PAGE, contents: PAGE, backCover: PAGE });
