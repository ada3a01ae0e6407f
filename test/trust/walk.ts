import { outlook, type Process, type Room } from '#libs/domain';
import { ring } from '../../apps/worker/src/deadlines/ring.js';
import { A_REFERRAL, Dispute, morningOf } from '../corridor/dispute.js';
import { Random } from '../record/random.js';
import { AN_APPLICATION, ORGANISATIONS, PEOPLE, type City, type Who } from '../support/city.js';
import { chainHolds, nobodyIsForgotten, replayAgrees, tablesAgree, wholeCase } from './invariants.js';
import { Inventor } from './payload.js';
import { brokenRules } from './rules-of-the-house.js';

const ACTORS: readonly Who[] = [
  'intake',
  'director',
  'mediator',
  'mediator2',
  'mediator3',
  'archivist',
  'court',
  'supervisor',
  'party',
];
/** Possible at any time and leading nowhere: tried now and then. */
const AIMLESS = [
  'recordContact',
  'checkDuplicates',
  'receiveMaterials',
  'correctDispute',
  'makeProposal',
  'answerProposal',
  'addPapers',
];

/** Hand-overs that a button cannot foresee, since it looks at one lifecycle: the court has signed; mediation is suspended. */
const UNFORESEEN: Readonly<Record<string, string>> = { reopen: 'resultWithdrawn', refuseToSign: 'signingRefused' };

const HOURS = [1, 3, 8, 20, 70];

interface Seen {
  readonly file: any;
  readonly processes: readonly Process<any>[];
  readonly papers: any[];
}

interface Choice {
  readonly who: Who;
  readonly process: Process<any>;
  readonly event: string;
  readonly weight: number;
}

/**
 * One dispute in the hands of people who do whatever is open to them, while days pass and clocks ring. What it ends in is
 * the seed's affair; that record, tables and law still agree is ours.
 */
export class Walk {
  readonly random: Random;
  readonly visited = new Set<string>();
  readonly done: string[] = [];
  private now = Date.parse(morningOf('2025-01-06'));
  private dispute!: Dispute;

  constructor(
    private readonly city: City,
    readonly seed: number,
  ) {
    this.random = new Random(seed);
  }

  async run(steps: number): Promise<string[]> {
    await this.setClock();
    this.dispute = await this.begin();
    // The applicant has an account of its own.
    await this.dispute.rows(
      `update party set person_id = $2 where case_id = $1 and role = 'APPLICANT'`,
      PEOPLE.party.id,
    );
    for (let i = 0; i < steps; i += 1) {
      const seen = await this.look();
      const choice = this.choose(seen);
      if (choice) await this.take(choice, seen);
      if (this.random.chance(0.3)) await this.wait();
    }
    await this.look();
    return this.faults();
  }

  private async faults(): Promise<string[]> {
    const { corridor } = this.city;
    const whole = await wholeCase(corridor, this.dispute.caseId);
    return [
      ...(await replayAgrees(corridor, whole)),
      ...chainHolds(corridor, whole),
      ...tablesAgree(corridor, whole),
      ...nobodyIsForgotten(corridor, whole),
      ...brokenRules(whole),
    ];
  }

  /** One of the ways in, and some of the way, so that late states are reached as well. */
  private async begin(): Promise<Dispute> {
    const dispute = await this.arrive();
    // The applicant has an account of its own.
    await dispute.rows(`update party set person_id = $2 where case_id = $1 and role = 'APPLICANT'`, PEOPLE.party.id);
    const { route, online } = await dispute.file();
    const far = route === 'PROACTIVE' || online ? 0 : this.random.pick([0, 0, 1, 2, 3, 4]);
    if (far > 0) await (await dispute.accept()).met();
    if (far > 1) await dispute.drafted('2025-01-20');
    if (far > 2) await dispute.signedByAll();
    if (far > 3 && route !== 'COURT_ENTRUSTED') await dispute.appliedForConfirmation();
    return dispute;
  }

  private arrive(): Promise<Dispute> {
    const { random, city } = this;
    const kinds = ['IDENTITY_PROOF', 'RIGHT_CERTIFICATE', 'EVIDENCE'];
    const materials = kinds.map((kind) => ({ name: 'CANARY-personal-material', kind, copies: 1, original: true }));
    const over = { flags: {}, materials, ...(random.chance(0.15) && { right: 'TS_TECH' }) };
    const { applicationMode: _, ...bare } = AN_APPLICATION;
    const arrive = async (who: Who, event: string, more: object) =>
      Dispute.of(city, await city.do(who, 'intake', null, event, { ...bare, ...over, ...more }));
    return random.pick([
      () => Dispute.registered(city, over),
      () => Dispute.sent(city, over),
      () => Dispute.sent(city, { ...over, online: true }),
      () => Dispute.sent(city, { ...A_REFERRAL, ...over, route: 'COURT_ENTRUSTED', procedure: 'SIMPLIFIED' }),
      () => arrive('director', 'registerOwnInitiative', { source: 'MARKET', sourceNote: '巡查' }),
      () =>
        arrive('intake', 'receiveTransfer', { organ: ORGANISATIONS.ORGAN, letterNumber: '1', partiesConsent: true }),
    ])();
  }

