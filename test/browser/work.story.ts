import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect, PASSWORD, test, Visitor } from './visitor.js';

/** One account that works through the API, where a story only needs something to have happened. */
class Hand {
  private constructor(private readonly request: APIRequestContext) {}

  static async of(request: APIRequestContext, username: string): Promise<Hand> {
    const reply = await request.post('/api/session', { data: { username, password: PASSWORD } });
    expect(reply.ok()).toBe(true);
    return new Hand(request);
  }

  async get(path: string): Promise<any> {
    return (await this.request.get(path)).json();
  }

  async post(path: string, data: object, version?: number): Promise<any> {
    const headers = {
      'idempotency-key': randomUUID(),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    const reply = await this.request.post(path, { data, headers });
    expect([path, reply.status() < 300, await reply.text()]).toEqual([path, true, expect.anything()]);
    return reply.status() === 204 ? null : reply.json();
  }

  /** An event of a lifecycle, on the version it stands at. */
  async fire(rooms: string, id: string, event: string, data: object = {}): Promise<any> {
    const { version } = await this.get(`/api/${rooms}/${id}`);
    return this.post(`/api/${rooms}/${id}/${event}`, data, version);
  }
}

const TITLE = '湟源皮绣工坊 → 锦绣礼品店';
const party = (role: string, name: string) => ({ role, type: 'ORGANISATION', name, region: 'xining', consented: true });
const APPLICATION = {
  applicationMode: 'WRITTEN',
  title: TITLE,
  right: 'COPY',
  kind: 'INFRINGEMENT',
  claim: '停止侵权，赔偿损失',
  claimFen: 3_000_000,
  parties: [party('APPLICANT', '湟源皮绣工坊'), party('RESPONDENT', '锦绣礼品店')],
};

test('what waits for a person is taken, handed on, covered for an absent colleague, and told at once', async ({
  visitor,
  browser,
  playwright,
  baseURL,
}) => {
  // Three people at three windows, one after another.
  test.setTimeout(240_000);
  const hand = async (username: string) => Hand.of(await playwright.request.newContext({ baseURL }), username);
  const [intake, director, lead, second] = await Promise.all(
    ['intake', 'director', 'mediator', 'mediator2'].map((username) => hand(username)),
  );
  const [me, colleague] = await Promise.all([lead, second].map(async (one) => (await one.get('/api/session')).person));
  const { id, caseId } = await intake.post('/api/intakes/register-application', APPLICATION);
  await director.fire('intakes', id, 'accept');
  const { processes } = await director.get(`/api/cases/${caseId}`);
  const mediation = processes.find((one: { room: string }) => one.room === 'mediation').id;
  const mediators = [
    { person: me.id, lead: true },
    { person: colleague.id, lead: false },
  ];

  // The mediator looks at his workbench when the director appoints him: it is said in the corner, and the case appears.
  await visitor.signIn('mediator');
  const { page } = visitor;
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
  await page.waitForTimeout(2_000);
  await director.fire('mediations', mediation, 'appoint', { mediators });
  await expect(page.locator('.toast')).toContainText('调解员已确定');
  await expect(page.getByRole('region', { name: '我的案件' }).getByRole('link', { name: TITLE })).toBeVisible();

  // Terms are agreed on: a draft is to be written. Of the two mediators one takes it; the other sees it go.
  const { parties } = await lead.get(`/api/cases/${caseId}`);
  const both = parties.map((one: { id: string }) => one.id);
  await lead.fire('mediations', mediation, 'sign-rights-notice', { signedBy: both, shamWarningGiven: true });
  const session = { mode: 'JOINT', present: both, signedBy: both, summary: '双方陈述' };
  await lead.fire('mediations', mediation, 'hold-session', session);
  await lead.fire('mediations', mediation, 'agree-terms');
  await visitor.open('/tasks?tab=available');
  const other = new Visitor(await browser.newPage({ baseURL, locale: 'zh-CN' }), []);
  await other.signIn('mediator2');
  await other.open('/tasks?tab=available');
  const task = (one: Visitor) => one.page.getByRole('listitem').filter({ hasText: TITLE });
  await expect(task(other)).toContainText('起草协议');
  await task(visitor).getByRole('button', { name: '领取', exact: true }).click();
  await expect(task(visitor)).toHaveCount(0);
  await expect(task(other)).toHaveCount(0);
  await visitor.open('/tasks?tab=mine');
  await expect(task(visitor)).toContainText('李青山 办理');

  // He goes away; his colleague stands in, finds his queue and gives the task back in his place.
  await visitor.open('/absences');
  await page.getByLabel('代办人').click();
  await page.getByTitle(colleague.name).click();
  await page.getByRole('button', { name: '登记外出' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: `${me.name} → ${colleague.name}` })).toContainText(
    '进行中',
  );
  await other.open('/tasks?tab=mine');
  await expect(task(other)).toHaveCount(0);
  await other.page.getByRole('button', { name: '进入代办' }).click();
  await expect(other.page.getByText(`${colleague.name} 代 ${me.name}`)).toBeVisible();
  await task(other).getByRole('button', { name: '退回' }).click();
  await expect(task(other)).toHaveCount(0);

  // The director hands it to the colleague; the other one's cover ends with the absence.
  await page.getByRole('listitem').filter({ hasText: me.name }).getByRole('button', { name: '提前结束' }).click();
  const head = new Visitor(await browser.newPage({ baseURL, locale: 'zh-CN' }), []);
  await head.signIn('director');
  await head.open('/tasks?tab=all');
  await task(head).getByRole('button', { name: '转派' }).click();
  await head.page.getByRole('dialog').getByLabel('转派给').click();
  await head.page.getByTitle(new RegExp(`^${colleague.name}`)).click();
  await head.page.getByRole('button', { name: '确定' }).click();
  await expect(task(head)).toContainText(`${colleague.name} 办理`);
  await other.open('/tasks?tab=mine');
  await expect(other.page.getByRole('button', { name: '结束代办' })).toHaveCount(0);
  await expect(task(other)).toContainText('起草协议');
});
