import { wordingOf, type Language } from '#libs/domain';
import { agreement } from './compose-agreement.js';
import { OWN_PAPERS, type OwnPaper, type PaperContent } from './paper-document.js';
import type { PaperScene } from './paper-scene.js';
import { paperTextsIn } from './paper-texts-in.js';
import {
  causeOf,
  filed,
  isApplicant,
  mediatorsOf,
  nameOf,
  othersOf,
  partyBlocks,
  shanghai,
  yuan,
  type Pen,
} from './pen.js';

/** A paper, or null while there is none. */
type Composer = (pen: Pen, session?: string) => Omit<PaperContent, 'kind' | 'issuer'> | null;

/** A paper of this party as it stands now; null when there is no such paper yet. */
export function compose(scene: PaperScene, kind: OwnPaper, language: Language, session?: string): PaperContent | null {
  const pen = { ...scene, texts: paperTextsIn(language), words: wordingOf(language), language };
  const content = COMPOSERS[kind](pen, session);
  return content && { kind, issuer: scene.rows.committee, ...content };
}

/** The papers there are for this party; of session notices one for each session to come. */
export function papersOf(
  scene: PaperScene,
): { kind: OwnPaper; number: string | null; on: string | null; session?: string }[] {
  return OWN_PAPERS.flatMap((kind) => {
    const sessions = kind === 'SESSION_NOTICE' ? scene.rows.sessions.map(({ id }) => id) : [undefined];
    return sessions.flatMap((session) => {
      const content = compose(scene, kind, 'zh-CN', session);
      return content ? [{ kind, number: content.number, on: content.on, ...(session && { session }) }] : [];
    });
  });
}

