import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ResultsPage } from '#modules/surveys/web/results/ResultsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};
const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const said = (zh: string) => ({ zh, en: '' });
const shared = { least: 0, most: 0, ends: null, isTurned: false, isNeeded: true, onlyIf: null };
const been = {
  ...shared,
  code: 'q1',
  kind: 'one',
  text: said('您参加过家长会吗？'),
  choices: [
    { code: 'c1', text: said('参加过') },
    { code: 'c2', text: said('没有') },
  ],
};
const how = {
  ...shared,
  code: 'q2',
  kind: 'scale',
  text: said('家长会有用吗？'),
  choices: [],
  least: 1,
  most: 2,
  ends: { low: said('没用'), high: said('有用') },
  onlyIf: { question: 'q1', is: ['c1'] },
};
const why = { ...shared, code: 'q3', kind: 'text', text: said('想说什么？'), choices: [] };
const survey = (state: string, more: object = {}) => ({
  id: id(1),
  title: said('家校沟通'),
  about: said('想知道'),
  asked: 'guardians',
  questions: [been, how, why],
  perSchool: 30,
  ends: '2026-11-01',
  state,
  version: 7,
  minutes: 2,
  changedAt: '2026-10-20T01:00:00.000Z',
  openedOn: '2026-10-20',
  closedOn: state === 'open' ? null : '2026-11-02',
  response: { people: 4000, drawn: 1200, answered: 600, declined: 60 },
  pressedSchools: 0,
  ...more,
});
const share = (count: number, part: number) => ({ count, share: part, least: part - 0.1, most: part + 0.1 });
const untold = { count: null, share: null, least: null, most: null };
const mean = { value: 1.25, least: 1.1, most: 1.4 };
const results = [
  {
    question: been,
    county: { answers: 600, shares: [share(450, 0.75), share(150, 0.25)], mean: null },
    urban: { answers: 300, shares: [untold, share(100, 0.3)], mean: null },
    rural: null,
  },
  {
    question: how,
    county: { answers: 450, shares: [share(400, 0.75), share(50, 0.25)], mean },
    urban: null,
    rural: null,
  },
  { question: why, county: { answers: 40, shares: [], mean: null }, urban: null, rural: null },
];
const school = (n: number, name: string, more: object = {}) => ({
  org: id(n),
  name,
  isRural: true,
  response: { people: 200, drawn: 30, answered: 20, declined: 0 },
  pressures: [],
  straightLined: 0,
  copied: null,
  setAside: '',
  mean: null,
  ...more,
});
const schools = [
  school(2, '石塘乡中心小学', { pressures: ['told', 'watched'], mean }),
  school(3, '青石镇中学', { response: null, setAside: '成片照抄' }),
];
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 20 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws the page, and gives what is asked for and sent. */
function drawn(kept: object, role = 'official'): { asked: string[]; sent: unknown[] } {
  const [asked, sent]: [string[], unknown[]] = [[], []];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname, search } = new URL(request.url);
    if (request.method !== 'GET') {
      const body = (await request.json()) as object;
      sent.push([pathname, body]);
      return Response.json(pathname.endsWith('/set-asides') ? body : kept);
    }
    asked.push(`${pathname}${search}`);
    if (pathname === `/api/surveys/${id(1)}`) return Response.json(kept);
    if (pathname.endsWith('/results')) return Response.json(page(results));
    if (pathname.endsWith('/schools')) return Response.json(page(role === 'official' ? schools : schools.slice(0, 1)));
    if (pathname.endsWith('/words')) return Response.json(page([{ words: '希望多开家长会' }]));
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame at={`/surveys/${id(1)}`} language="zh" path="/surveys/$id" session={sessionOf(role)}>
      <ResultsPage />
    </ScreenFrame>,
  );
  return { asked, sent };
}

const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));

it('says who was asked, how many answered, and who did not want to', async () => {
  drawn(survey('told'));
  expect(await screen.findByRole('heading', { level: 1, name: '家校沟通：抽到的人里 50% 答了' })).toBeTruthy();
  expect(screen.getByText(/问家长。 每所学校随机抽 30 人。/)).toBeTruthy();
  expect(screen.getByRole('article', { name: '说不想答' }).textContent).toContain('5%');
  expect(screen.getByRole('article', { name: '没有答，也没有说' }).textContent).toContain('45%');
});

it('tells shares with their intervals, and what is hidden as fewer than ten, as bars and as a table', async () => {
  drawn(survey('told'));
  const chart = within(await screen.findByRole('list', { name: '第 1 题各选项的比例' }));
  expect(chart.getByText('75%（65% 至 85%）')).toBeTruthy();
  // Of town one is hidden, of the country both.
  expect(chart.getAllByText('少于 10 人')).toHaveLength(3);
  await userEvent.click(screen.getAllByRole('button', { name: '看表格' })[0] as HTMLElement);
  const table = within(await screen.findByRole('table', { name: '第 1 题的结果' }));
  expect(table.getByRole('row', { name: '参加过 75%（65% 至 85%），450 人 少于 10 人 少于 10 人' })).toBeTruthy();
  await press('看图');
  expect(screen.getByRole('list', { name: '第 1 题各选项的比例' })).toBeTruthy();
});

