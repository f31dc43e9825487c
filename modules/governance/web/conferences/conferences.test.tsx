import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ConferencePage } from '#modules/governance/web/conferences/ConferencePage.tsx';
import { ConferencesPage } from '#modules/governance/web/conferences/ConferencesPage.tsx';
import { fromCountyClock, onCountyClock } from '#web/ui/county-time.ts';
import type { Session } from '#platform/browser/session.ts';
import { wake } from '#platform/browser/woken.ts';
import { minutesTopicName } from '#modules/governance/contract/minutes-topic.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const county = { code: '990101', name: '云岭县' };
const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '公安局' };
  return { person: { id: 'p1', name: '陈科长' }, county, role: held, roles: [held] };
};
const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const org = (n: number, name: string) => ({ id: id(n), name });
const [police, school, bureau] = [org(1, '公安局'), org(2, '云岭一小'), org(3, '县教育局')];
const item = (n: number, more: object = {}) => ({
  id: id(n),
  conference: id(9),
  title: `议题${n}`,
  body: '三所小学门口放学时车辆拥堵。',
  asks: '放学时段门口是否限行。',
  kind: 'other',
  matter: null,
  amountFen: null,
  resource: null,
  org: bureau,
  proposedAt: '2026-11-20T01:00:00.000Z',
  state: 'on_agenda',
  reason: null,
  minutes: 20,
  isConfidential: false,
  named: [],
  voting: null,
  materials: [],
  version: 1,
  may: [],
  ...more,
});
const conference = (more: object = {}) => ({
  id: id(9),
  title: '第四次联席会议',
  place: '县教育局三楼会议室',
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-01T03:30:00.000Z',
  state: 'convoked',
  quorum: 'half',
  voting: 'majority',
  version: 4,
  convenedBy: '周局长',
  calledOffWhy: null,
  seats: [
    { org: police, isObserver: false, answer: 'comes', whoComes: '陈科长', isPresent: false },
    { org: school, isObserver: true, answer: null, whoComes: null, isPresent: false },
  ],
  present: 0,
  needed: 1,
  minutes: { laidBy: null, confirmedBy: null, confirmedAt: null, hash: null },
  ownOrg: null,
  items: [item(4), item(5)],
  hidden: 0,
  may: [],
  ...more,
});

afterEach(() => {
  vi.useRealTimers();
  cleanup();
  vi.unstubAllGlobals();
});

const resolved = [
  {
    id: id(7),
    conference: { id: id(8), title: '第三次联席会议' },
    item: { id: id(6), title: '放学时段的交通' },
    text: '公安局每天值守半小时。',
    decidedAt: '2026-11-07T02:00:00.000Z',
    vote: null,
    matter: null,
    task: { id: id(3), title: '值守', owner: police, state: 'open', dueOn: '2026-11-20', urgency: 'late' },
  },
];

const vote = (more: object = {}) => ({
  id: id(2),
  item: { id: id(4), title: '议题4' },
  question: '是否同意放学时段限行？',
  isSecret: false,
  rule: 'majority',
  voters: [police, bureau],
  needed: 2,
  voted: [],
  openedAt: '2026-12-01T01:10:00.000Z',
  closedAt: null,
  result: null,
  choices: [],
  may: [],
  ...more,
});

interface World {
  role?: string;
  one?: object;
  waiting?: object[];
  votes?: object[];
}

function drawn(
  at: 'list' | 'one',
  { role = 'official', one = conference(), waiting = [], votes = [] }: World = {},
): unknown[] {
  const said: unknown[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    '/api/conferences': { items: [one], total: 1, page: 1, size: 20 },
    '/api/agenda-items': { items: waiting, total: waiting.length, page: 1, size: 200 },
    '/api/calendar-key': { madeAt: null },
    '/api/matters/kinds': { items: [], total: 0, page: 1, size: 200 },
    '/api/towns': { items: [] },
    '/api/organisations': { items: [], total: 0, page: 1, size: 200 },
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname, search } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    const isAct = init?.method !== undefined && init.method !== 'GET';
    if (isAct) said.push([pathname, JSON.parse((init.body as string | undefined) ?? 'null')]);
    if (isAct && pathname === '/api/calendar-key')
      return Response.json({ path: '/calendar/990101.secret.ics', madeAt: '2026-11-24T02:00:00.000Z' });
    if (pathname.endsWith('/attendance-code'))
      return Response.json({ path: `/m/attendance/${id(9)}#code`, until: '2026-12-01T01:00:30.000Z' });
    if (pathname.endsWith('/resolutions')) {
      const items = isAct || !search.includes('earlier') ? [] : resolved;
      return Response.json(isAct ? resolved[0] : { items, total: items.length, page: 1, size: 100 });
    }
    if (pathname.endsWith('/votes') && !isAct)
      return Response.json({ items: votes, total: votes.length, page: 1, size: 200 });
    if (/votes/.test(pathname)) return Response.json(vote());
    if (pathname.endsWith('/minutes'))
      return Response.json(isAct ? { seq: 1 } : { seq: 0, changes: [], mayWrite: true });
    if (pathname.startsWith('/api/conferences/')) return Response.json(one);
    if (pathname.startsWith('/api/agenda-items/')) return Response.json(waiting[0] ?? item(4));
    if (pathname in answers) return Response.json(answers[pathname]);
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame
      at={at === 'list' ? '/conferences' : `/conferences/${id(9)}`}
      language="zh"
      path={at === 'list' ? '/conferences' : '/conferences/$id'}
      session={sessionOf(role)}
    >
      {at === 'list' ? <ConferencesPage /> : <ConferencePage />}
    </ScreenFrame>,
  );
  return said;
}