const COMPOSERS: Readonly<Record<OwnPaper, Composer>> = {
  MATERIALS_RECEIPT: (pen) => {
    const { texts, rows, registerNumber, reference, file } = pen;
    const decideBy = rows.clocks.find(({ name }) => name === 'intake.acceptance')?.due;
    if (!isApplicant(pen)) return null;
    return {
      title: pen.words('paper.MATERIALS_RECEIPT'),
      number: registerNumber,
      addressee: nameOf(pen, pen.party),
      on: file.registeredOn,
      signatures: [],
      blocks: [
        {
          rows: [
            [texts.labels.registerNumber, registerNumber ?? texts.none],
            [texts.labels.registeredOn, file.registeredOn],
            [texts.labels.reference, reference],
            [texts.labels.cause, causeOf(pen)],
            ...(decideBy ? [[texts.labels.decideBy, decideBy] as const] : []),
          ],
        },
        {
          heading: texts.headings.materials,
          items: rows.files.map((one) => `${one.name}${texts.colon}SHA-256 ${one.sha256}`),
        },
        ...(decideBy ? [{ paragraphs: texts.receipt(3, decideBy) }] : []),
      ],
    };
  },

  APPLICATION: (pen) => {
    const { texts, file, claim } = pen;
    if (!isApplicant(pen) || file.route !== 'PARTY_APPLICATION') return null;
    return {
      title: pen.words('paper.APPLICATION'),
      number: pen.registerNumber,
      addressee: null,
      on: file.registeredOn,
      signatures: [texts.applicant],
      blocks: [
        ...partyBlocks(pen, 'full'),
        {
          rows: [
            [texts.labels.cause, causeOf(pen)],
            ...(file.claimFen ? [[texts.labels.claimed, yuan(pen, file.claimFen)] as const] : []),
          ],
        },
        { heading: texts.headings.facts, paragraphs: (claim ?? '').split(/\n+/) },
        { paragraphs: [texts.voluntary] },
      ],
    };
  },

  SUPPLEMENT_NOTICE: (pen) => {
    const paper = filed(pen, 'SUPPLEMENT_NOTICE');
    if (!paper || !isApplicant(pen)) return null;
    return {
      title: pen.words('paper.SUPPLEMENT_NOTICE'),
      number: pen.registerNumber,
      addressee: nameOf(pen, pen.party),
      on: paper.on,
      signatures: [],
      blocks: [
        { paragraphs: [pen.texts.supplement(paper.facts.dueOn)] },
        { heading: pen.texts.headings.missing, items: pen.missing },
      ],
    };
  },

  ACCEPTANCE_NOTICE: (pen) => {
    const { texts, rows, file, caseNumber } = pen;
    const paper = filed(pen, 'ACCEPTANCE_NOTICE');
    if (!paper) return null;
    return {
      title: pen.words('paper.ACCEPTANCE_NOTICE'),
      number: paper.number,
      addressee: nameOf(pen, pen.party),
      on: paper.on,
      signatures: [],
      blocks: [
        { paragraphs: texts.accepted(causeOf(pen), caseNumber ?? '') },
        {
          rows: [
            [texts.labels.caseNumber, caseNumber ?? texts.none],
            [texts.labels.otherSide, othersOf(pen)],
            ...(file.termDueOn ? [[texts.labels.termDue, file.termDueOn] as const] : []),
            ...(rows.mediators.length > 0 ? [[texts.labels.mediators, mediatorsOf(pen)] as const] : []),
          ],
        },
      ],
    };
  },

  NON_ACCEPTANCE_NOTICE: (pen) => {
    const paper = filed(pen, 'NON_ACCEPTANCE_NOTICE');
    if (!paper) return null;
    return {
      title: pen.words('paper.NON_ACCEPTANCE_NOTICE'),
      number: paper.number,
      addressee: nameOf(pen, pen.party),
      on: paper.on,
      signatures: [],
      blocks: [
        { paragraphs: [pen.texts.notAccepted(causeOf(pen), pen.words(`ground.${paper.facts.reason}`))] },
        { heading: pen.texts.headings.ways, items: pen.texts.otherWays },
      ],
    };
  },

  RIGHTS_NOTICE: (pen) => {
    const { texts, caseNumber, processes } = pen;
    if (!caseNumber || !processes.some(({ room }) => room === 'mediation')) return null;
    const { nature, rights, duties, effect, sham, eSigning } = texts.rights;
    return {
      title: pen.words('paper.RIGHTS_NOTICE'),
      number: caseNumber,
      addressee: nameOf(pen, pen.party),
      on: null,
      signatures: [nameOf(pen, pen.party)],
      blocks: [
        { heading: texts.headings.nature, paragraphs: nature },
        { heading: texts.headings.rights, items: rights },
        { heading: texts.headings.duties, items: duties },
        { heading: texts.headings.effect, items: effect },
        { heading: texts.headings.note, paragraphs: [sham, eSigning] },
      ],
    };
  },

  SESSION_NOTICE: (pen, wanted) => {
    const { texts, rows } = pen;
    const session = rows.sessions.find(({ id, state }) => id === wanted && state === 'BOOKED');
    if (!session) return null;
    const when = `${shanghai(session.startsAt)}–${shanghai(session.endsAt).slice(-5)}`;
    const place = session.place ?? rows.committee;
    return {
      title: pen.words('paper.SESSION_NOTICE'),
      number: pen.caseNumber,
      addressee: nameOf(pen, pen.party),
      on: null,
      signatures: [],
      blocks: [
        {
          rows: [
            [texts.labels.time, when],
            [texts.labels.place, place],
            [texts.labels.cause, causeOf(pen)],
            [texts.labels.mediators, mediatorsOf(pen)],
          ],
        },
        { paragraphs: texts.session(when, place) },
      ],
    };
  },

  AGREEMENT: agreement,

  TERMINATION_NOTICE: (pen) => {
    const paper = filed(pen, 'TERMINATION_NOTICE');
    if (!paper) return null;
    return {
      title: pen.words('paper.TERMINATION_NOTICE'),
      number: paper.number,
      addressee: nameOf(pen, pen.party),
      on: paper.on,
      signatures: [],
      blocks: [
        { paragraphs: [pen.texts.terminated(causeOf(pen), pen.words(`ground.${paper.facts.ground}`))] },
        { heading: pen.texts.headings.ways, items: pen.texts.otherWays },
      ],
    };
  },
};
