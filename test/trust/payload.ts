import { chineseAmount, PAPERS, type CaseFacts, type Field, type Fields, type PaperKind } from '#libs/domain';
import type { Random } from '../record/random.js';
import { ORGANISATIONS, PEOPLE } from '../support/city.js';

/** What an inventor of payloads may look at. */
export interface View {
  readonly file: CaseFacts;
  readonly today: string;
  readonly settlement?: any;
  readonly mediation?: any;
  readonly papers: readonly { kind: PaperKind }[];
}

const MEDIATORS = [PEOPLE.mediator.id, PEOPLE.mediator2.id, PEOPLE.mediator3.id];
const STAFF = [...MEDIATORS, PEOPLE.director.id, PEOPLE.intake.id];
const dayAfter = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);

/**
 * Makes payloads from the events' own descriptions, of the right shape and often, not always, within the rules. Every text
 * that must not stand in the open carries its class, so that it can be searched for where it must not be.
 */
export class Inventor {
  constructor(
    private readonly random: Random,
    private readonly view: View,
  ) {}

  payload(event: string, fields: Fields): Record<string, unknown> {
    if (event === 'saveDraft') return this.draft();
    if (event === 'reschedule') return this.terms();
    if (event === 'submitDossier' && this.random.chance(0.8)) return this.index();
    return { ...this.group(fields), ...this.dating() };
  }

  private group(fields: Fields, secrecy?: string): Record<string, unknown> {
    const entries = Object.entries(fields).filter(([, { optional }]) => !optional || this.random.chance(0.35));
    const made = Object.fromEntries(
      entries.map(([key, field]) => [key, this.value(key, field, secrecy ?? field.secrecy)]),
    );
    if ('startsAt' in made && 'endsAt' in made) Object.assign(made, this.slot());
    return made;
  }

  private value(key: string, field: Field, secrecy: string): unknown {
    const { random, view } = this;
    switch (field.kind) {
      case 'text':
        return secrecy === 'public' ? `说明${random.between(1, 99)}` : `CANARY-${secrecy}-${key}`;
      case 'choice':
        return random.pick(field.values);
      case 'day':
        return dayAfter(view.today, random.pick([0, -1, 1, 5, 20, 40]));
      case 'instant':
        return `${dayAfter(view.today, random.between(0, 20))}T09:00:00+08:00`;
      case 'fen':
        return random.pick([1, 100, 50_000, 300_000]);
      case 'count':
        return random.between(Math.max(field.min, 1), Math.min(field.max, Math.max(field.min, 30)));
      case 'flag':
        return random.chance(0.8);
      case 'ref':
        return this.ref(field.to);
      case 'courtNumber':
      case 'idNumber':
      case 'creditCode':
      case 'phone':
        return field.example;
      case 'list':
        return this.list(key, field, secrecy);
      case 'group':
        return this.group(field.fields, secrecy);
    }
  }

  private list(key: string, field: Extract<Field, { kind: 'list' }>, secrecy: string): unknown[] {
    const { random, view } = this;
    const { of } = field;
    if (key === 'mediators' && of.kind === 'group') {
      const team = random.chance(0.5) ? [random.pick(MEDIATORS)] : MEDIATORS.slice(random.between(0, 1)).slice(0, 2);
      return team.map((person, i) => ({ person, lead: i === 0 }));
    }
    if (of.kind === 'ref' && of.to === 'party' && random.chance(0.85)) return view.file.parties.map(({ id }) => id);
    if (of.kind === 'ref' && of.to === 'person') return random.chance(0.5) ? STAFF.slice(0, 2) : [random.pick(STAFF)];
    const length = random.between(Math.max(field.min, 1), Math.max(field.min, 2));
    return Array.from({ length }, () => this.value(key, of, secrecy));
  }

  private ref(to: string): unknown {
    const { random, view } = this;
    const { items = [] } = view.settlement ?? {};
    const { sessions = [] } = view.mediation ?? {};
    const known: Record<string, readonly string[]> = {
      party: view.file.parties.map(({ id }) => id),
      person: random.chance(0.7) ? MEDIATORS : STAFF,
      organisation: [ORGANISATIONS.COURT],
      session: sessions,
      obligation: items.map(({ obligation }: any) => obligation),
      case: [view.file.id],
    };
    const ids = known[to] ?? [];
    return ids.length > 0 ? random.pick(ids) : random.uuid();
  }

  private slot() {
    const day = dayAfter(this.view.today, this.random.between(0, 15));
    const hour = this.random.between(8, 15);
    const at = (h: number) => `${day}T${String(h).padStart(2, '0')}:00:00+08:00`;
    return { startsAt: at(hour), endsAt: at(hour + 2) };
  }

  /** Most acts are keyed on their day; some later, with a reason. */
  private dating(): object {
    const { random, view } = this;
    if (!random.chance(0.15)) return {};
    const occurredOn = dayAfter(view.today, -random.between(1, 6));
    return { occurredOn, late: { reason: '补录', paper: '原件' } };
  }

  private terms() {
    const { random, view } = this;
    const [applicant, respondent] = view.file.parties.map(({ id }) => id);
    const amountFen = random.pick([800_000, 1_200_000]);
    const dueOn = dayAfter(view.today, random.pick([0, 3, 15]));
    const parts = random.chance(0.4)
      ? [
          { amountFen: amountFen / 2, dueOn },
          { amountFen: amountFen / 2, dueOn: dayAfter(dueOn, 10) },
        ]
      : [];
    const last = parts.at(-1)?.dueOn ?? dueOn;
    const pays = {
      obligorId: respondent,
      obligeeId: applicant,
      act: 'PAY',
      amountFen,
      manner: '银行转账',
      dueOn: last,
    };
    const words = { amountInWords: chineseAmount(amountFen), ...(parts.length > 0 && { instalments: parts }) };
    const stops = {
      obligorId: respondent,
      obligeeId: applicant,
      act: 'REFRAIN',
      what: 'CANARY-confidential-what',
      manner: '停止',
      dueOn,
    };
    return {
      totalFen: amountFen,
      obligations: [{ ...pays, ...words }, ...(random.chance(0.3) ? [stops] : [])],
      payees: [
        { party: applicant, holder: 'CANARY-personal-holder', account: 'CANARY-personal-account', bank: '青海银行' },
      ],
    };
  }

  private draft() {
    const ownership = this.random.chance(0.15)
      ? [{ kind: 'OWNERSHIP_CONFIRMATION', text: 'CANARY-confidential-own' }]
      : [];
    return { ...this.terms(), clauses: [{ kind: 'PAYMENT', text: 'CANARY-confidential-clause' }, ...ownership] };
  }

  private index() {
    const kinds = [...new Set<PaperKind>([...this.view.papers.map(({ kind }) => kind), 'BACK_COVER'])];
    const index = kinds
      .filter((kind) => PAPERS[kind] > 0)
      .sort((a, b) => PAPERS[a] - PAPERS[b])
      .map((paper) => ({ paper, pages: 2 }));
    return { index, pages: 2 * index.length };
  }
}
