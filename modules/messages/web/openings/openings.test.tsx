import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OpeningPage } from '#modules/messages/web/openings/OpeningPage.tsx';
import { OpeningsPage } from '#modules/messages/web/openings/OpeningsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const [at, until] = ['2026-11-24T02:00:00.000Z', '2026-11-25T02:00:00.000Z'];
const emergency = {
  id: id(1),
  ground: 'emergency',
  state: 'open',
  childName: '林小雨',
  schoolName: '石塘小学',
  openedBy: '周老师',
  begunAt: at,
  from: at,
  to: until,
  until,
  reason: '他给同学说要去河边',
  demand: null,
  tellOn: '2026-11-27',
  isTold: false,
  times: 2,
  verdict: null,
  mayDecide: false,
  mayRead: true,
};
const demand = {
  ...emergency,
  id: id(2),
  ground: 'demand',
  state: 'waiting',
  childName: '赵小树',
  times: 0,
  demand: {
    authority: 'police',
    authorityName: '云岭县公安局',
    document: '云公调证字〔2026〕8号',
    documentOn: '2026-11-24',
    officers: [
      { name: '陈警官', badge: '530101' },
      { name: '李警官', badge: '530102' },
    ],
  },
  from: '2026-11-19T16:00:00.000Z',
  to: '2026-11-24T16:00:00.000Z',
  mayDecide: true,
  mayRead: false,
};
const message = {
  id: id(4),
  by: '林小雨',
  isPupil: true,
  body: '我在河边。',
  attachments: [
    { id: id(8), sort: 'picture', name: '', size: 40_000, alt: '', width: 900, height: 600, seconds: null },
  ],
  state: 'waiting',
  writtenAt: at,
  deliveredAt: null,
  editedAt: null,
  saidBefore: [] as object[],
};

let said: unknown[];
let replies: Record<string, object>;
const listed = (items: readonly object[]) => ({ items, total: items.length });