it('shows who is called and has answered, by which rules, and how many items are confidential', async () => {
  drawn('one', { role: 'department', one: conference({ hidden: 1, ownOrg: police.id, may: ['answer'] }) });
  await screen.findByRole('heading', { level: 1, name: '第四次联席会议' });
  screen.getByText('参会单位过半');
  screen.getByText('到会单位过半同意');
  screen.getByText('另有 1 个保密议题，您单位看不到内容。');
  const seats = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(seats).toEqual([
    expect.stringMatching(/公安局.*参加.*陈科长/),
    expect.stringMatching(/云岭一小.*列席.*还没有答复/),
  ]);
  expect(screen.getByRole('link', { name: '放进日历（.ics）' }).getAttribute('href')).toBe(
    `/api/conferences/${id(9)}/invitation.ics`,
  );
  expect(screen.queryByRole('button', { name: /^下移/ })).toBeNull();
});

it('an organisation says who comes', async () => {
  const said = drawn('one', { role: 'department', one: conference({ ownOrg: police.id, may: ['answer'] }) });
  await userEvent.click(await screen.findByRole('button', { name: /答\s?复/ }));
  const dialog = await screen.findByRole('dialog');
  const who = within(dialog).getByLabelText('谁来');
  expect((who as HTMLInputElement).value).toBe('陈科长');
  await userEvent.clear(who);
  await userEvent.type(who, '李副局长');
  await userEvent.click(within(dialog).getByRole('button', { name: /答\s?复/ }));
  await waitFor(() =>
    expect(said).toEqual([[`/api/conferences/${id(9)}/answer`, { answer: 'comes', whoComes: '李副局长' }]]),
  );
});

it('the bureau moves an item down, of the version it saw', async () => {
  const may = ['put_off', 'add_material'];
  const said = drawn('one', { one: conference({ items: [item(4, { may }), item(5, { may })] }) });
  await userEvent.click(await screen.findByRole('button', { name: '下移：议题4' }));
  await waitFor(() => expect(said).toEqual([[`/api/conferences/${id(9)}/agenda`, { seen: 4, items: [id(5), id(4)] }]]));
});

it('calling off asks why, and says what becomes of the agenda', async () => {
  const said = drawn('one', { one: conference({ may: ['call_off'] }) });
  await userEvent.click(await screen.findByRole('button', { name: '取消会议' }));
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText('受邀单位会收到通知；议程上的议题推到下次会议。');
  await userEvent.type(within(dialog).getByLabelText('理由'), '与防汛会议冲突');
  await userEvent.click(within(dialog).getByRole('button', { name: '取消会议' }));
  await waitFor(() =>
    expect(said).toEqual([[`/api/conferences/${id(9)}/calling-off`, { seen: 4, reason: '与防汛会议冲突' }]]),
  );
});

