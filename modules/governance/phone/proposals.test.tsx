import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ProposalScreen } from '#modules/governance/phone/ProposalScreen.tsx';
import { ProposalsScreen } from '#modules/governance/phone/ProposalsScreen.tsx';
import { ProposeScreen } from '#modules/governance/phone/ProposeScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';

const role = { id: 'r1', role: 'guardian', title: '家长' };
const county = { code: '990101', name: '云岭县' };
const session = { person: { id: 'p1', name: '王桂兰' }, county, role, roles: [role] };
const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const police = { id: id(1), name: '公安局' };
const matter = (more: object = {}) => ({
  id: id(5),
  kind: null,
  title: '小学门口没有斑马线',
  place: { code: '990101201', name: '石塘乡' },
  school: null,
  source: 'family',
  raisedAt: '2026-11-20T01:00:00.000Z',
  holder: police,
  isTaken: true,
  dueOn: '2026-11-27',
  state: 'open',
  urgency: null,
  version: 1,
  body: '放学时车多。',
  answer: null,
  steps: [{ what: 'raised', at: '2026-11-20T01:00:00.000Z', from: null, to: police, reason: null }],
  tasks: [{ id: id(6), title: null, owner: police, state: 'open', dueOn: '2026-11-26', urgency: null }],
  may: [],
  ...more,
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws a screen over what there is, and gives what is sent; sending fails so many times first. */
async function drawn(at: string, path: string, shown: ReactNode, held: object, fails = 0): Promise<unknown[]> {
  await drawer.clear('');
  const sent: unknown[] = [];
  let left = fails;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (init?.method === 'POST') {
      if (left-- > 0) throw new TypeError('no network');
      sent.push(JSON.parse(init.body as string));
      return Response.json(held);
    }
    const page = (items: object[]) => Response.json({ items, total: items.length, page: 1, size: 200 });
    if (pathname === '/api/matters/kinds')
      return page([{ code: 'gate_traffic', name: '上下学交通', isAboutChild: false }]);
    if (pathname === '/api/children') return page([{ id: id(2), name: '林小雨', school: '东冲村小学' }]);
    if (pathname === '/api/regions') return page([{ code: '990101201', name: '石塘乡' }]);
    if (pathname === '/api/organisations') return page([{ id: id(7), name: '东冲村小学', kind: 'school' }]);
    return pathname === '/api/matters' ? page([held]) : Response.json(held);
  });
  render(
    <ScreenFrame at={at} path={path} session={session}>
      {shown}
    </ScreenFrame>,
  );
  return sent;
}

const fill = async (): Promise<void> => {
  await userEvent.type(await screen.findByLabelText('一句话说是什么事'), '小学门口没有斑马线');
  await userEvent.type(screen.getByLabelText('具体情况'), '放学时车多，不安全。');
};

it('a family says what and at which school, and reads with whom it is', async () => {
  const sent = await drawn('/matters/new', '/matters/new', <ProposeScreen />, matter());
  await fill();
  await screen.findByRole('option', { name: '上下学交通' });
  await userEvent.selectOptions(screen.getByLabelText(/归哪一类/), '上下学交通');
  await screen.findByRole('option', { name: '东冲村小学' });
  await userEvent.selectOptions(screen.getByLabelText('在哪里'), '东冲村小学');
  screen.getByText(/看不到是谁写的/);
  // At once: which school it is has not been asked yet.
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  await screen.findByRole('heading', { level: 1, name: '已提交，现在在公安局' });
  expect(sent).toEqual([
    { title: '小学门口没有斑马线', body: '放学时车多，不安全。', kind: 'gate_traffic', school: id(7) },
  ]);
});

it('what was typed stays when there was no network, and is sent with the place the second time', async () => {
  const sent = await drawn('/matters/new', '/matters/new', <ProposeScreen />, matter(), 1);
  await fill();
  await screen.findByRole('option', { name: '石塘乡' });
  await userEvent.selectOptions(screen.getByLabelText('在哪里'), '石塘乡');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  await screen.findByRole('alert');
  expect(screen.getByLabelText<HTMLInputElement>('一句话说是什么事').value).toBe('小学门口没有斑马线');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  await waitFor(() => expect(sent).toEqual([expect.objectContaining({ place: '990101201' })]));
});

it.each([
  [{}, '公安局正在办，11月27日周五前要有答复'],
  [{ isTaken: false }, '在公安局，还没有接下，11月27日周五前要有答复'],
  [{ urgency: 'late' }, '公安局还没有答复，已经过了11月27日周五'],
  [{ state: 'done' }, '办成了'],
])('says where it is: %o', async (more, told) => {
  await drawn('/matters', '/matters', <ProposalsScreen />, matter(more));
  await screen.findByText(told);
});

it('shows the answer, who does what until when, and how it went, without what departments call it', async () => {
  await drawn(`/matters/${id(5)}`, '/matters/:id', <ProposalScreen />, matter({ state: 'done', answer: '已经画好。' }));
  await screen.findByText(/已经画好。/);
  screen.getByText('公安局，11月26日周四前办完');
  screen.getByText(/您提出，交到公安局/);
});
