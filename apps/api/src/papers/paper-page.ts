import { FORMS, PAPERS, renderForm, type FormBlock, type PaperForm, type PaperPage } from '#libs/domain';
import { say, type PaperReader } from './paper-words.js';
import { valuesOf } from './paper-values.js';
import type { PaperFile } from './paper.queries.js';

/** A paper as a page: by its official form, or, where it has none, as a sheet of what its act and its facts say. */
export function pageOfPaper(paper: PaperFile, reader: PaperReader): PaperPage {
  const form = FORMS[paper.kind] ?? sheetOf(paper);
  return renderForm(form, valuesOf(paper, reader), paper.number, paper.on);
}

/** Keys whose values are shown elsewhere on the sheet, or are ids that nobody reads. */
const NOT_SHOWN = [
  'session',
  'obligation',
  'occurredOn',
  'note',
  'late',
  'signing',
  'index',
  'materials',
  'clauses',
  'obligations',
  'title',
  'parties',
  'payees',
  'readings',
  'evidenceHash',
  'documentHash',
  'caucusNotes',
  'concessions',
];

function sheetOf({ kind, facts, entry }: PaperFile): PaperForm {
  const keys = [...new Set([...Object.keys(entry.payload), ...Object.keys(facts)])].filter(
    (key) => !NOT_SHOWN.includes(key) || (key === 'parties' && !entry.secrets[key]),
  );
  // Long texts stand in paragraphs, the rest in a table.
  const long = keys.filter((key) => entry.secrets[key] || (entry.payload[key]?.length ?? 0) > 60);
  const short = keys.filter((key) => !long.includes(key));
  const label = (key: string) => say(`field.${entry.event}.${key}`, {});
  const blocks: FormBlock[] = [
    {
      fields: [['案号', '{caseNumber}'], ['案由', '{title}'], ...short.map((key) => [label(key), `{${key}}`] as const)],
    },
    ...long.flatMap((key): FormBlock[] => [{ heading: label(key) }, `{${key}}`]),
  ];
  return {
    title: say(`paper.${kind}`),
    blocks,
    signatures: PAPERS[kind] === 14 ? ['COMMITTEE'] : ['MEDIATORS', 'RECORDER'],
  };
}