  private async look(): Promise<Seen> {
    const [row] = await this.dispute.rows(
      `select facts as file, (select json_agg(json_build_object('id', id, 'room', room, 'state', state, 'version', version,
           'facts', facts, 'last', last) order by id) from process where case_id = c.id and state <> 'VOIDED') as processes,
         (select coalesce(json_agg(json_build_object('kind', kind)), '[]') from paper
           where case_id = c.id and withdrawn_step is null) as papers
       from case_file c where id = $1`,
    );
    const processes = row.processes ?? [];
    for (const { room, state } of processes) this.visited.add(`${room}.${state}`);
    return { ...row, processes };
  }

  /** Everything that is open to somebody, the endings and the idle talk less often. */
  private choose({ file, processes }: Seen): Choice | undefined {
    const { lifecycles } = this.city.corridor;
    const choices = processes.flatMap((process) =>
      ACTORS.flatMap((who): Choice[] =>
        outlook(lifecycles.get(process.room)!, process, file, this.city.as(who)).allowed.map((event) => ({
          who,
          process,
          event,
          weight: this.weightOf(process.room, process.state, event),
        })),
      ),
    );
    let at = this.random.next() * choices.reduce((sum, { weight }) => sum + weight, 0);
    return choices.find(({ weight }) => (at -= weight) < 0);
  }

  private weightOf(room: Room, state: string, event: string): number {
    const { steps, finals } = this.city.corridor.lifecycles.get(room)!;
    const targets = steps
      .get(state)!
      .get(event)!
      .map(({ target }) => target);
    if (event === 'undoStep') return 0.15;
    if (AIMLESS.includes(event)) return 0.1;
    if (targets.some((target) => finals.has(target)) && !finals.has(state)) return event === 'accept' ? 4 : 0.08;
    return targets.every((target) => target === state) ? 0.6 : 2;
  }

  private async take({ who, process, event }: Choice, { file, processes, papers }: Seen): Promise<void> {
    const { lifecycles } = this.city.corridor;
    const facts = (room: Room) => processes.find((one) => one.room === room)?.facts;
    const today = new Date(this.now + 8 * 3_600_000).toISOString().slice(0, 10);
    const view = { file, papers, today, settlement: facts('settlement'), mediation: facts('mediation') };
    const { room, id, version } = process;
    const payload = new Inventor(this.random, view).payload(event, lifecycles.get(room)!.events[event].fields);
    const told = `${today} ${who} ${room}.${event} ${JSON.stringify(payload)}`;
    const outcome = await this.city.fire(who, room, id, event, payload, version).catch((error) => {
      throw new Error(`seed ${this.seed}: ${told}\n${error.stack}\nafter\n${this.done.slice(-12).join('\n')}`);
    });
    if (outcome.kind === 'done') this.done.push(told);
    else if (outcome.kind === 'refused') this.mustBeHonest(told, event, outcome.refusal);
  }

  /** What was open may still break a rule; but not turn out to be impossible, unless others had moved on before an undo. */
  private mustBeHonest(told: string, event: string, refusal: any): void {
    const honest = refusal.refused === 'RULE' || event === 'undoStep' || UNFORESEEN[event] === refusal.event;
    if (!honest)
      throw new Error(
        `seed ${this.seed}: ${told}\nwas open and then ${JSON.stringify(refusal)}\nafter\n${this.done.slice(-12).join('\n')}`,
      );
  }

  /** Hours, days, or until something rings. */
  private async wait(): Promise<void> {
    this.now = this.random.chance(0.12) ? await this.nextExpiry() : this.now + this.random.pick(HOURS) * 3_600_000;
    await this.setClock();
    for (let rounds = 0; ; rounds += 1) {
      const due = await this.dispute.rows(
        `select a.id, d.name from alarm a join deadline d on d.id = a.deadline_id
         where d.case_id = $1 and a.fired_at is null and a.at <= zhihe_now() order by a.at, a.id`,
      );
      if (due.length === 0) return;
      if (rounds > 20) throw new Error(`seed ${this.seed}: ${due.map(({ name }) => name)} ring for ever`);
      for (const { id, name } of due) {
        const rang = await ring(this.city.corridor, id);
        this.done.push(`${new Date(this.now).toISOString()} ${name} ${rang}`);
      }
    }
  }

  /** Not the end of a limitation or a retention: nobody waits that long. */
  private async nextExpiry(): Promise<number> {
    const [next] = await this.dispute.rows(
      `select min(a.at) as at from alarm a join deadline d on d.id = a.deadline_id
       where d.case_id = $1 and d.state = 'RUNNING' and a.fired_at is null and a.kind = 'EXPIRY'`,
    );
    const at = next.at ? Date.parse(next.at) + 1000 : 0;
    return at - this.now > 400 * 86_400_000 ? this.now : Math.max(this.now, at);
  }

  private setClock(): Promise<void> {
    return this.city.clock(new Date(this.now).toISOString());
  }
}
