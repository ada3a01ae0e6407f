import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SYSTEM, type Actor, type Role } from '#libs/domain';
import { assessSubsidies, fireEvent, type Outcome } from '#libs/casework';
import { sampleCases } from '../../apps/demo/src/case-file.js';
import { Player } from '../../apps/demo/src/player.js';
import { CITY_TIME } from '../../apps/demo/src/world.js';
import { CorridorCity } from './corridor-city.js';

let city: CorridorCity;
let player: Player;
const actors = new Map<string, Actor>();
beforeAll(async () => {
  city = await CorridorCity.open();
  player = new Player(city);
  await player.play(sampleCases());
  await city.clock(CITY_TIME);
  const { db } = city.corridor;
  for (const role of ['reviewer1', 'reviewer2', 'reviewer3', 'finance', 'supervisor'] as const)
    await hire(role, [role]);
  await hire('all desks', ['reviewer1', 'reviewer2', 'reviewer3', 'finance']);
  await assessSubsidies(city.corridor);
  await db.query(
    `insert into payee_account (id, person_id, holder, bank, account, entered_by, verified_by, verified_at)
     select gen_random_uuid(), person_id, '本人', '青海银行', person_id::text, person_id, $1, now() from mediator`,
    [actors.get('finance')!.id],
  );
}, 120_000);
afterAll(() => city.close());

async function hire(name: string, roles: Role[], identity: string | null = null): Promise<void> {
  const { db } = city.corridor;
  const [{ id: org }] = await db.query<{ id: string }>(`select id from organisation where kind = 'COMMITTEE' limit 1`);
  const id = randomUUID();
  await db.query('insert into person (id, name, organisation_id, identity_hash) values ($1, $2, $3, $4)', [
    id,
    name,
    org,
    identity,
  ]);
  actors.set(name, { id, roles, org, region: 'xining' });
}

async function newFund(yuan: number): Promise<string> {
  const { db } = city.corridor;
  const id = randomUUID();
  await db.query(`update fund set closed_on = '2025-12-31' where closed_on is null`);
  await db.query(
    `insert into fund (id, region, year, name, budget_fen, available_fen) values ($1::uuid, 'xining', 2025, $1::uuid::text, $2, $2)`,
    [id, yuan * 100],
  );
  return id;
}
const accounts = async (fund: string) => {
  const [row] = await city.corridor.db.query<any>(
    `select available_fen / 100 as available, committed_fen / 100 as committed, paid_fen / 100 as paid,
       coalesce((select sum(case credit when 'COMMITTED' then fen when 'PAID' then 0 else 0 end) from fund_entry e where e.fund_id = f.id), 0) as booked
     from fund f where id = $1`,
    [fund],
  );
  return [Number(row.available), Number(row.committed), Number(row.paid)];
};

const caseOf = (story: string) => player.cases.get(story)!;
async function claimOf(story: string): Promise<{ id: string; state: string; facts: any }> {
  const [row] = await city.corridor.db.query<any>(
    `select id, state, facts from process where case_id = $1 and room = 'subsidy'`,
    [caseOf(story)],
  );
  return row;
}
async function mediatorOf(story: string): Promise<Actor> {
  const [{ id, org }] = await city.corridor.db.query<any>(
    `select p.id, p.organisation_id as org from assignment a join person p on p.id = a.person_id
     where a.case_id = $1 and a.ended_step is null order by a.lead desc limit 1`,
    [caseOf(story)],
  );
  return { id, roles: ['mediator'], org, region: 'xining' };
}
async function act(story: string, who: string | Actor, event: string, payload: object = {}): Promise<Outcome> {
  const actor = typeof who === 'string' ? actors.get(who)! : who;
  return fireEvent(city.corridor, {
    actor,
    room: 'subsidy',
    processId: (await claimOf(story)).id,
    event,
    payload,
    expectedVersion: null,
    idempotency: null,
    requestId: randomUUID(),
  });
}
const done = async (...args: Parameters<typeof act>) => {
  const outcome = await act(...args);
  if (outcome.kind !== 'done') throw new Error(`${args[2]}: ${JSON.stringify(outcome)}`);
};
const codeOf = (outcome: Outcome) =>
  outcome.kind === 'refused' && outcome.refusal.refused === 'RULE'
    ? outcome.refusal.problems[0].code
    : JSON.stringify(outcome);
const OPINION = { opinion: '材料齐全' };

async function approved(story: string): Promise<void> {
  await done(story, await mediatorOf(story), 'claim');
  await done(story, 'reviewer1', 'passFirst', OPINION);
  await done(story, 'reviewer2', 'passSecond', OPINION);
  await done(story, 'reviewer3', 'approve', OPINION);
}

