import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { queryClient } from '../../lib/query';

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as never;
window.matchMedia ??= (() => ({ matches: false, addListener() {}, removeListener() {} })) as never;
const { DecisionForm } = await import('./decision-form');

jest.setTimeout(60_000);
const fetched = jest.fn<typeof fetch>();

beforeEach(() => {
  globalThis.fetch = fetched;
  fetched.mockReset();
  fetched.mockResolvedValue({ ok: true, status: 204 } as Response);
  render(
    <QueryClientProvider client={queryClient}>
      <DecisionForm id="one" onClose={() => {}} />
    </QueryClientProvider>,
  );
});
afterEach(cleanup);

const answer = () => userEvent.click(screen.getByRole('button', { name: /答\s*复/ }));

describe('deciding a complaint', () => {
  it('asks for everything before it is sent', async () => {
    await answer();
    expect(screen.getByRole('alert').textContent).toContain('请填写结论');
    expect(fetched).not.toHaveBeenCalled();
  });

  it('attaches no measure to what is not proven', async () => {
    await userEvent.click(screen.getByRole('radio', { name: '不属实' }));
    expect(screen.queryByRole('combobox')).toBeNull();
    const [reason, reply] = screen.getAllByRole('textbox');
    await userEvent.type(reason, '核对了记录');
    await userEvent.type(reply, '未发现偏袒');
    await answer();
    await waitFor(() => expect(fetched).toHaveBeenCalled());
    const [path, request] = fetched.mock.calls[0];
    expect(path).toBe('/api/complaints/one/decide');
    expect(JSON.parse(String(request?.body))).toEqual({
      finding: 'NOT_PROVEN',
      measure: 'NONE',
      reason: '核对了记录',
      reply: '未发现偏袒',
    });
  });
});
