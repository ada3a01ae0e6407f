import { randomUUID } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { queryClient } from '../../../lib/query';
import type { OwnPaper } from '../api/own-paper';

globalThis.TextEncoder ??= TextEncoder as never;
Element.prototype.scrollIntoView ??= () => {};
HTMLCanvasElement.prototype.getContext = (() => null) as never;
crypto.randomUUID ??= randomUUID as never;
const { SignForm } = await import('./sign-form');

const PAPER = { kind: 'RIGHTS_NOTICE', hash: 'the-hash', signing: 'TO_SIGN' } as OwnPaper;
const fetched = jest.fn<typeof fetch>();

beforeEach(() => {
  globalThis.fetch = fetched;
  fetched.mockReset();
  fetched.mockResolvedValue({
    ok: true,
    status: 200,
    json: async () => ({ documentHash: 'the-hash', evidenceHash: 'evidence-hash' }),
  } as Response);
  render(
    <QueryClientProvider client={queryClient}>
      <SignForm paper={PAPER} reference="ZH-1" />
    </QueryClientProvider>,
  );
});
afterEach(cleanup);

const sign = () => userEvent.click(screen.getByRole('button', { name: '签署' }));

describe('signing on the screen', () => {
  it('sends nothing before name, code and consent are there, and says what is missing', async () => {
    await sign();
    expect(fetched).not.toHaveBeenCalled();
    expect(screen.getByText('请先在框内签名')).toBeTruthy();
    expect(screen.getByText('请填写')).toBeTruthy();
    expect(screen.getByText('请勾选确认')).toBeTruthy();
  });

  it('goes by keyboard alone: a typed name, bound to the text that was read', async () => {
    await userEvent.click(screen.getByRole('button', { name: '写不了？改为键入姓名' }));
    await userEvent.type(screen.getByLabelText('键入姓名'), '赵先觉');
    await userEvent.type(screen.getByLabelText('查询码或邮件验证码'), 'AAAAA-BBBBB');
    await userEvent.click(screen.getByRole('checkbox'));
    await sign();
    expect((await screen.findByRole('status')).textContent).toContain('evidence-hash');
    const [path, request] = fetched.mock.calls[0];
    expect(path).toBe('/api/public/case/papers/RIGHTS_NOTICE/sign');
    expect(JSON.parse(String(request?.body))).toEqual({
      documentHash: 'the-hash',
      typed: '赵先觉',
      code: 'AAAAA-BBBBB',
      agreed: true,
    });
  });
});
