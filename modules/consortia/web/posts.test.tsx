import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { PostSharesPage } from '#modules/consortia/web/posts/PostSharesPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const county = { code: '990101', name: '云岭县' };
const share = (more: object = {}) => ({
  id: id(5),
  consortium: { id: id(9), name: '城关教联体' },
  school: { id: id(1), name: '云岭一小' },
  teacher: { id: id(7), name: '吴老师' },
  category: 'arts.2',
  hours: 2,
  postHours: 14,
  schedule: 'DTSTART;TZID=Asia/Shanghai:20261125T090000\nDURATION:PT80M\nRRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270120',
  began: '2026-11-25',
  until: '2027-01-20',
  state: 'asked',
  askedAt: '2026-11-24T06:00:00Z',
  agreedAt: null,
  resource: null,
  may: ['agree', 'decline'],
  ...more,
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function drawn(role: string, items: object[]): unknown[] {
  const said: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (init?.method === 'POST') {
      said.push(pathname);
      return Response.json({});
    }
    const art = { code: 'arts.2', parent: 'arts', nameZh: '美术', nameEn: 'Fine art', oneSexBecause: null };
    if (pathname === '/api/categories') return Response.json({ items: [art] });
    return Response.json({ items, total: items.length, page: 1, size: 20 });
  });
  const held = { id: 'r1', role, title: '云岭一小' };
  const session: Session = { person: { id: 'p1', name: '吴老师' }, county, role: held, roles: [held] };
  render(
    <ScreenFrame at="/post-shares" language="zh" path="/post-shares" session={session}>
      <PostSharesPage />
    </ScreenFrame>,
  );
  return said;
}

it('lets a teacher decline by one button, without a reason', async () => {
  const said = drawn('teacher', [share()]);
  await screen.findByText('2／14');
  screen.getByText('等本人答复');
  await userEvent.click(screen.getByRole('button', { name: '不去 吴老师' }));
  await waitFor(() => expect(said).toEqual([`/api/post-shares/${id(5)}/refusal`]));
  expect(screen.queryByRole('button', { name: '请老师共享课时' })).toBeNull();
});

it('leads from what was agreed to the resource it is, and lets a leader ask for more', async () => {
  drawn('school_leader', [share({ state: 'agreed', resource: id(3), may: ['end'] })]);
  const link = await screen.findByRole('link', { name: '美术' });
  expect(link.getAttribute('href')).toContain(`/resources/${id(3)}`);
  await userEvent.click(screen.getByRole('button', { name: '请老师共享课时' }));
  await screen.findByText(/只有这位老师会收到/);
});
