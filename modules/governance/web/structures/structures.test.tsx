import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { BodyPage } from '#modules/governance/web/structures/BodyPage.tsx';
import { StructuresPage } from '#modules/governance/web/structures/StructuresPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const held = { id: 'r1', role: 'official', title: '教育局' };
const county = { code: '990101', name: '云岭县' };
const session: Session = { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const police = { id: id(8), name: '公安局' };
const head = { seat: 'head', isVacant: false, org: null, office: '副县长', ended: null, endsSoon: false };
const body = (n: number, more: object = {}) => ({
  id: id(n),
  kind: 'leading_group',
  name: `机构${n}`,
  within: null,
  place: { code: '990101', name: '云岭县' },
  org: null,
  area: null,
  founded: '2025-01-01',
  ended: null,
  seats: [head],
  points: 0,
  studios: 0,
  schools: 0,
  version: 3,
  ...more,
});
const terms = [
  {
    id: id(5),
    seat: 'head',
    person: null,
    org: null,
    office: '副县长',
    began: '2025-06-01',
    ended: null,
    state: 'held',
  },
  {
    id: id(6),
    seat: 'head',
    person: '陈科长',
    org: police,
    office: null,
    began: '2025-01-01',
    ended: '2025-06-01',
    state: 'over',
  },
];
const charter = { id: id(7), number: 2, began: '2025-09-01', ended: null, text: '第一条 每学期开两次会。' };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const page = (items: object[]): Response => Response.json({ items, total: items.length, page: 1, size: 200 });

function drawn(at: 'all' | 'one', mayKeep = true): unknown[] {
  const said: unknown[] = [];
  const vacant = { ...head, isVacant: true, office: null };
  const station = body(3, { kind: 'station', within: id(2), points: 1, seats: [vacant], version: 0 });
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname, searchParams } = new URL(
      String(input instanceof Request ? input.url : input),
      'http://localhost',
    );
    if (init?.method === 'POST') said.push([pathname, JSON.parse(init.body as string)]);
    if (pathname === '/api/bodies') {
      if (searchParams.get('within')) return page([body(4, { kind: 'point', within: id(3) })]);
      return page(searchParams.get('level') === 'town' ? [station] : [body(1), body(2, { kind: 'centre' })]);
    }
    if (pathname.endsWith('/charters')) return page([charter]);
    if (pathname === '/api/organisations') return page([{ ...police, kind: 'department' }]);
    return Response.json({ ...body(1), terms, members: [], mayKeep });
  });
  render(
    <ScreenFrame
      at={at === 'all' ? '/structures' : `/structures/${id(1)}`}
      language="zh"
      path={at === 'all' ? '/structures' : '/structures/$id'}
      session={session}
    >
      {at === 'all' ? <StructuresPage /> : <BodyPage />}
    </ScreenFrame>,
  );
  return said;
}

it('says what there is and what is vacant, and opens what belongs to a station', async () => {
  drawn('all');
  await screen.findByRole('heading', {
    name: '领导小组、0 个教联体和 1 个乡镇指导站；1 个席位空缺，0 个任期将满',
  });
  screen.getByText('负责人：空缺');
  expect(screen.queryByRole('link', { name: '机构4' })).toBeNull();
  await userEvent.click(screen.getByText('1 个村点，0 个工作室'));
  await screen.findByRole('link', { name: '机构4' });
});

it('tells who holds and held each seat, and ends a term of the version that was seen', async () => {
  const said = drawn('one');
  const seat = await screen.findByRole('region', { name: '负责人' });
  expect(
    within(seat)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringMatching(/^副县长 在任/), expect.stringMatching(/^公安局 陈科长 已结束/)]);
  await screen.findByText('第一条 每学期开两次会。');
  await userEvent.click(screen.getByRole('button', { name: '结束任期 副县长' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '结束任期' }));
  await waitFor(() =>
    expect(said).toEqual([[`/api/terms/${id(5)}/ending`, { seen: 3, on: expect.stringMatching(/^\d{4}-/) }]]),
  );
});

it('gives a seat to an office, to succeed whoever holds it', async () => {
  const said = drawn('one');
  await userEvent.click(await screen.findByRole('button', { name: '安排任职' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByLabelText('席位'));
  await userEvent.click(await screen.findByTitle('负责人'));
  await userEvent.click(await within(dialog).findByLabelText('接任：前一任到那天为止'));
  await userEvent.type(within(dialog).getByLabelText('职务'), '常务副县长');
  await userEvent.click(within(dialog).getByRole('button', { name: '安排任职' }));
  const sent = { seen: 3, seat: 'head', office: '常务副县长', succeeds: true, began: expect.any(String) };
  await waitFor(() => expect(said).toEqual([[`/api/bodies/${id(1)}/terms`, sent]]));
});

it('shows a leader no button that changes anything', async () => {
  drawn('one', false);
  await screen.findByRole('region', { name: '负责人' });
  expect(screen.queryAllByRole('button')).toEqual([]);
});