describe('the eligibility run', () => {
  it('opens what may be claimed, names why not, and lets go what was not claimed in time', async () => {
    const states: Record<string, string> = {};
    for (const story of player.cases.keys()) states[story] = (await claimOf(story))?.state ?? '—';
    expect(states).toMatchObject({ S08: 'ELIGIBLE', S09: 'ELIGIBLE', S10: 'ELIGIBLE', S11: 'ELIGIBLE', S15: '—' });
    const { facts } = await claimOf('S12');
    expect(facts.assessment.reasons[0]).toMatchObject({ reason: 'NO_WORK_DONE', clause: '第七条第三项' });
  });
});

describe('a claim through all desks', () => {
  it('is paid once, out of the fund, with the trace of its sum', async () => {
    const fund = await newFund(2000);
    await approved('S08');
    expect(await accounts(fund)).toEqual([800, 1200, 0]);
    const { facts } = await claimOf('S08');
    expect(facts.claim.batch).toBe('2025Q4');
    expect(facts.assessment.trace.at(-1).sum).toBe('120000');
    await done('S08', 'reviewer3', 'publish');
    await done('S08', SYSTEM, 'publicityEnded');
    await done('S08', 'finance', 'pay', { reference: '国库 1' });
    expect(await accounts(fund)).toEqual([800, 0, 1200]);
    expect((await claimOf('S08')).state).toBe('PAID');
    await done('S08', 'supervisor', 'question', { ground: 'COMPLAINT_PROVEN', finding: '投诉属实' });
    await hire('another approver', ['reviewer3']);
    await done('S08', 'another approver', 'decideClawback', { fen: 120_000, reason: '属实', heard: '无异议' });
    await done('S08', 'finance', 'recover', { fen: 120_000, reference: '退 1' });
    await done('S08', 'finance', 'closeRecovery');
    expect(await accounts(fund)).toEqual([2000, 0, 0]);
  });

  it('is not taken further by anybody who acted on it, under whatever account', async () => {
    await newFund(5000);
    const mediator = await mediatorOf('S09');
    await city.corridor.db.query(`update person set identity_hash = 'same human' where id = $1`, [mediator.id]);
    await hire('mediator as reviewer', ['reviewer1'], 'same human');
    await done('S09', mediator, 'claim');
    expect(codeOf(await act('S09', 'mediator as reviewer', 'passFirst', OPINION))).toBe('ACTED_BEFORE');
    expect(codeOf(await act('S09', { ...mediator, roles: ['reviewer1'] }, 'passFirst', OPINION))).toBe('ACTED_BEFORE');
    const cover = { ...actors.get('reviewer1')!, actingFor: mediator.id };
    expect(codeOf(await act('S09', cover, 'passFirst', OPINION))).toBe('ACTED_BEFORE');
    await done('S09', 'all desks', 'passFirst', OPINION);
    expect(codeOf(await act('S09', 'all desks', 'passSecond', OPINION))).toBe('ACTED_BEFORE');
    await done('S09', 'reviewer2', 'passSecond', OPINION);
    expect(codeOf(await act('S09', 'all desks', 'approve', OPINION))).toBe('ACTED_BEFORE');
    expect(
      codeOf(
        await act('S09', 'reviewer3', 'approve', {
          ...OPINION,
          adjustments: [{ mediator: mediator.id, fen: 130_000, reason: '多' }],
        }),
      ),
    ).toBe('ABOVE_STANDARD');
    await done('S09', 'reviewer3', 'approve', {
      ...OPINION,
      adjustments: [{ mediator: mediator.id, fen: 100_000, reason: '卷宗缺页' }],
    });
    expect((await claimOf('S09')).facts.committedFen).toBe(100_000);
  });

  it('is held by the database even when the rules had not seen it', async () => {
    const { id } = await claimOf('S09');
    const again = city.corridor.db.query(
      `insert into subsidy_hand (process_id, case_id, identity, person_id, level, step) values ($1, $2, 'same human', $3, 'CHECK', gen_random_uuid())`,
      [id, caseOf('S09'), actors.get('supervisor')!.id],
    );
    await expect(again).rejects.toThrow('subsidy_hand_one_desk');
  });
});

describe('approvals that race for the last of a fund', () => {
  it('are granted as far as it goes; the ledger balances', async () => {
    const fund = await newFund(450);
    for (const story of ['S10', 'S11']) {
      await done(story, await mediatorOf(story), 'claim');
      await done(story, 'reviewer1', 'passFirst', OPINION);
      await done(story, 'reviewer2', 'passSecond', OPINION);
    }
    const outcomes = await Promise.all(['S10', 'S11'].map((story) => act(story, 'reviewer3', 'approve', OPINION)));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(outcomes.map(codeOf).filter((code) => code === 'FUND_EXHAUSTED')).toHaveLength(1);
    const [available, committed, paid] = await accounts(fund);
    expect([available + committed + paid, available >= 0]).toEqual([450, true]);
  });
});
