import { fireEvent, type CommandResult, type Corridor, type FireRequest } from '#libs/casework';
import { actorOf, ACCOUNTS, type Account } from './people.js';

/** What the parties hand in at the counter; also the body of the measured creation. */
export const APPLICATION = {
  applicationMode: 'WRITTEN',
  title: '青麓茶业诉云岭茶行商标侵权纠纷',
  right: 'TM',
  kind: 'INFRINGEMENT',
  claim: '请求停止在茶叶包装上使用与注册商标近似的标识，并赔偿经济损失。',
  claimFen: 8_000_000,
  parties: [
    {
      role: 'APPLICANT',
      type: 'ORGANISATION',
      name: '青麓茶业有限公司',
      phone: '13897212345',
      region: 'xining',
      consented: true,
    },
    {
      role: 'RESPONDENT',
      type: 'ORGANISATION',
      name: '城东区云岭茶行',
      phone: '13997254321',
      region: 'xining',
      consented: true,
    },
  ],
};

export interface Template {
  readonly caseId: string;
  readonly mediation: string;
  /** What the project answers to the two measured commands; the floor repeats the parts that do not change. */
  readonly answers: { readonly extendTerm: CommandResult; readonly registerApplication: CommandResult };
}

/** The measured city always lives on this Monday morning, so that every run computes the same dates. */
const CITY_TIME = '2025-01-06T01:00:00Z';

/** Sets the clock and plays one case through the corridor until it is being mediated. */
export async function playTemplate(corridor: Corridor): Promise<Template> {
  await corridor.db.query('select zhihe_set_clock($1)', [CITY_TIME]);
  const opened = await fire(corridor, 'clerk', 'intake', null, 'registerApplication', APPLICATION);
  const accepted = await fire(corridor, 'director', 'intake', opened.id, 'accept', {});
  const mediation = accepted.moved.find(({ room }) => room === 'mediation')!.id;
  const parties = (await corridor.db.query<{ id: string }>(`select id from party order by id`)).map(({ id }) => id);
  const mediators = [{ person: ACCOUNTS.desk.id, lead: true }];
  const mediate = (who: Account, event: string, payload: object, dryRun = false) =>
    fire(corridor, who, 'mediation', mediation, event, payload, dryRun);
  await mediate('director', 'appoint', { mediators });
  await mediate('desk', 'recordContact', { party: parties[1], channel: 'PHONE', reached: true });
  await mediate('desk', 'signRightsNotice', { signedBy: parties });
  await mediate('desk', 'holdSession', {
    mode: 'JOINT',
    present: parties,
    signedBy: parties,
    summary: '双方陈述了各自的意见。',
  });
  return {
    caseId: opened.caseId,
    mediation,
    answers: {
      extendTerm: await mediate('desk', 'extendTerm', { days: 1, consents: parties }, true),
      registerApplication: await fire(corridor, 'clerk', 'intake', null, 'registerApplication', APPLICATION, true),
    },
  };
}

async function fire(
  corridor: Corridor,
  who: Account,
  room: FireRequest['room'],
  processId: string | null,
  event: string,
  payload: object,
  dryRun = false,
): Promise<CommandResult> {
  const outcome = await fireEvent(corridor, {
    actor: actorOf(who),
    room,
    processId,
    event,
    payload,
    expectedVersion: null,
    idempotency: null,
    requestId: 'bench',
    dryRun,
  });
  if (outcome.kind !== 'done') throw new Error(`${event}: ${JSON.stringify(outcome)}`);
  return outcome.body;
}
