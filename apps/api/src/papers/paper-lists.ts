import type { FormValue, FormValues } from '#libs/domain';
import type { SecretClass } from '#libs/casework';
import type { EntryOnPaper, PaperFile } from './paper.queries.js';
import type { PartyOnPaper } from './paper-parties.js';
import { inWords, say, yuan, type PaperReader } from './paper-words.js';

type Row = Readonly<Record<string, FormValue>>;

/** The tables and enumerations of a form. A list that this reader may not see is null. */
export function listsOf(paper: PaperFile, parties: readonly PartyOnPaper[], reader: PaperReader): FormValues['lists'] {
  const { entry, opening, draft, file, names } = paper;
  const named = parties.map(({ roleName, name, description }): Row => ({ roleName, name, description }));
  const of = (role: string) => named.filter((_, index) => parties[index].role === role);
  return {
    parties: named,
    applicants: of('APPLICANT'),
    respondents: of('RESPONDENT'),
    mediators: file.mediators.map(({ id, lead }) => ({ name: names.get(id), part: lead ? '主持' : '参加' })),
    materials:
      secretList(entry, 'materials', reader, material) ??
      (opening ? secretList(opening, 'materials', reader, material) : []),
    missing: missingOf(entry, reader),
    clauses: draft ? secretList(draft, 'clauses', reader, clause) : [],
    obligations: draft ? secretList(draft, 'obligations', reader, (one) => obligation(paper, one)) : [],
    facts: secretList(entry, 'facts', reader, (text) => ({ text: String(text) })),
    index: indexOf(paper),
  };
}

/** Null where the class is not the reader's; missing values make an empty list. */
function secretList(
  { secrets }: EntryOnPaper,
  key: string,
  { classes }: PaperReader,
  row: (one: any) => Row,
): readonly Row[] | null | undefined {
  const secret = secrets[key];
  if (!secret) return undefined;
  if (!classes.includes(secret.secrecy as SecretClass)) return null;
  return Array.isArray(secret.value) ? secret.value.map(row) : [];
}

const material = ({ name, copies, original }: { name: string; copies: number; original: boolean }): Row => ({
  name,
  copies: String(copies),
  original: original ? '原件' : '复印件',
});

const clause = ({ kind, text }: { kind: string; text?: string }): Row => ({
  text: text ?? say(`value.clauses.${kind}`),
});

function obligation(paper: PaperFile, one: any): Row {
  const { obligorId, obligeeId, act, what, amountFen, dueOn, manner, instalments = [] } = one;
  const parts = instalments.map(
    (part: { amountFen: number; dueOn?: string }, i: number) =>
      `第${i + 1}期${yuan(part.amountFen)}${part.dueOn ? `（${part.dueOn}前）` : ''}`,
  );
  return {
    obligor: paper.names.get(obligorId),
    obligee: paper.names.get(obligeeId),
    what: what ?? say(`value.act.${act}`),
    amount: amountFen === undefined ? '—' : yuan(amountFen),
    dueOn: parts.length > 0 ? parts.join('；') : (inWords(paper, 'dueOn', dueOn) ?? '协议生效时'),
    manner: manner ?? '—',
  };
}

/** What is asked for stands in a list of texts; it may name people. */
function missingOf(entry: EntryOnPaper, reader: PaperReader): readonly Row[] | null | undefined {
  const open = entry.payload['missing'] ?? entry.payload['items'];
  if (Array.isArray(open)) return open.map((item) => ({ item: String(item) }));
  return secretList(entry, 'missing', reader, (item) => ({ item: String(item) }));
}

/** Pages are counted on from line to line, as the index of a volume shows them. */
function indexOf({ facts, entry }: PaperFile): readonly Row[] {
  const lines = (facts['index'] ?? entry.payload['index'] ?? []) as readonly { paper: string; pages: number }[];
  return pagesCounted(lines);
}

export function pagesCounted(lines: readonly { readonly paper: string; readonly pages: number }[]): Row[] {
  let page = 1;
  return lines.map(({ paper, pages }) => {
    const first = page;
    page += pages;
    return { name: say(`paper.${paper}`), pages: pages > 1 ? `${first}–${page - 1}` : String(first), remark: ' ' };
  });
}
