import { randomUUID } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { queryClient } from '../../lib/query';
import { wayOf } from './ways';

// What a browser has and the browser of these tests has not.
globalThis.TextEncoder ??= TextEncoder as never;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as never;
globalThis.MessageChannel ??= class {
  port1 = { onmessage: null as ((message: object) => void) | null };
  port2 = { postMessage: (data: unknown) => void setTimeout(() => this.port1.onmessage?.({ data })) };
} as never;
Element.prototype.scrollIntoView ??= () => {};
window.matchMedia ??= (() => ({ matches: false, addListener() {}, removeListener() {} })) as never;
crypto.randomUUID ??= randomUUID as never;
const { MemoryRouter } = await import('react-router');
const { FilingWizard } = await import('./filing-wizard');

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const text = { type: 'string', 'x-kind': 'text', maxLength: 200 };
const choice = (...values: string[]) => ({ type: 'string', 'x-kind': 'choice', enum: values });
const flag = { type: 'boolean', 'x-kind': 'flag' };
const DEFINITION = {
  event: 'registerApplication',
  by: ['intake'],
  law: [],
  fields: {
    type: 'object',
    required: ['title', 'right', 'kind', 'claim', 'parties', 'applicationMode'],
    properties: {
      title: { ...text, maxLength: 120 },
      right: choice('TM', 'COPY'),
      kind: choice('INFRINGEMENT', 'OWNERSHIP'),
      rightNumbers: { type: 'array', 'x-kind': 'list', items: text, maxItems: 5 },
      claim: text,
      claimFen: { type: 'integer', 'x-kind': 'fen' },
      flags: { type: 'object', 'x-kind': 'group', properties: {} },
      secret: flag,
      applicationMode: choice('WRITTEN', 'ORAL', 'ONLINE'),
      parties: {
        type: 'array',
        'x-kind': 'list',
        items: {
          type: 'object',
          required: ['role', 'type', 'name'],
          properties: {
            role: choice('APPLICANT', 'RESPONDENT'),
            type: choice('PERSON', 'ORGANISATION'),
            name: text,
            idNumber: { ...text, 'x-kind': 'idNumber' },
            creditCode: { ...text, 'x-kind': 'creditCode' },
            legalRepresentative: text,
            phone: { ...text, 'x-kind': 'phone' },
            address: text,
            agent: {
              type: 'object',
              required: ['name'],
              properties: { name: text, phone: text, specialAuthorisation: flag },
            },
            consented: flag,
            electronicService: flag,
          },
        },
      },
    },
  },
};

const FOUND = {
  mediability: { verdict: 'YES', confirmable: 'YES', reasons: [], basis: [], referTo: null },
  class: { class: 'SIMPLE', reason: 'SMALL_ONE_SESSION' },
  term: null,
  laws: {},
  alike: [],
};
const REFUSED = {
  status: 422,
  code: 'RULE',
  title: '不符合规则',
  detail: '',
  errors: [{ pointer: '/parties/1/name', code: 'X', message: '被申请人须写明' }],
};

const asked: string[] = [];
const answers: Record<string, [number, unknown]> = {};

beforeEach(() => {
  asked.length = 0;
  Object.assign(answers, {
    '/api/machines/intake': [200, { room: 'intake', states: [], transitions: [], events: [DEFINITION], guards: [] }],
    '/api/intakes/register-application': [422, REFUSED],
    '/api/registration/findings': [200, FOUND],
    '/api/places': [200, { items: [] }],
    '/api/candidates': [200, { items: [] }],
    '/api/laws': [200, { items: [] }],
    '/api/demo/clock': [200, { now: '2025-12-31T01:00:00Z', settable: true, isSet: true }],
  });
  globalThis.fetch = (async (url: string) => {
    const path = String(url).split('?')[0];
    asked.push(path);
    const [status, body] = answers[path] ?? [404, { status: 404, code: 'NOT_FOUND', title: path, detail: '' }];
    return { ok: status < 400, status, json: async () => body };
  }) as never;
  queryClient.setQueryData(['session'], {
    person: { id: 'p1', name: '马晓兰', username: 'intake' },
    roles: ['intake'],
    organisation: { id: 'o1', name: '调委会', kind: 'COMMITTEE' },
  });
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  queryClient.clear();
});

const show = (step = 'parties') =>
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={[`/register/application?step=${step}`]}>
        <FilingWizard way={wayOf('application')!} caseLink={(id) => `/cases/${id}`} onDone={() => {}} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
const name = async (index: number) =>
  (await waitFor(() => {
    const input = document.getElementById(`parties_${index}_name`);
    expect(input).not.toBeNull();
    return input;
  })) as HTMLInputElement;
const title = () => screen.getByRole('heading', { level: 2 }).textContent;

describe('the pages of a registration', () => {
  it('keep what was typed over a reload', async () => {
    show();
    fireEvent.change(await name(0), { target: { value: '青麓茶业有限公司' } });
    await waitFor(() => expect(sessionStorage.length).toBe(1));
    cleanup();
    show();
    expect((await name(0)).value).toBe('青麓茶业有限公司');
    expect(screen.getByText('已恢复上次未提交的内容。')).toBeTruthy();
  });

  it('do not go on while an input method chooses a word, and do so at Ctrl+Enter', async () => {
    show();
    for (const index of [0, 1]) fireEvent.change(await name(index), { target: { value: '甲' } });
    const field = await name(0);
    // A prevented Enter submits no form.
    expect(fireEvent.keyDown(field, { key: 'Enter', isComposing: true })).toBe(false);
    expect(fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })).toBe(false);
    expect(title()).toBe('当事人');
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(title()).toBe('纠纷'));
  });

  it('say at once that a number is wrong, and stay where something is missing', async () => {
    show();
    await name(0);
    const code = document.getElementById('parties_0_creditCode') as HTMLInputElement;
    fireEvent.change(code, { target: { value: '91630100MA752XQ410' } });
    fireEvent.blur(code);
    expect(await screen.findByText('统一社会信用代码校验位不正确')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '下一步' }));
    await waitFor(() => expect(screen.getAllByText('必填')).toHaveLength(2));
    expect(title()).toBe('当事人');
  });

  it('lead from a refusal back to the question it is about', async () => {
    show('findings');
    fireEvent.click(await screen.findByRole('button', { name: '修改当事人' }));
    await waitFor(() => expect(title()).toBe('当事人'));
    // At the top of the page, and at the field.
    await waitFor(() => expect(screen.getAllByText(/被申请人须写明/)).toHaveLength(2));
    expect(asked).toContain('/api/registration/findings');
  });
});
