import '../../../testing/browser-parts';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { CasePage } from '../../../components/desk/case-page';
import type { ProcessShown } from '../../../components/act/subject';
import { standInServer, type Asked } from '../../../testing/stand-in-server';
import type { SavedVersion } from '../api/settlement-desk';
import { AgreementEditor } from './agreement-editor';

const text = { type: 'string', maxLength: 5000 };
const FIELDS = {
  type: 'object',
  required: ['totalFen', 'obligations', 'clauses'],
  properties: {
    totalFen: { type: 'integer' },
    obligations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['obligorId', 'obligeeId', 'act'],
        properties: { obligorId: text, obligeeId: text, act: text },
      },
    },
    clauses: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { type: 'string', enum: ['PAYMENT', 'STOP', 'BREACH'] }, text },
      },
    },
  },
};
const process = {
  id: 'p',
  room: 'settlement',
  state: 'DRAFTING',
  version: 4,
  allowedEvents: ['saveDraft'],
  blockedEvents: [],
} as ProcessShown;
const page = {
  parties: [
    { id: 'a', role: 'APPLICANT', type: 'ORGANISATION', name: '青麓茶业有限公司' },
    { id: 'b', role: 'RESPONDENT', type: 'PERSON', name: '云岭茶行' },
  ],
  names: { people: {}, organisations: {} },
} as unknown as CasePage;
const saved = {
  on: '2025-12-30',
  content: { clauses: [{ kind: 'STOP', text: '停止使用' }], obligations: [] },
} as unknown as SavedVersion;

const lint = (warnings: object[]) => ({ '/api/settlements/p/save-draft': { warnings } });

function open(answers: Readonly<Record<string, unknown>>): Asked[] {
  const asked = standInServer({
    '/api/machines/settlement': { events: [{ event: 'saveDraft', fields: FIELDS }] },
    '/api/laws': { items: [] },
    ...answers,
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(['session'], { person: { id: 'm' } });
  document.cookie = 'zhihe_here=1';
  render(
    <QueryClientProvider client={client}>
      <AgreementEditor process={process} page={page} saved={saved} shown={new Map()} />
    </QueryClientProvider>,
  );
  return asked;
}
const sent = (asked: readonly Asked[]) => asked.filter(({ path }) => path.startsWith('/api/settlements'));

jest.setTimeout(30_000);
beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

describe('The agreement under work', () => {
  it('is read by the server as it is typed, and each finding stands beside what it is about', async () => {
    const asked = open(
      lint([
        { pointer: '/clauses/0/byWhen', code: 'STOP_OR_DESTROY_WITHOUT_DATE', severity: 'WARNING', law: ['JC-358'] },
        { pointer: '/totalFen', code: 'TOTAL_SUM', severity: 'HARD', params: { sumFen: 100, totalFen: 200 } },
      ]),
    );
    const clause = (await screen.findByLabelText('第1条 条款内容')).closest('li')!;
    expect(await within(clause).findByText(/停止、销毁条款未写期限/)).toBeTruthy();
    expect(within(clause).queryByText(/与协议金额/)).toBeNull();
    expect(screen.getByText(/与协议金额2元不符/)).toBeTruthy();
    expect((await screen.findByText(/须改正 ·/)).textContent).toBe('1 处须改正 · 1 处提示');
    const before = sent(asked).length;
    fireEvent.change(screen.getByLabelText('第1条 条款内容'), { target: { value: '立即停止使用' } });
    await waitFor(() => expect(sent(asked).length).toBe(before + 1), { timeout: 3000 });
    const last = sent(asked).at(-1)!;
    expect(last).toMatchObject({
      path: '/api/settlements/p/save-draft?dryRun=true',
      body: { clauses: [{ kind: 'STOP', text: '立即停止使用' }] },
    });
  });

  it('writes the amount in words beside the figures, and saves what stands there', async () => {
    const asked = open(lint([]));
    fireEvent.click((await screen.findByText('添加付款')).closest('button')!);
    fireEvent.change(screen.getByLabelText('金额'), { target: { value: '8000' } });
    expect((await screen.findAllByText('人民币捌仟元整')).length).toBeGreaterThan(0);
    const save = screen.getByText('保存草案').closest('button')!;
    await waitFor(() => expect(save.hasAttribute('disabled')).toBe(false), { timeout: 3000 });
    fireEvent.click(save);
    await waitFor(() => expect(sent(asked).some(({ path }) => !path.includes('dryRun'))).toBe(true));
    expect(sent(asked).find(({ path }) => !path.includes('dryRun'))!.body).toMatchObject({
      totalFen: 800_000,
      obligations: [
        { act: 'PAY', obligorId: 'b', obligeeId: 'a', amountFen: 800_000, amountInWords: '人民币捌仟元整' },
      ],
    });
  });

  it('keeps what was not saved through a reload of the page', async () => {
    open(lint([]));
    fireEvent.change(await screen.findByLabelText('第1条 条款内容'), { target: { value: '另一种写法' } });
    cleanup();
    open(lint([]));
    expect(((await screen.findByLabelText('第1条 条款内容')) as HTMLTextAreaElement).value).toBe('另一种写法');
    fireEvent.click(screen.getByText('放弃修改').closest('button')!);
    expect((screen.getByLabelText('第1条 条款内容') as HTMLTextAreaElement).value).toBe('停止使用');
  });
});