beforeEach(() => {
  said = [];
  replies = {
    'GET /api/openings': listed([demand, emergency]),
    'GET /api/openings/counts': {
      year: 2026,
      items: [{ ground: 'emergency', begun: 20, confirmed: null, objected: 0 }],
    },
    [`GET /api/openings/${id(1)}/messages`]: listed([{ ...message, id: id(5), body: null, attachments: [] }, message]),
    'GET /api/classes': { items: [{ id: id(9), name: '四年级1班' }] },
    [`GET /api/classes/${id(9)}/pupils`]: { items: [{ id: id(3), name: '林小雨', leftBehind: true }] },
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const what = `${asked.method} ${new URL(asked.url).pathname}`;
    if (asked.method !== 'GET') said.push([what, JSON.parse((await asked.text()) || 'null')]);
    return Response.json(replies[what] ?? emergency);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (path: string, page: ReactNode, where = path, role = 'safeguard_lead') => {
  const held = { id: 'r1', role, title: role };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '周老师' }, county, role: held, roles: [held] };
  return render(
    <ScreenFrame at={where} path={path} session={session}>
      {page}
    </ScreenFrame>,
  );
};

it('a lead opens in an emergency, told what is no reason, and reads what is open', async () => {
  open('/openings', <OpeningsPage />);
  const row = within(await screen.findByRole('row', { name: /林小雨/ }));
  expect(row.getByText('30 天内第 2 次')).toBeTruthy();
  expect(row.getByText('2026年11月27日告诉学生')).toBeTruthy();
  expect(row.getByRole('link', { name: '看消息' }).getAttribute('href')).toBe(`/openings/${id(1)}`);
  await userEvent.click(screen.getByRole('button', { name: '孩子有危险' }));
  const form = within(await screen.findByRole('dialog'));
  expect(form.getByText(/调查纪律，都不是理由/)).toBeTruthy();
  await userEvent.click(form.getByLabelText('学生'));
  await userEvent.click(await screen.findByTitle('林小雨'));
  const field = form.getByLabelText('什么危险，怎样知道的');
  fireEvent.change(field, { target: { value: '了解一下' } });
  await userEvent.click(form.getByRole('button', { name: /^打\s*开$/ }));
  expect(await form.findByText(/至少二十个字。$/)).toBeTruthy();
  const reason = '今天下午他给同学说要去河边，现在电话没有人接';
  fireEvent.change(field, { target: { value: reason } });
  await userEvent.click(form.getByRole('button', { name: /^打\s*开$/ }));
  expect(await screen.findByText('已打开 24 小时。')).toBeTruthy();
  expect(said).toEqual([['POST /api/openings/emergency', { pupil: id(3), reason, days: 7, tellOn: null }]]);
});

it('the bureau compares a demand with the paper, and reads nothing of what was written', async () => {
  open('/openings', <OpeningsPage />, '/openings', 'official');
  const row = within(await screen.findByRole('row', { name: /赵小树/ }));
  expect(row.getByText(/公安机关：云岭县公安局，云公调证字〔2026〕8号/)).toBeTruthy();
  expect(row.getByText('经办：陈警官（530101）、李警官（530102）')).toBeTruthy();
  expect(row.getByText('2026年11月20日 到 2026年11月24日')).toBeTruthy();
  expect([screen.getByText('共 1 种依据'), screen.getByText('2026—2027 学年')]).toHaveLength(2);
  expect(screen.queryByRole('button', { name: '孩子有危险' })).toBeNull();
  const counts = within(await screen.findByRole('row', { name: /20 次以上/ }));
  expect([counts.getByText('不到十次'), counts.getByText('没有')]).toHaveLength(2);
  await userEvent.click(row.getByRole('button', { name: '复核：打开赵小树的消息' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.click(form.getByLabelText('反对'));
  fireEvent.change(form.getByLabelText('理由'), { target: { value: '文书上是另一个孩子' } });
  await userEvent.click(form.getByRole('button', { name: /^复\s*核$/ }));
  const word = { verdict: 'objected', reason: '文书上是另一个孩子' };
  await waitFor(() => expect(said).toEqual([[`POST /api/openings/${id(2)}/decision`, word]]));
});

it('the bureau is not told that nothing was opened where it has nothing to decide', async () => {
  replies['GET /api/openings'] = listed([]);
  open('/openings', <OpeningsPage />, '/openings', 'official');
  expect(await screen.findByText('没有要教育局决定的')).toBeTruthy();
  expect(screen.queryByText('没有打开过')).toBeNull();
});

it('what is open is read and not answered, each picture through the opening', async () => {
  const { container } = open('/openings/$id', <OpeningPage />, `/openings/${id(1)}`);
  expect(await screen.findByRole('heading', { name: '林小雨的消息' })).toBeTruthy();
  expect(await screen.findByText('我在河边。')).toBeTruthy();
  expect(screen.getByText('已撤回。')).toBeTruthy();
  expect(container.querySelector('img')?.getAttribute('src')).toBe(
    `/api/openings/${id(1)}/file?attachment=${id(8)}&as=thumb`,
  );
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('link', { name: '取签名文件' })).toBeNull();
});

it('of what was changed or taken back it is read what had rung, marked as what it said before', async () => {
  const hit = { category: 'harm', words: '不想活了', how: 'exact', from: 1, to: 5, list: 'built_in' };
  const saidBefore = [{ body: '我不想活了。', hits: [hit] }];
  const changed = { ...message, id: id(6), body: '没事了。', attachments: [], editedAt: at, saidBefore };
  const back = { ...message, id: id(7), body: null, attachments: [], saidBefore };
  replies[`GET /api/openings/${id(1)}/messages`] = listed([back, changed]);
  open('/openings/$id', <OpeningPage />, `/openings/${id(1)}`);
  const articles = await screen.findAllByRole('article');
  expect(articles.map((one) => one.textContent)).toEqual([
    expect.stringMatching(/后来改过.*改动或撤回前的原话我不想活了。没事了。$/),
    expect.stringMatching(/改动或撤回前的原话我不想活了。已撤回。$/),
  ]);
  expect(articles.map((one) => one.querySelector('mark')?.textContent)).toEqual(['不想活了', '不想活了']);
});

it.each(['safeguard_lead', 'official'])(
  'a %s reads that a guardian of a child under eight has nothing to open',
  async (role) => {
    open('/openings', <OpeningsPage />, '/openings', role);
    expect(await screen.findByText(/^未满八岁的孩子没有自己的对话.*没有什么要替孩子打开/)).toBeTruthy();
  },
);