it('a fund is proposed with its amount in yuan, and sent in fen', async () => {
  const said = drawn('list', { role: 'department' });
  await userEvent.click(await screen.findByRole('button', { name: '提议题' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('标题'), '护学岗经费');
  await userEvent.type(within(dialog).getByLabelText('情况'), '三所小学护学岗的装备。');
  await userEvent.type(within(dialog).getByLabelText('请会议决定'), '是否列支');
  await userEvent.click(within(dialog).getByRole('radio', { name: '专项经费' }));
  await userEvent.type(await within(dialog).findByLabelText('金额（元）'), '12000.5');
  await userEvent.click(within(dialog).getByRole('button', { name: '提议题' }));
  await waitFor(() => expect(said).toHaveLength(1));
  expect(said[0]).toEqual(['/api/agenda-items', expect.objectContaining({ kind: 'fund', amountFen: 1_200_050 })]);
});

it('what waits says why it was put off, and its proposer takes it back', async () => {
  const one = item(4, { state: 'put_off', conference: null, minutes: null, reason: '材料还不齐', may: ['withdraw'] });
  const said = drawn('list', { role: 'department', waiting: [one] });
  await screen.findByText('推后：材料还不齐');
  await userEvent.click(screen.getByRole('button', { name: /撤\s?回/ }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /撤\s?回/ }));
  await waitFor(() => expect(said).toEqual([[`/api/agenda-items/${id(4)}/withdrawal`, { seen: 1 }]]));
});

it('the secret address of a calendar is shown when it is made', async () => {
  drawn('list');
  await userEvent.click(await screen.findByRole('button', { name: '生成地址' }));
  const shown = await screen.findByLabelText('日历地址');
  expect((shown as HTMLInputElement).value).toMatch(/\/calendar\/990101\.secret\.ics$/);
});

it('a conference begins with what became of earlier resolutions, and resolves with a task in one step', async () => {
  const said = drawn('one', { one: conference({ state: 'in_session', may: ['resolve'] }) });
  await screen.findByText('公安局每天值守半小时。');
  screen.getByText('第三次联席会议 · 放学时段的交通');
  screen.getByText(/超期/);
  await userEvent.click(screen.getByRole('button', { name: '作决议：议题4' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('决议'), '会议同意限行。');
  await userEvent.click(within(dialog).getByRole('radio', { name: '不另外安排' }));
  await userEvent.click(within(dialog).getByRole('button', { name: '作决议' }));
  await waitFor(() =>
    expect(said).toEqual([
      [`/api/agenda-items/${id(4)}/resolutions`, { text: '会议同意限行。', task: null, matter: null }],
    ]),
  );
});

it('or with a matter that goes where the duty list says, unless the item is confidential', async () => {
  const items = [item(4), item(5, { isConfidential: true })];
  const said = drawn('one', { one: conference({ state: 'in_session', may: ['resolve'], items }) });
  await userEvent.click(await screen.findByRole('button', { name: '作决议：议题5' }));
  const secret = await screen.findByRole('dialog');
  expect(within(secret).queryByRole('radio', { name: /提出事项/ })).toBeNull();
  await userEvent.click(within(secret).getByRole('button', { name: '先不办' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: '作决议：议题4' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('决议'), '会议同意限行。');
  await userEvent.click(within(dialog).getByRole('radio', { name: /提出事项/ }));
  await userEvent.click(within(dialog).getByLabelText('哪个地方'));
  await userEvent.click(await screen.findByText(/（全县）/));
  await userEvent.click(within(dialog).getByRole('button', { name: '作决议' }));
  const matter = { title: '议题4', body: '会议同意限行。', place: '990101' };
  await waitFor(() =>
    expect(said).toEqual([[`/api/agenda-items/${id(4)}/resolutions`, { text: '会议同意限行。', task: null, matter }]]),
  );
});

it('the clerk puts a question to the vote, where the rules ask for one', async () => {
  const said = drawn('one', {
    one: conference({ state: 'in_session', may: ['hold_vote'], items: [item(4), item(5, { voting: 'none' })] }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '发起表决：议题4' }));
  expect(screen.queryByRole('button', { name: '发起表决：议题5' })).toBeNull();
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('radio', { name: '无记名' }));
  await within(dialog).findByText(/人少或者全体一致时，从票数就能看出来/);
  await userEvent.click(within(dialog).getByRole('button', { name: '发起表决' }));
  await waitFor(() =>
    expect(said).toEqual([
      [`/api/agenda-items/${id(4)}/votes`, { question: '放学时段门口是否限行。', isSecret: true }],
    ]),
  );
});

it('a member votes once he has chosen, and sees who has voted and not how', async () => {
  const said = drawn('one', {
    role: 'department',
    one: conference({ state: 'in_session', ownOrg: police.id }),
    votes: [vote({ may: ['cast'], voted: [bureau] })],
  });
  await screen.findByText(/已投 1 \/ 2 · 已投：县教育局 · 未投：公安局/);
  await userEvent.click(screen.getByRole('button', { name: '投票：是否同意放学时段限行？' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /投\s?票/ }));
  await within(dialog).findByText('请填写');
  await userEvent.click(within(dialog).getByRole('radio', { name: '弃权' }));
  await userEvent.click(within(dialog).getByRole('button', { name: /投\s?票/ }));
  await waitFor(() =>
    expect(said).toEqual([
      [`/api/votes/${id(2)}/ballots`, { choice: 'abstain', code: expect.stringMatching(/^[\da-f]{32}$/) }],
    ]),
  );
});

it('a result says who voted how, or that the counts of a secret vote tell it, and a resolution rests on it', async () => {
  const result = { yes: 2, no: 0, abstain: 0, isCarried: true };
  const over = { closedAt: '2026-12-01T01:20:00.000Z', result };
  const choices = [{ org: police, choice: 'yes' }];
  const votes = [vote({ ...over, choices }), vote({ ...over, id: id(1), isSecret: true })];
  const said = drawn('one', { one: conference({ state: 'in_session', may: ['resolve'] }), votes });
  await screen.findByText('同意：公安局');
  screen.getByText('这次票数本身就说明了各单位怎样投。');
  await userEvent.click(screen.getByRole('button', { name: '作决议：议题4' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('决议'), '会议同意限行。');
  await userEvent.click(within(dialog).getByRole('radio', { name: '不另外安排' }));
  await userEvent.click(within(dialog).getByRole('button', { name: '作决议' }));
  await waitFor(() =>
    expect(said).toEqual([
      [`/api/agenda-items/${id(4)}/resolutions`, { text: '会议同意限行。', task: null, matter: null, vote: id(1) }],
    ]),
  );
});

it('the wall of the room shows a code, and the clerk notes who came without a phone', async () => {
  const said = drawn('one', {
    one: conference({ state: 'in_session', present: 0, needed: 2, may: ['keep_attendance'] }),
  });
  await screen.findByText('用手机扫码签到');
  screen.getByText('到会 0 个参会单位，还差 2 个到法定 2 个');
  await userEvent.click(screen.getByRole('button', { name: '登记到会：公安局' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('理由'), '手机没电，本人在场');
  await userEvent.click(within(dialog).getByRole('button', { name: '登记到会' }));
  await waitFor(() =>
    expect(said).toEqual([
      [`/api/conferences/${id(9)}/attendance-by-hand`, { org: id(1), isPresent: true, reason: '手机没电，本人在场' }],
    ]),
  );
});

it('what is written in the minutes goes to the server', async () => {
  const said = drawn('one', { one: conference({ state: 'in_session', may: [] }) });
  const [summary] = await screen.findAllByText('纪要');
  if (!summary) throw new Error('an item has minutes');
  await userEvent.click(summary);
  const editor = await screen.findByRole('textbox', { name: '纪要：议题4' });
  await userEvent.click(screen.getByRole('button', { name: '小标题' }));
  await waitFor(() => expect(said.length).toBeGreaterThan(0), { timeout: 10_000 });
  expect(said[0]).toEqual([
    `/api/agenda-items/${id(4)}/minutes`,
    { id: expect.any(String), change: expect.any(String) },
  ]);
  expect(editor.getAttribute('contenteditable')).toBe('true');
});

it('minutes are read again when the stream wakes them, else after half a minute', async () => {
  const asked: string[] = [];
  drawn('one', { one: conference({ state: 'in_session', may: [] }) });
  const answer = fetch;
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (pathname.endsWith('/minutes')) asked.push(pathname);
    return answer(input, init);
  });
  const [summary] = await screen.findAllByText('纪要');
  if (!summary) throw new Error('an item has minutes');
  await userEvent.click(summary);
  await screen.findByRole('textbox', { name: '纪要：议题4' });
  const before = asked.length;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  wake(minutesTopicName);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(before + 1);
  // What a lost signal left behind comes after half a minute.
  await vi.advanceTimersByTimeAsync(29_000);
  expect(asked).toHaveLength(before + 1);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(asked).toHaveLength(before + 2);
});

it('minutes say who laid and who confirmed them', async () => {
  const minutes = { laidBy: '何立新', confirmedBy: '周敏', confirmedAt: '2026-12-02T01:00:00.000Z', hash: 'ab12' };
  drawn('one', { one: conference({ state: 'confirmed', minutes }) });
  await screen.findByText(/纪要由何立新提交、周敏于.*确认，不再改动/);
  screen.getByText('散列值 ab12');
  expect(screen.getByRole('link', { name: '纪要（PDF）' }).getAttribute('href')).toBe(
    `/api/conferences/${id(9)}/minutes/file`,
  );
});

it('times are chosen as the county’s clocks show them, wherever the browser is', () => {
  expect(onCountyClock('2026-12-01T01:00:00.000Z').format('YYYY-MM-DD HH:mm')).toBe('2026-12-01 09:00');
  expect(fromCountyClock(onCountyClock('2026-12-01T01:00:00.000Z'))).toBe('2026-12-01T09:00:00+08:00');
});
