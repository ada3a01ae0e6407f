import { randomUUID } from 'node:crypto';
import { CourtDirectory, fireEvent, LIFECYCLES, type CommandResult, type Corridor } from '#libs/casework';
import { Database } from '#libs/persistence';
import { loadWorkCalendar } from '#config/holidays';
import { loadCourts } from '#config/regions';
import { loadRuleBook } from '#config/rules';
import { loadStandards } from '#config/subsidy';
import { AN_APPLICATION, PEOPLE, type Who } from '../support/city.js';

/**
 * A program that works until it is killed: `victim.ts <database> <case that all share>`. Says `try` before each command and
 * `ok` after it was acknowledged, so that whoever killed it knows what it had been promised.
 */
const [url, shared] = process.argv.slice(2);
const db = Database.connect(url, 6);
const corridor: Corridor = {
  db,
  alg: 'sha256',
  lifecycles: LIFECYCLES,
  book: loadRuleBook(),
  calendar: loadWorkCalendar(),
  courts: await CourtDirectory.load(db, loadCourts()),
  standards: loadStandards(),
};

/** With the end of a line, in one write: a line that was cut off was never said. */
const say = (what: string, told: object) => process.stdout.write(`${JSON.stringify({ what, ...told })}\n`);

async function command(
  who: Who,
  room: any,
  processId: string | null,
  event: string,
  payload: object,
): Promise<CommandResult> {
  const key = randomUUID();
  const { id, roles, org, region } = PEOPLE[who];
  say('try', { key });
  const outcome = await fireEvent(corridor, {
    actor: { id, roles, org, region },
    room,
    processId,
    event,
    payload,
    expectedVersion: null,
    idempotency: { route: `${room}.${event}`, key, requestHash: key },
    requestId: key,
  });
  if (outcome.kind !== 'done') {
    say('no', { key });
    throw new Error(event);
  }
  const { caseId, entry, version } = outcome.body;
  say('ok', { key, caseId, entry, version });
  return outcome.body;
}

/** Registers, accepts, appoints, extends, takes back: steps of one entry and of five, with numbers and without. */
async function aLife(): Promise<void> {
  const { id } = await command('intake', 'intake', null, 'registerApplication', AN_APPLICATION);
  await command('intake', 'intake', id, 'checkDuplicates', {});
  const { moved } = await command('director', 'intake', id, 'accept', {});
  await command('director', 'intake', id, 'undoStep', { reason: '误点' });
  const again = await command('director', 'intake', id, 'accept', { note: '重新受理' });
  const mediation = again.moved.find(({ room }) => room === 'mediation') ?? moved[0];
  const mediators = [{ person: PEOPLE.mediator.id, lead: true }];
  await command('director', 'mediation', mediation.id, 'appoint', { mediators });
  await command('director', 'mediation', mediation.id, 'terminate', { ground: 'UNREACHABLE' });
}

const forever = async (work: () => Promise<unknown>): Promise<never> => {
  for (;;) await work().catch(() => {});
};
await Promise.all([
  forever(aLife),
  forever(aLife),
  forever(() => command('intake', 'intake', shared, 'correctDispute', { reason: '更正', claimFen: 100 })),
]);
