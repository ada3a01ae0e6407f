import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { endCover, isCovering } from '../../lib/cover';
import { commonHeaders } from '../../lib/http';
import type { Session } from '../../lib/session';
import { CoverBanner } from './cover-banner';

afterEach(async () => {
  cleanup();
  await endCover();
});

const session = (actingFor: string | null, covers: Session['covers'] = []): Session => ({
  person: { id: 'me', name: '李青山', username: 'mediator' },
  roles: ['mediator'],
  organisation: { id: 'o', name: '委员会', kind: 'COMMITTEE' },
  region: 'xining',
  actingFor,
  covers,
  expiresAt: '2026-01-01T00:00:00Z',
  idleMinutes: 120,
});
const ABSENT = { person: 'colleague', name: '祁玉梅', to: '2026-01-09' };

describe('the banner of cover', () => {
  it('is not there for whom nobody has named', () => {
    const { container } = render(<CoverBanner session={session(null)} />);
    expect(container.textContent).toBe('');
  });

  it('lets the window act for the colleague from the next call on', async () => {
    render(<CoverBanner session={session(null, [ABSENT])} />);
    expect(screen.getByRole('status').textContent).toContain('祁玉梅 外出至 2026-01-09');
    await userEvent.click(screen.getByRole('button', { name: '进入代办' }));
    expect(commonHeaders()).toMatchObject({ 'X-Acting-For': 'colleague' });
    expect(isCovering()).toBe(true);
  });

  it('says in whose place one acts, and lets one stop', async () => {
    render(<CoverBanner session={session('colleague', [ABSENT])} />);
    expect(screen.getByRole('status').textContent).toContain('李青山 代 祁玉梅');
    await userEvent.click(screen.getByRole('button', { name: '结束代办' }));
    expect(commonHeaders()).not.toHaveProperty('X-Acting-For');
    expect(isCovering()).toBe(false);
  });
});
