import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Actor, Role } from '#libs/domain';
import { idOf } from './ids.js';
import { insertRows } from './insert-rows.js';

const REGIONS = ['xining', 'lanzhou', 'baiyin', 'xining'];
const COURT_NAMES = ['西宁中院', '城东区法院', '城中区法院', '城西区法院', '城北区法院', '湟中区法院'];

const organisations = (kind: string, names: readonly string[], first: number) =>
  names.map((name, index) => ({ id: idOf('organisation', first + index), kind, name }));

/** The measured committee comes first; the other three only make the tables as full as a province's. */
export const COMMITTEES = organisations('COMMITTEE', ['西宁调委会', '兰州调委会', '白银调委会', '海东调委会'], 1).map(
  (committee, index) => ({ ...committee, region: REGIONS[index] }),
);
export const COURTS = organisations('COURT', COURT_NAMES, 11);
export const ORGANS = organisations('ORGAN', ['市场监管局', '文旅局', '农业农村局'], 21);
export const PARTNERS = organisations('PARTNER', ['兰州协作组', '白银协作组'], 31);

/** Sixty mediators of the measured committee, ten of each other one. */
export const MEDIATORS = Array.from({ length: 90 }, (_, n) => ({
  id: idOf('person', 1000 + n),
  name: `调解员${n + 1}`,
  org: COMMITTEES[n < 60 ? 0 : 1 + Math.floor((n - 60) / 10)].id,
}));

const XINING = COMMITTEES[0].id;
const account = (n: number, name: string, role: Role, org = XINING) => ({
  id: idOf('person', n),
  name,
  role,
  org,
  token: createHash('sha256').update(`bench ${name}`).digest('base64url'),
});

/** Who sends the requests. `desk` mediates the cases that are worked on, `mediator` has an ordinary load of cases. */
export const ACCOUNTS = {
  clerk: account(1, 'clerk', 'intake'),
  director: account(2, 'director', 'director'),
  desk: account(3, 'desk', 'mediator'),
  mediator: { ...account(4, 'mediator', 'mediator'), id: MEDIATORS[0].id },
  court: account(5, 'court', 'court', COURTS[0].id),
};
export type Account = keyof typeof ACCOUNTS;

export const actorOf = (who: Account): Actor => {
  const { id, role, org } = ACCOUNTS[who];
  return { id, roles: [role], org, region: 'xining' };
};

/** Organisations, people, grants and the tokens by which the accounts are recognised. */
export async function seedPeople(owner: pg.ClientBase): Promise<void> {
  const region = 'xining';
  await insertRows(
    owner,
    'organisation',
    [...COMMITTEES, ...COURTS, ...ORGANS, ...PARTNERS].map((one) => ({ region, ...one, active: true })),
  );
  const accounts = Object.values(ACCOUNTS);
  const staff = accounts.filter(({ id }) => id !== MEDIATORS[0].id);
  const people = [...staff, ...MEDIATORS.map((mediator) => ({ ...mediator, role: 'mediator' as Role }))];
  await insertRows(
    owner,
    'person',
    people.map(({ id, name, org }) => ({ id, name, organisation_id: org, active: true, created_at: LONG_AGO })),
  );
  await insertRows(
    owner,
    'role_grant',
    people.map(({ id, role, org }, n) => ({
      id: idOf('grant', n),
      person_id: id,
      role,
      organisation_id: org,
      region,
      begins_at: LONG_AGO,
    })),
  );
  await insertRows(
    owner,
    'mediator',
    people
      .filter(({ role }) => role === 'mediator')
      .map(({ id }) => ({
        person_id: id,
        term_from: '2016-01-01',
        fields: [],
        trainings: [],
        court_rosters: COURTS.map((court) => court.id),
        subsidy_eligible: true,
      })),
  );
  await insertRows(
    owner,
    'api_token',
    accounts.map(({ id, token }, n) => ({
      id: idOf('token', n),
      person_id: id,
      token_hash: createHash('sha256').update(token).digest('hex'),
      label: 'bench',
      created_at: LONG_AGO,
      expires_at: '2999-01-01T00:00:00Z',
    })),
  );
}

const LONG_AGO = '2016-01-01T00:00:00Z';
