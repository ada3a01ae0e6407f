import { chineseAmount, replay, type Room } from '#libs/domain';
import { loadHistory, type CommandResult, type Outcome } from '#libs/casework';
import { AN_APPLICATION, ORGANISATIONS, PEOPLE, type City, type Who } from '../support/city.js';

/** What the court sends for 青麓 v. 云岭. */
export const A_REFERRAL = {
  route: 'COURT_DELEGATED',
  court: ORGANISATIONS.COURT,
  courtNumber: '（2025）青01诉前调15号',
  partiesConsent: true,
  title: AN_APPLICATION.title,
  right: AN_APPLICATION.right,
  kind: AN_APPLICATION.kind,
  claim: AN_APPLICATION.claim,
  claimFen: AN_APPLICATION.claimFen,
  parties: AN_APPLICATION.parties,
  judge: '林法官',
  materials: [{ name: '起诉状', copies: 1, original: true }],
  serviceAddressConfirmed: true,
};

/** One dispute in a city, brought as far as a test needs it. */
export class Dispute {
  private constructor(
    readonly city: City,
    readonly caseId: string,
    readonly parties: readonly string[],
  ) {}

  /** A party applies. */
  static async registered(city: City, over: object = {}): Promise<Dispute> {
    return Dispute.of(
      city,
      await city.do('intake', 'intake', null, 'registerApplication', { ...AN_APPLICATION, ...over }),
    );
  }

  /** A court refers. */
  static async sent(city: City, over: object = {}, who: Who = 'court'): Promise<Dispute> {
    return Dispute.of(city, await city.do(who, 'court-referral', null, 'sendReferral', { ...A_REFERRAL, ...over }));
  }

  static async of(city: City, { caseId }: CommandResult): Promise<Dispute> {
    return new Dispute(city, caseId, await city.partiesOf(caseId));
  }

  async accept(): Promise<this> {
    const route = await this.fact('route');
    if (String(route).startsWith('COURT'))
      return this.do('director', 'court-referral.signReceipt', { checked: [{ name: '起诉状', present: true }] });
    return this.do('director', 'intake.accept');
  }

  appoint(lead: Who = 'mediator', ...others: Who[]): Promise<this> {
    const mediators = [lead, ...others].map((who, i) => ({ person: PEOPLE[who].id, lead: i === 0 }));
    return this.do('director', 'mediation.appoint', { mediators });
  }

  async met(): Promise<this> {
    await this.appoint();
    await this.do('mediator', 'mediation.signRightsNotice', { signedBy: this.parties, shamWarningGiven: true });
    return this.do('mediator', 'mediation.holdSession', {
      mode: 'JOINT',
      present: this.parties,
      signedBy: this.parties,
      summary: '双方陈述',
    });
  }

  /** An agreement lies there to be signed: the respondent pays on that day. */
  async drafted(dueOn: string, amountFen = 800_000): Promise<this> {
    await this.do('mediator', 'mediation.agreeTerms');
    return this.writtenDown(dueOn, amountFen);
  }

  /** The terms they had agreed on. */
  async writtenDown(dueOn: string, amountFen = 800_000): Promise<this> {
    const [applicant, respondent] = this.parties;
    await this.do('mediator', 'settlement.saveDraft', {
      totalFen: amountFen,
      obligations: [
        {
          obligorId: respondent,
          obligeeId: applicant,
          act: 'PAY',
          amountFen,
          amountInWords: chineseAmount(amountFen),
          manner: '银行转账',
          dueOn,
        },
      ],
      payees: [{ party: applicant, holder: '青麓茶业有限公司', account: '6222020000001', bank: '青海银行' }],
      clauses: [{ kind: 'PAYMENT', text: '按期支付' }],
    });
    return this.do('mediator', 'settlement.openForExecution');
  }

  sign(party: string, more: object = {}): Promise<this> {
    return this.do('mediator', 'settlement.execute', { party, means: 'SIGNATURE', ...more });
  }

  /** Both parties, the mediator and the seal. */
  async signedByAll(): Promise<this> {
    for (const party of this.parties) await this.sign(party);
    await this.do('mediator', 'settlement.mediatorSign');
    return this.do('director', 'settlement.affixSeal');
  }

  async appliedForConfirmation(): Promise<this> {
    await this.do('mediator', 'confirmation.offer', { means: 'IN_PERSON' });
    const application = { court: ORGANISATIONS.COURT, signedBy: this.parties, enclosed: ['AGREEMENT'] };
    await this.do('mediator', 'confirmation.applyJointly', application);
    const answering = (await this.fact('court')) ? 'court' : 'intake';
    return this.do(answering, 'confirmation.courtAccepts', { number: '（2025）青01民特1号' });
  }

  /** `room.event`; insists. */
  async do(who: Who | 'system', what: string, payload: object = {}): Promise<this> {
    const outcome = await this.fire(who, what, payload);
    if (outcome.kind !== 'done') throw new Error(`${what}: ${JSON.stringify(outcome)}`);
    return this;
  }

  async fire(who: Who | 'system', what: string, payload: object = {}, version: number | null = null): Promise<Outcome> {
    const [room, event] = what.split('.') as [Room, string];
    return this.city.fire(who, room, await this.city.processOf(this.caseId, room), event, payload, version);
  }

  /** `{ intake: 'ACCEPTED', … }` */
  async states(): Promise<Record<string, string>> {
    const rows = await this.rows('select room, state from process where case_id = $1');
    return Object.fromEntries(rows.map(({ room, state }) => [room, state]));
  }

  async fact(name: string): Promise<unknown> {
    const [{ value }] = await this.rows(`select facts->'${name}' as value from case_file where id = $1`);
    return value ?? undefined;
  }

  /** Rows of this case; `$1` is the case. */
  rows(sql: string, ...more: unknown[]): Promise<any[]> {
    return this.city.corridor.db.query<any>(sql, [this.caseId, ...more]);
  }

  /** `name due state`, in order. */
  async clocks(states: readonly string[] = ['RUNNING']): Promise<string[]> {
    const rows = await this.rows(
      `select name, due_on, state from deadline where case_id = $1 and state = any($2) order by name, due_on, state`,
      states,
    );
    return rows.map(({ name, due_on, state }) => `${name} ${due_on}${states.length > 1 ? ` ${state}` : ''}`);
  }

  async events(): Promise<string[]> {
    const rows = await this.rows(`select room, event from audit_entry where case_id = $1 order by no`);
    return rows.map(({ room, event }) => `${room}.${event}`);
  }

  /** What the record alone says, beside what is stored. */
  async bothWays(): Promise<{ replayed: unknown; stored: unknown }> {
    const { corridor } = this.city;
    const { file, processes } = replay(corridor.lifecycles, await loadHistory(corridor.db, this.caseId));
    const pick = ({ id, room, state, version, facts, last }: any) => ({ id, room, state, version, facts, last });
    const stored = await this.rows('select * from process where case_id = $1 order by id');
    return {
      replayed: { file, processes: [...processes.values()].map(pick).sort((a, b) => (a.id < b.id ? -1 : 1)) },
      stored: { file: await this.file(), processes: stored.map(pick) },
    };
  }

  async file(): Promise<any> {
    const [{ facts }] = await this.rows('select facts from case_file where id = $1');
    return facts;
  }
}

/** Days count in Xining: nine in the morning there. */
export const morningOf = (day: string): string => `${day}T01:00:00Z`;
