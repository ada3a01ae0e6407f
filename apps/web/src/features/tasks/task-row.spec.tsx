import '../../testing/text-encoder';
import { jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import type { Task, TaskAct } from './api/tasks';
import { TaskRow } from './task-row';

afterEach(cleanup);

const aTask = (acts: readonly TaskAct[], more: Partial<Task> = {}): Task => ({
  id: 't',
  kind: 'draftAgreement',
  role: 'mediator',
  priority: 'NORMAL',
  person: null,
  at: '2025-12-31T01:00:00Z',
  ageDays: 4,
  due: null,
  workingDaysLeft: null,
  case: 'c',
  caseNumber: '西知调〔2025〕1号',
  registerNumber: null,
  title: '青麓茶业有限公司 → 城东区云岭茶行',
  stage: 'mediation.SETTLING',
  doneBy: ['settlement.openForExecution'],
  acts,
  ...more,
});

function shown(task: Task) {
  const wish = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <TaskRow task={task} busy={false} wish={wish} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return wish;
}
const buttons = () =>
  screen
    .queryAllByRole('button')
    .map((one) => (one.textContent || one.getAttribute('aria-label')!).replaceAll(' ', ''));

describe('a task in the list', () => {
  it('offers what the server allows, and nothing else', async () => {
    const wish = shown(aTask(['claim']));
    expect(buttons()).toEqual(['领取', '更多操作：起草协议']);
    await userEvent.click(screen.getAllByRole('button')[0]);
    expect(wish).toHaveBeenCalledWith('claim');
  });

  it('has no button where nothing may be done', () => {
    shown(aTask([]));
    expect(buttons()).toEqual([]);
  });

  it('puts "done" first for whoever has it, and handing on for whoever hands out the work', () => {
    shown(aTask(['release', 'complete']));
    expect(buttons()[0]).toBe('完成');
    cleanup();
    shown(aTask(['release', 'reassign', 'prioritise', 'complete', 'cancel']));
    expect(buttons()[0]).toBe('退回');
  });

  it('says who has it, how long it waits, what does it, and leads to its case', () => {
    shown(aTask(['release'], { person: { id: 'p', name: '李青山' } }));
    expect(screen.getByText('李青山 办理')).toBeTruthy();
    expect(screen.getByText('已等 4 天')).toBeTruthy();
    expect(screen.getByText(/提交签署/)).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toBe('/cases/c');
  });
});
