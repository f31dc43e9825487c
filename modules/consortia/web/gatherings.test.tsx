import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ConsortiumPage } from '#modules/consortia/web/ConsortiumPage.tsx';
import { GatheringPage } from '#modules/consortia/web/gatherings/GatheringPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const held = { id: 'r1', role: 'school_leader', title: '云岭二小' };
const county = { code: '990101', name: '云岭县' };
const session: Session = { person: { id: 'p1', name: '周校长' }, county, role: held, roles: [held] };
const schools = [
  { id: id(1), name: '云岭一小' },
  { id: id(2), name: '云岭二小' },
];
const gathering = (more: object = {}) => ({
  id: id(5),
  consortium: { id: id(9), name: '城关教联体' },
  kind: 'research',
  programme: null,
  title: '英语课例研讨',
  subject: '英语',
  host: schools[1],
  place: '录播教室',
  startsAt: '2026-12-01T06:00:00Z',
  endsAt: '2026-12-01T09:00:00Z',
  leads: '',
  material: '',
  state: 'on_calendar',
  reason: null,
  changes: 0,
  changedAt: '2026-11-24T06:00:00Z',
  joined: 1,
  confirmed: 0,
  own: null,
  may: ['join'],
  version: 4,
  ...more,
});
const art = { code: 'arts.2', parent: 'arts', nameZh: '美术', nameEn: 'Fine art', oneSexBecause: null };
const programme = {
  id: id(6),
  consortium: { id: id(9), name: '城关教联体' },
  name: '花灯进校园',
  about: '花灯传承课。',
  places: '操场',
  contact: '',
  began: '2026-11-01',
  until: '2027-01-20',
  state: 'running',
  schools: [schools[0]],
  may: ['join'],
  version: 1,
};
const consortium = {
  id: id(9),
  name: '城关教联体',
  lead: schools[0],
  schools,
  body: id(8),
  since: '2025-11-24',
  research: { held: 2, coming: 1, hosts: 1 },
  development: { minutes: 270, confirmed: 2, joined: 3, schools: 1 },
  culture: { programmes: 1, schools: 1, held: 0 },
  posts: [
    { school: schools[0], shared: 4, given: 2, received: 0, lacks: [] },
    { school: schools[1], shared: 0, given: 0, received: 2, lacks: ['arts.2'] },
  ],
  mayBegin: false,
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const page = (items: object[]): Response => Response.json({ items, total: items.length, page: 1, size: 200 });

function drawn(at: 'consortium' | 'gathering', more: object = {}): unknown[] {
  const said: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (init?.method === 'POST') said.push([pathname, JSON.parse(init.body as string)]);
    if (pathname === '/api/programmes') return page([programme]);
    if (pathname === '/api/categories') return Response.json({ items: [art] });
    if (pathname === '/api/schemes') return page([]);
    if (pathname === '/api/gathering-participants')
      return page([{ person: id(7), name: '吴老师', school: schools[0], minutes: null }]);
    return Response.json(pathname.startsWith('/api/consortia') ? consortium : gathering(more));
  });
  const [path, screenOf] =
    at === 'consortium' ? (['/consortia', ConsortiumPage] as const) : (['/gatherings', GatheringPage] as const);
  const Screen = screenOf;
  render(
    <ScreenFrame at={`${path}/${id(9)}`} language="zh" path={`${path}/$id`} session={session}>
      <Screen />
    </ScreenFrame>,
  );
  return said;
}

it('shows the six with what is behind each, and says where there is nothing yet', async () => {
  drawn('consortium');
  await screen.findByRole('heading', { name: '城关教联体：2 所学校，云岭一小牵头' });
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.trim())).toEqual([
    '管理',
    '编制',
    '教师发展',
    '教研',
    '考核',
    '文化',
    expect.stringMatching(/^共享岗位：各校给出与得到的课时/),
    '成员学校 2 所',
    '共享文化项目',
  ]);
  screen.getByText('联合教研 4.5 学时，来自 1／2 所学校');
  screen.getByText('报名 3 人次，承办学校确认 2 人次（B 级：双方都说过）');
  screen.getByText('还没有评价学校的方案。');
  screen.getByText('老师同意共享每周 4 课时，其中 2 课时已有学校在用');
  screen.getByText('1／2 所学校有老师共享课时');
  await screen.findByRole('row', { name: '云岭二小 0 0 2 美术' });
});

it('lets a leader say that his school takes part in a programme', async () => {
  const said = drawn('consortium');
  await userEvent.click(await screen.findByRole('button', { name: '本校参加 花灯进校园' }));
  await waitFor(() => expect(said).toEqual([[`/api/programmes/${id(6)}/joining`, {}]]));
});

it('lets one sign up by one button, and shows no other', async () => {
  const said = drawn('gathering');
  await userEvent.click(await screen.findByRole('button', { name: '我报名' }));
  await waitFor(() => expect(said).toEqual([[`/api/gatherings/${id(5)}/joining`, {}]]));
  expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
});

it('calls off the version that was seen, with a reason', async () => {
  const said = drawn('gathering', { may: ['call_off'] });
  await userEvent.click(await screen.findByRole('button', { name: '取消活动' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('理由'), '主讲老师生病');
  await userEvent.click(within(dialog).getByRole('button', { name: '取消活动' }));
  await waitFor(() =>
    expect(said).toEqual([[`/api/gatherings/${id(5)}/calling-off`, { seen: 4, reason: '主讲老师生病' }]]),
  );
});

it('confirms who is ticked, for the whole time unless another is given', async () => {
  const said = drawn('gathering', { may: ['confirm'] });
  await userEvent.click(await screen.findByRole('checkbox', { name: '吴老师 到场' }));
  await userEvent.click(screen.getByRole('button', { name: '确认到场' }));
  await waitFor(() =>
    expect(said).toEqual([[`/api/gatherings/${id(5)}/confirmation`, { came: [{ person: id(7), minutes: 180 }] }]]),
  );
});
