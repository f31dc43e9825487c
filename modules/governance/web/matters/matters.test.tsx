import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { MatterPage } from '#modules/governance/web/matters/MatterPage.tsx';
import { MattersPage } from '#modules/governance/web/matters/MattersPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};
const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const org = (n: number, name: string, kind = 'department') => ({ id: id(n), name, kind });
const [police, civil, bureau] = [org(1, '公安局'), org(2, '民政局'), org(3, '县教育局', 'bureau')];
const matter = (more: object = {}) => ({
  id: id(5),
  kind: { code: 'gate_traffic', name: '上下学交通' },
  title: '小学门口没有斑马线',
  place: { code: '990101201', name: '石塘乡' },
  school: null,
  source: 'family',
  raisedAt: '2026-11-20T01:00:00.000Z',
  holder: police,
  isTaken: false,
  dueOn: '2026-11-23',
  state: 'open',
  urgency: 'late',
  version: 4,
  body: '放学时车多。',
  answer: null,
  steps: [
    { what: 'raised', at: '2026-11-20T01:00:00.000Z', from: null, to: civil, reason: null },
    { what: 'handed_over', at: '2026-11-21T01:00:00.000Z', from: civil, to: police, reason: '路归公安管。' },
  ],
  tasks: [],
  may: ['take', 'hand_over'],
  ...more,
});
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 20, kinds: [] });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws a page over one matter, and gives what is asked: of acts, with what they say. */
function drawn(at: 'list' | 'one', role: string, held: object = matter()): { asked: URL[]; said: unknown[] } {
  const [asked, said]: [URL[], unknown[]] = [[], []];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const address = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    asked.push(address);
    const { pathname } = address;
    if (init?.method === 'POST') {
      said.push([pathname, JSON.parse(init.body as string)]);
      return Response.json(held);
    }
    if (pathname === '/api/matters') return Response.json(page([held]));
    if (pathname === '/api/matters/kinds') return Response.json(page([]));
    if (pathname.startsWith('/api/matters/')) return Response.json(held);
    if (pathname === '/api/organisations') {
      const kind = address.searchParams.get('kind');
      return Response.json(page([police, civil, bureau].filter((one) => one.kind === kind)));
    }
    if (pathname === '/api/towns') return Response.json({ items: [] });
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame
      at={at === 'list' ? '/matters' : `/matters/${id(5)}`}
      language="zh"
      path={at === 'list' ? '/matters' : '/matters/$id'}
      session={sessionOf(role)}
    >
      {at === 'list' ? <MattersPage /> : <MatterPage />}
    </ScreenFrame>,
  );
  return { asked, said };
}

it('tells of each matter whose it is, and how it urges; a department raises none', async () => {
  const { asked } = drawn('list', 'department');
  await screen.findByRole('heading', { name: '1 件事项在办，每一件都在一个单位手上' });
  const row = await screen.findByRole('row', { name: /小学门口没有斑马线/ });
  for (const words of ['公安局', '等着接下', '超期', '家庭']) within(row).getByText(words);
  expect(screen.queryByRole('button', { name: '提出事项' })).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: '只看超期的' }));
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('late')).toBe('true'));
});

it('says what happened, the latest first, and why where that is told', async () => {
  drawn('one', 'department');
  const history = await screen.findByRole('list', { name: '办理经过' });
  const steps = within(history).getAllByRole('listitem');
  expect(steps.map(({ textContent }) => textContent?.replace(/\d.*?日.*?\d\d:\d\d/, ''))).toEqual([
    expect.stringContaining('民政局说不归它管，交到公安局'),
    expect.stringContaining('提出，交到民政局'),
  ]);
  within(history).getByText('路归公安管。');
  screen.getByText('在 公安局 手上，还没有接下');
});

it('whoever says that it is not his names the next or leaves it to the bureau, and says why', async () => {
  const { said } = drawn('one', 'department');
  await userEvent.click(await screen.findByRole('button', { name: '不归我管' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '不归我管' }));
  await within(dialog).findByText('请填写');
  await within(dialog).findByText('请至少写五个字');
  await userEvent.click(within(dialog).getByRole('checkbox', { name: '请教育局裁定' }));
  await userEvent.type(within(dialog).getByLabelText('理由'), '两个部门都说不归自己管');
  await userEvent.click(within(dialog).getByRole('button', { name: '不归我管' }));
  await waitFor(() =>
    expect(said).toEqual([
      [`/api/matters/${id(5)}/hand-over`, { seen: 4, to: null, reason: '两个部门都说不归自己管' }],
    ]),
  );
});

it('what is closed shows its answer, and only what may be done', async () => {
  drawn('one', 'official', matter({ state: 'done', answer: '已经画好。', urgency: null, may: ['reopen'] }));
  await screen.findByText('已经画好。');
  screen.getByRole('button', { name: '重新打开' });
  expect(screen.queryByRole('button', { name: '接下' })).toBeNull();
  expect(screen.queryByRole('button', { name: '安排任务' })).toBeNull();
});

it('an official raises a matter with where it came from, and is told to name no child', async () => {
  drawn('list', 'official');
  await userEvent.click(await screen.findByRole('button', { name: '提出事项' }));
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText(/不要写孩子的姓名/);
  await userEvent.click(within(dialog).getByRole('button', { name: '提出事项' }));
  await waitFor(() => expect(within(dialog).getAllByText('请填写')).toHaveLength(2));
  within(dialog).getByRole('combobox', { name: '从哪里来' });
});
