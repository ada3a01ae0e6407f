import { TextEncoder } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';

// The router wants an encoder, and the dialog its methods; the browser of these tests has neither.
globalThis.TextEncoder ??= TextEncoder as never;
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
Element.prototype.scrollIntoView ??= () => {};
const { MemoryRouter, useLocation } = await import('react-router');
const { Palette } = await import('./palette');

const PLACES = [
  { path: '/', label: '工作台' },
  { path: '/cases', label: '案件' },
  { path: '/calendar', label: '日程' },
];
const HIT = {
  case: '0198c8f0-7a10-7000-8000-000000000001',
  caseNumber: '西知调〔2025〕1号',
  registerNumber: '西知登〔2025〕1号',
  title: '青麓茶业与云岭茶行侵害商标权纠纷',
  stage: 'mediation.MEDIATING',
  closedOn: null,
  matched: { kind: 'PARTY', text: '青麓茶业有限公司', party: '青麓茶业有限公司' },
};

const asked: string[] = [];
const closed = jest.fn();

beforeEach(() => {
  asked.length = 0;
  closed.mockClear();
  globalThis.fetch = (async (url: string) => {
    asked.push(new URL(url, 'http://here').searchParams.get('q')!);
    return { ok: true, status: 200, json: async () => ({ items: [HIT] }) };
  }) as never;
});
afterEach(cleanup);

function Where() {
  return <i id="where">{useLocation().pathname}</i>;
}

function open() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={['/calendar']}>
        <Palette places={PLACES} onClose={closed} />
        <Where />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return screen.getByRole('combobox');
}
const where = () => document.getElementById('where')!.textContent;
const chosen = () =>
  screen.getAllByRole('option').find((one) => one.getAttribute('aria-selected') === 'true')!.textContent;

describe('the palette', () => {
  it('finds pages at once and cases when there are two characters', async () => {
    const words = open();
    expect(screen.getAllByRole('option')).toHaveLength(3);
    fireEvent.change(words, { target: { value: '青' } });
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    fireEvent.change(words, { target: { value: '青麓' } });
    expect(await screen.findByText(HIT.title)).toBeTruthy();
    expect(asked).toEqual(['青麓']);
    expect(screen.getByText(/西知调〔2025〕1号 · 调解中 · 当事人 青麓茶业有限公司/)).toBeTruthy();
  });

  it('is worked by keyboard: arrows go round, Enter opens', async () => {
    const words = open();
    expect(chosen()).toContain('工作台');
    fireEvent.keyDown(words, { key: 'ArrowDown' });
    expect(chosen()).toContain('案件');
    fireEvent.keyDown(words, { key: 'ArrowUp' });
    fireEvent.keyDown(words, { key: 'ArrowUp' });
    expect(chosen()).toContain('日程');
    expect(words.getAttribute('aria-activedescendant')).toBe(
      screen.getAllByRole('option').find((one) => one.getAttribute('aria-selected') === 'true')!.id,
    );
    fireEvent.change(words, { target: { value: '青麓' } });
    await screen.findByText(HIT.title);
    fireEvent.keyDown(words, { key: 'Enter' });
    expect(closed).toHaveBeenCalled();
    expect(where()).toBe(`/cases/${HIT.case}`);
  });

  it('leaves an input method its keys: neither its Enter opens nor half a word is searched', async () => {
    const words = open();
    fireEvent.compositionStart(words);
    fireEvent.change(words, { target: { value: 'qing lu' } });
    fireEvent.keyDown(words, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(words, { key: 'ArrowDown', isComposing: true });
    await new Promise((done) => setTimeout(done, 400));
    expect([asked, closed.mock.calls.length, where()]).toEqual([[], 0, '/calendar']);
    fireEvent.change(words, { target: { value: '青麓' } });
    fireEvent.compositionEnd(words);
    await waitFor(() => expect(asked).toEqual(['青麓']));
  });

  it('says what to try when nothing is found', async () => {
    globalThis.fetch = (async () => ({ ok: true, status: 200, json: async () => ({ items: [] }) })) as never;
    const words = open();
    fireEvent.change(words, { target: { value: '没有这个' } });
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('没有找到“没有这个”'));
    expect(screen.getByRole('option').textContent).toContain('在案件列表中查找');
  });
});
