import {
  chineseDay,
  dossierForms,
  PAPERS,
  renderForm,
  wordingOf,
  type DossierFacts,
  type FormValues,
  type IndexLine,
  type PaperKind,
  type PaperPage,
} from '#libs/domain';
import type { Corridor, LoadedCase } from '#libs/casework';
import { idsIn } from '../cases/ids-in.js';
import { pagesCounted } from './paper-lists.js';

export interface VolumePages {
  readonly cover: PaperPage;
  readonly contents: PaperPage;
  readonly backCover: PaperPage;
}

const say = wordingOf('zh-CN');

/** What goes around the papers (domain.md §5.2): of the volume sealed last, or of the one that is being made. */
export async function volumePages(
  { db }: Corridor,
  { file, title, caseNumber, processes, today }: LoadedCase,
): Promise<VolumePages> {
  const facts = processes.find(({ room, state }) => room === 'dossier' && state !== 'VOIDED')!.facts as DossierFacts;
  const [row] = await db.query<any>(AROUND, [file.id, idsIn([file, facts])], 'volume-around');
  const names = new Map<string, string>(
    (row.names ?? []).map(({ id, name }: { id: string; name: string }) => [id, name]),
  );
  const volume = facts.volumes.at(-1);
  const index = volume?.index ?? (facts.index.length > 0 ? facts.index : linesOf(row.papers ?? []));
  const day = (value: string | null | undefined) => (value ? chineseDay(value) : undefined);
  const values: FormValues = {
    text: {
      committee: names.get(file.committee),
      title,
      caseNumber: caseNumber ?? undefined,
      volumeNumber: row.volumeNumber ?? undefined,
      mediatorNames: file.mediators.map(({ id }) => names.get(id) ?? '').join('、'),
      clockStartOn: day(file.clockStartOn),
      closedOn: day(file.closedOn),
      outcome: file.outcome && say(`outcome.${file.outcome}`),
      compiler: names.get(volume?.compiler ?? facts.compiler ?? ''),
      checker: names.get(volume?.checker ?? ''),
      sealedOn: day(volume?.sealedOn),
      retention: facts.retention === null ? undefined : say(`value.retention.${facts.retention}`),
      pageCount: String(index.reduce((sum, { pages }) => sum + pages, 0)),
      remark: ' ',
    },
    lists: { index: pagesCounted(index) },
    holds: new Set(),
    article: () => null,
    signatures: {},
  };
  const page = (form: keyof typeof dossierForms) =>
    renderForm(dossierForms[form], values, null, volume?.sealedOn ?? today);
  return { cover: page('COVER'), contents: page('CONTENTS'), backCover: page('BACK_COVER') };
}

/** Before anybody has counted pages: every kind of paper once, in the order of the dossier. */
function linesOf(papers: readonly PaperKind[]): IndexLine[] {
  return [...new Set(papers)]
    .filter((paper) => PAPERS[paper] > 0)
    .sort((a, b) => PAPERS[a] - PAPERS[b])
    .map((paper) => ({ paper, pages: 1 }));
}

const AROUND = `select
  (select json_agg(json_build_object('id', n.id, 'name', n.name)) from (
      select id, name from person where id = any($2::uuid[])
      union all select id, name from organisation where id = any($2::uuid[])) n) as names,
  (select json_agg(kind order by entry) from paper where case_id = $1 and withdrawn_step is null) as papers,
  (select facts->>'volumeNumber' from paper where case_id = $1 and kind = 'CHECK_LIST' and withdrawn_step is null
    order by entry desc limit 1) as "volumeNumber"`;