it('tells means of scales, and of whom a question was asked', async () => {
  drawn(survey('told'));
  const means = within(await screen.findByRole('table', { name: '第 2 题的平均' }));
  expect(means.getByText('1.25（1.1 至 1.4）')).toBeTruthy();
  expect(screen.getByText('只问第 1 题这样答的人：参加过')).toBeTruthy();
  expect(screen.getByText('1 没用')).toBeTruthy();
});

it('reads words when somebody wants to, and nobody but the bureau', async () => {
  const { asked } = drawn(survey('told'));
  await screen.findByRole('button', { name: '看看写了什么' });
  expect(asked.some((one) => one.includes('/words'))).toBe(false);
  await press('看看写了什么');
  expect(await screen.findByText('希望多开家长会')).toBeTruthy();
  cleanup();
  drawn(survey('told'), 'department');
  expect(await screen.findByText(/写的话只有县教育局看/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '看看写了什么' })).toBeNull();
});

it('tells schools by name with the mean of a chosen question, and nobody is left out any more', async () => {
  const { asked } = drawn(survey('told'));
  const table = within(await screen.findByRole('table', { name: '各校情况' }));
  const row = within(await table.findByRole('row', { name: /石塘乡中心小学/ }));
  expect(row.getByText('20 人以上')).toBeTruthy();
  expect(row.getByText('有人说了该怎么答')).toBeTruthy();
  expect(row.getByText('没读题就勾的：没有')).toBeTruthy();
  expect(row.getByText('太相似的：少于 10 人')).toBeTruthy();
  expect(within(table.getByRole('row', { name: /青石镇中学/ })).getByText('成片照抄')).toBeTruthy();
  await userEvent.click(screen.getByRole('combobox', { name: '哪一题的平均' }));
  await userEvent.click(await screen.findByTitle('2. 家长会有用吗？'));
  await waitFor(() => expect(asked.at(-1)).toContain('question=q2'));
  expect(await table.findByText('1.25（1.1 至 1.4）')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '不计入' })).toBeNull();
});

it('before the results are told a school is left out with the reason, and taken back in', async () => {
  const { asked, sent } = drawn(survey('closed'));
  expect(await screen.findByRole('heading', { name: '结果还没有公布' })).toBeTruthy();
  expect(asked.some((one) => one.includes('/results'))).toBe(false);
  await press('不计入');
  const dialog = within(await screen.findByRole('dialog', { name: '不计入石塘乡中心小学的答案' }));
  await userEvent.click(dialog.getByRole('button', { name: '不计入' }));
  expect(await dialog.findByText('请说明理由')).toBeTruthy();
  await userEvent.type(dialog.getByRole('textbox', { name: '理由' }), '有人反映被看着填');
  await userEvent.click(dialog.getByRole('button', { name: '不计入' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  await press('重新计入');
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    [`/api/surveys/${id(1)}/set-asides`, { org: id(2), reason: '有人反映被看着填' }],
    [`/api/surveys/${id(1)}/set-asides`, { org: id(3), reason: '' }],
  ]);
});

it('the results are told by the version that was seen', async () => {
  const { sent } = drawn(survey('closed'));
  await press('公布结果');
  const dialog = within(await screen.findByRole('dialog', { name: '公布“家校沟通”的结果' }));
  expect(dialog.getByText(/从此不能再改/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: '公布结果' }));
  await waitFor(() => expect(sent).toEqual([[`/api/surveys/${id(1)}/tellings`, { seen: 7 }]]));
});

it('while it is open there is the response in tens alone, and why', async () => {
  const { asked } = drawn(survey('open', { pressedSchools: 2, ends: '2100-01-01' }));
  expect(await screen.findByRole('heading', { name: '结束以后才有结果' })).toBeTruthy();
  expect(screen.getByRole('article', { name: '答了' }).textContent).toContain('600 人以上');
  expect(screen.getByText(/2 所学校有人反映受到干预/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /结\s*束/ })).toBeNull();
  expect(asked.filter((one) => /results|schools/.test(one))).toEqual([]);
});

it('a leader sees his own school, a department none', async () => {
  drawn(survey('told'), 'school_leader');
  expect(await screen.findByRole('row', { name: /石塘乡中心小学/ })).toBeTruthy();
  cleanup();
  const { asked } = drawn(survey('told'), 'department');
  expect(await screen.findByRole('list', { name: '第 1 题各选项的比例' })).toBeTruthy();
  expect(asked.some((one) => one.includes('/schools'))).toBe(false);
});
