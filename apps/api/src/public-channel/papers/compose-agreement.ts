import type { PaperContent } from './paper-document.js';
import type { Draft } from './paper-scene.js';
import { causeOf, nameOf, partyBlocks, yuan, type Pen } from './pen.js';

/** States of a settlement whose paper lies there, to be signed or signed. */
const NO_PAPER = ['DRAFTING', 'NOT_CONCLUDED'];

/**
 * 人民调解协议书 (domain.md §5.1): parties, what it was about, the terms, copies, signatures. Every party reads the same
 * words, from the opening on until after the last signature.
 */
export function agreement(pen: Pen): Omit<PaperContent, 'kind' | 'issuer'> | null {
  const { texts, file, draft, processes } = pen;
  const settlement = processes.find(({ room }) => room === 'settlement');
  if (!settlement || NO_PAPER.includes(settlement.state) || !draft || file.form === 'ORAL') return null;
  const { openedOn } = settlement.facts as { openedOn: string | null };
  const fromCourt = file.route === 'COURT_DELEGATED' || file.route === 'COURT_ENTRUSTED';
  return {
    title: pen.words('paper.AGREEMENT'),
    number: pen.caseNumber,
    addressee: null,
    on: openedOn,
    signatures: [...file.parties.map(({ id }) => nameOf(pen, id)), texts.mediator],
    blocks: [
      ...partyBlocks(pen, 'name'),
      { paragraphs: [texts.agreementOpening(causeOf(pen))] },
      { heading: texts.headings.terms, items: draft.obligations.map((one) => termOf(pen, draft, one)) },
      ...clausesOf(pen, draft),
      { paragraphs: [texts.effectiveWhen(fromCourt), texts.copies(file.parties.length + 1)] },
    ],
  };
}

type Obligation = Draft['obligations'][number];

function termOf(pen: Pen, draft: Draft, one: Obligation): string {
  const { texts } = pen;
  const [obligor, obligee] = [nameOf(pen, one.obligorId), nameOf(pen, one.obligeeId)];
  const what = one.what ?? texts.none;
  if (one.act === 'REFRAIN') return texts.refrains(obligor, what);
  const due = one.paidOnTheSpot ? texts.onTheSpot : whenOf(pen, one.dueOn);
  if (one.act === 'DO') return texts.does(obligor, obligee, what, due, one.manner ?? '');
  const pays = texts.pays(
    obligor,
    obligee,
    yuan(pen, one.amountFen ?? 0),
    one.amountInWords ?? '',
    due,
    one.manner ?? '',
  );
  const parts = (one.instalments ?? []).map((part, i) =>
    texts.instalment(i + 1, whenOf(pen, part.dueOn), yuan(pen, part.amountFen)),
  );
  const payee = one.paidOnTheSpot ? undefined : draft.payees.find(({ party }) => party === one.obligeeId);
  const account = payee ? [texts.payee(payee.holder, payee.bank, payee.account)] : [];
  return [pays, ...parts, ...account].join('\n');
}

const whenOf = ({ texts }: Pen, day: string | undefined): string => (day === undefined ? texts.atOnce : texts.by(day));

function clausesOf(pen: Pen, { clauses }: Draft): { heading: string; items: string[] }[] {
  const items = clauses.flatMap(({ text, byWhen }) => (text ? [byWhen ? pen.texts.clauseBy(text, byWhen) : text] : []));
  return items.length > 0 ? [{ heading: pen.texts.headings.clauses, items }] : [];
}
