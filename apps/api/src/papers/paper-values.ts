import {
  chineseAmount,
  chineseArticle,
  chineseDay,
  cite,
  isCited,
  isCourtRoute,
  type FormValue,
  type FormValues,
} from '#libs/domain';
import { lawBook } from '../laws/law-texts.js';
import { listsOf } from './paper-lists.js';
import { partiesOn, type PartyOnPaper } from './paper-parties.js';
import { signaturesOf } from './paper-signatures.js';
import { inWords, moment, say, secretText, yuan, type PaperReader } from './paper-words.js';
import type { PaperFile } from './paper.queries.js';

/** What stands in the holes of a form. */
export function valuesOf(filed: PaperFile, reader: PaperReader): FormValues {
  const parties = partiesOn(filed, reader);
  // Wherever a party is named, it is named as this reader may see it.
  const names = new Map([...filed.names, ...parties.map(({ id, name }) => [id, name] as const)]);
  const paper = { ...filed, names };
  return {
    text: { ...aboutCase(paper, parties, reader), ...aboutAct(paper, reader) },
    lists: listsOf(paper, parties, reader),
    holds: conditionsOf(paper),
    article: (rule) => {
      const answer = cite(lawBook(), rule, paper.on);
      return isCited(answer) && answer.article !== null ? chineseArticle(answer.article) : null;
    },
    signatures: signaturesOf(paper, parties),
  };
}

/** The case as it stood when the paper was filed. */
function aboutCase(paper: PaperFile, parties: readonly PartyOnPaper[], reader: PaperReader): Record<string, FormValue> {
  const { file, names, registerNumber, caseNumber, opening } = paper;
  const settlement = paper.factsOf('settlement');
  const named = (role: string) =>
    parties
      .filter((party) => party.role === role)
      .map(({ name }) => name)
      .join('、');
  const day = (value: string | undefined) => value && chineseDay(value);
  return {
    registerNumber: registerNumber ?? undefined,
    caseNumber: caseNumber ?? undefined,
    title: `${named('APPLICANT')}与${named('RESPONDENT')}${matterOf(paper)}`,
    matter: matterOf(paper),
    right: say(`right.${file.right}`),
    kind: say(`kind.${file.kind}`),
    route: say(`route.${file.route}`),
    committee: names.get(file.committee),
    court: file.court && names.get(file.court),
    courtNumber: file.courtNumber,
    delegation: file.route === 'COURT_ENTRUSTED' ? '委托' : '委派',
    procedure: file.procedure && say(`value.procedure.${file.procedure}`),
    applicants: named('APPLICANT'),
    respondents: named('RESPONDENT'),
    partyNames: parties.map(({ name }) => name).join('、'),
    mediatorNames: file.mediators.map(({ id }) => names.get(id) ?? '').join('、'),
    registeredOn: day(file.registeredOn),
    acceptedOn: day(file.acceptedOn),
    clockStartOn: day(file.clockStartOn),
    termDueOn: day(file.termDueOn),
    baseDueOn: day(paper.before.termDueOn),
    closedOn: day(file.closedOn),
    effectiveOn: day(settlement['effectiveOn'] ?? undefined),
    ground: file.ground && say(`ground.${file.ground}`),
    claim: opening ? secretText(opening, 'claim', reader) : undefined,
    claimAmount: file.claimFen === undefined ? undefined : yuan(file.claimFen),
    totalAmount: file.agreedFen === undefined ? undefined : yuan(file.agreedFen),
    totalInWords: file.agreedFen === undefined ? undefined : chineseAmount(file.agreedFen),
    copies: chineseCopies(parties.length + 1),
    startsAt: paper.session ? moment(paper.session.startsAt) : chineseDay(paper.on),
    place: paper.session?.place ?? undefined,
    publicity: paper.session?.closed === false ? '公开' : '不公开',
    receivedOn: day(paper.factsOf('court-referral')['receivedOn'] ?? undefined),
    missingCount: String(paper.facts['missing'] ?? 0),
    pageCount: inWords(paper, 'pages', paper.facts['pages']),
    compiler: names.get(paper.factsOf('dossier')['compiler'] ?? ''),
  };
}

/** 侵害商标权, 商标权属 …: what the parties disagree about. */
function matterOf({ file }: PaperFile): string {
  const matter = `${say(`right.${file.right}`)}${say(`kind.${file.kind}`)}`;
  return matter.endsWith('纠纷') ? matter : `${matter}纠纷`;
}

/** What the act itself said, and what the paper's own facts hold: codes in words, days and money as papers write them. */
function aboutAct(paper: PaperFile, reader: PaperReader): Record<string, FormValue> {
  const { entry, facts } = paper;
  const said = Object.keys(entry.payload).map((key) => [key, saidOf(paper, key, reader)] as const);
  const held = Object.entries(facts).map(([key, value]) => [key, inWords(paper, key, value)] as const);
  return Object.fromEntries([...said, ...held].filter(([, value]) => value !== undefined));
}

function saidOf(paper: PaperFile, key: string, reader: PaperReader): FormValue {
  if (paper.entry.secrets[key]) return secretText(paper.entry, key, reader);
  return inWords(paper, key, paper.entry.payload[key]);
}

function conditionsOf({ file, facts, entry, draft, factsOf }: PaperFile): Set<string> {
  const found: Record<string, unknown> = {
    ...facts,
    ...entry.payload,
    ground: file.ground,
    procedure: file.procedure,
    court: isCourtRoute(file.route),
    claimed: file.claimFen !== undefined,
    explained: entry.payload['explanation'],
    referred: facts['referTo'],
    chosen: facts['how'] === 'CHOSEN',
    granted: facts['granted'] === true,
    obligations: (draft?.derived['obligations'] as unknown[] | undefined)?.length,
    money: (file.agreedFen ?? 0) > 0,
    confirmable: !file.ownershipClause && file.route !== 'COURT_ENTRUSTED',
    limited: facts['limitationOn'] ?? factsOf('settlement')['limitationOn'],
  };
  return new Set(Object.keys(found).filter((key) => found[key]));
}

const chineseCopies = (n: number): string => '〇一二三四五六七八九十'[Math.min(n, 10)];
