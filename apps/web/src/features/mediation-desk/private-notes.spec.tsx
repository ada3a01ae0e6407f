import '../../testing/browser-parts';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { NO_CASE, SubjectProvider, type ProcessShown } from '../../components/act/subject';
import { standInServer } from '../../testing/stand-in-server';
import type { Note } from './api/mediation-desk';
import type { OnDesk } from './mediation-desk.page';
import { PrivateNotes } from './private-notes';

jest.setTimeout(30_000);
afterEach(cleanup);

const SAID = '私下愿意接受五万元';
const note: Note = {
  no: 9,
  on: '2025-12-23',
  event: 'holdSession',
  by: { id: 'm', name: '冶成林' },
  kind: 'CAUCUS',
  text: { withheld: true, secrecy: 'caucus', ref: 'r1' },
};

function shown(notes: readonly Note[], allowedEvents: string[] = ['holdSession']) {
  const on = { process: { allowedEvents } as unknown as ProcessShown, page: {}, desk: { notes } } as unknown as OnDesk;
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <SubjectProvider value={{ ...NO_CASE, caseId: 'c' }}>
        <PrivateNotes {...on} />
      </SubjectProvider>
    </QueryClientProvider>,
  );
}

describe('What was said to the mediator alone', () => {
  it('is shown when asked for with a reason, which the server writes down', async () => {
    const asked = standInServer({ '/api/cases/c/reveal': { values: [{ ref: 'r1', value: SAID }] } });
    shown([note]);
    expect(screen.queryByText(SAID)).toBeNull();
    fireEvent.click(screen.getByText('显示笔记'));
    const go = (await screen.findByText('查看并记录')).closest('button')!;
    expect(go.hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByLabelText('查看原因'), { target: { value: '准备下次调解' } });
    fireEvent.click(go);
    expect(await screen.findByText(SAID)).toBeTruthy();
    expect(asked).toEqual([
      { method: 'POST', path: '/api/cases/c/reveal', body: { reason: '准备下次调解', refs: ['r1'] } },
    ]);
  });

  it('leaves no trace on the page of somebody who neither mediates nor may read it', () => {
    const { container } = shown([], []);
    expect(container.textContent).toBe('');
  });
});
