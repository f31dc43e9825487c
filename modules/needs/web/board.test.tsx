import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Board, Outlook } from '#modules/needs/contract/board.ts';
import { BoardPage } from '#modules/needs/web/BoardPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const role = { id: 'r1', role: 'official', title: '何主任 · 县教育局' };
const session: Session = {
  person: { id: 'p1', name: '何立新' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const town = (code: string, name: string, more: Partial<Board['towns'][number]>): Board['towns'][number] => ({
  town: code,
  name,
  rural: true,
  demand: 0,
  used: 0,
  unmet: 0,
  supply: 0,
  pupils: 100,
  access: 1,
  outline: null,
  lon: 104 + Number(code) / 10,
  lat: 30 + Number(code) / 20,
  ...more,
});
const full: Board = {
  category: 'mental',
  week: '2026-11-23',
  asOf: '2026-11-24T02:00:00.000Z',
  unmet: { all: 57, rural: 46, urban: 11 },
  reasons: [
    { reasons: ['full'], count: 40 },
    { reasons: ['too_far', 'declined'], count: 17 },
  ],
  access: {
    method: 'e2sfca',
    catchmentKm: 30,
    mean: 4.2,
    rural: 2,
    urban: 7,
    ratio: 3.5,
    interval: { least: 2.1, most: 5.8 },
    gini: 0.31,
    theil: { all: 0.2, within: 0.05, between: 0.15 },
    meanLogDeviation: null,
    palma: 4.5,
    remoteShare: 0.4,
    remoteOnlyShare: 0.12,
  },
  use: { places: 50, used: 32 },
  response: { medianHours: 48, of: 20 },
  towns: [
    town('1', '石塘乡', { demand: 50, used: 15, unmet: 35, supply: 6, pupils: 1_200, access: 1.25 }),
    town('2', '云顶乡', { demand: null, unmet: null, access: null }),
    town('3', '县城', { rural: false, demand: 28, used: 17, unmet: 11, supply: 40, access: 7 }),
  ],
  categories: [
    { category: 'mental', demand: 89, used: 32, unmet: 57, supply: 50 },
    { category: 'arts', demand: null, used: 0, unmet: null, supply: 3 },
  ],
  advice: [],
};

const outlook: Outlook = {
  weeks: [
    { week: '2026-11-23', places: 50, mean: 4.2, rural: 2, urban: 7 },
    { week: '2026-11-30', places: 12, mean: 1, rural: 0.25, urban: null },
  ],
  kinds: [{ category: 'mental.2', places: 50, mean: 4.2, rural: 2, urban: 7 }],
};

let board: Board = full;
let ahead: Outlook | Response = outlook;
let asked: URLSearchParams[] = [];

beforeEach(() => {
  board = full;
  ahead = outlook;
  asked = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const url = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (url.pathname === '/api/board/outlook') return ahead instanceof Response ? ahead.clone() : Response.json(ahead);
    if (url.pathname !== '/api/board') {
      const names = { mental: '心理健康', arts: '美育艺术' };
      const items = Object.entries(names).map(([code, nameZh]) => ({ code, parent: null, nameZh, nameEn: code }));
      return Response.json({ items });
    }
    asked.push(url.searchParams);
    const method = url.searchParams.get('method') as Board['access']['method'];
    return Response.json({ ...board, access: { ...board.access, method } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const opened = (at = '/') =>
  render(
    <ScreenFrame at={at} path="/" session={session}>
      <BoardPage />
    </ScreenFrame>,
  );
const panel = async (name: RegExp) =>
  within((await screen.findByRole('heading', { level: 2, name })).closest('section') ?? document.body);
const figure = async (name: string) => (await screen.findByRole('article', { name })).textContent;

describe('the county board', () => {
  it('says how many needs are unmet, and how town and country compare', async () => {
    opened();
    expect(await screen.findByRole('heading', { level: 1, name: '心理健康：有 57 个需求还没有得到满足' })).toBeTruthy();
    expect(await figure('未满足的需求')).toContain('乡村 46 · 城区 11');
    expect(await figure('可及性（每千名学生每周名额）')).toContain('城区是乡村的 3.5 倍');
    expect(await figure('资源利用率')).toContain('32 个在服务 / 50 个每周名额');
  });

  it('shows how fairly: gap, Gini, Theil in its parts, and who is reached only remotely', async () => {
    opened();
    const fair = await panel(/分得公不公平/);
    const said = fair.getAllByRole('term').map((term) => term.parentElement?.textContent);
    expect(said).toEqual([
      '城乡差距城区是乡村的 3.5 倍乡村 2 · 城区 7 · 95% 区间 2.1–5.8 倍',
      '基尼系数0.310 为人人相同，1 为全归一处',
      '泰尔指数0.2城乡之内 0.05 · 城乡之间 0.15',
      '平均对数离差未知有学生一个名额也够不着，没有这个数',
      '帕尔马比4.5最多的一成学生所得是最少的四成的几倍',
      '只能靠远程的学生12%学校 30 公里内没有现场名额',
      '名额中的远程40%',
    ]);
    expect(fair.getByRole('link', { name: '指标说明' }).getAttribute('href')).toBe('/docs/methods/inequality.md');
  });

  it('looks ahead week by week, and at each kind', async () => {
    opened();
    const weeks = await panel(/未来八周够得着多少/);
    expect(weeks.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      '11月23日周一起4.2（乡村 2 · 城区 7）· 50 个名额',
      '11月30日周一起1（乡村 0.25 · 城区 未知）· 12 个名额',
    ]);
    expect((await panel(/本周各种服务/)).getByText(/4.2（乡村 2 · 城区 7）/)).toBeTruthy();
  });

  it('says once that it cannot look ahead, beside what it knows of this week', async () => {
    ahead = Response.json({ code: 'request.broken', title: '暂时不能用。' }, { status: 500 });
    opened();
    await screen.findByText('暂时不能用。');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 2, name: /哪里够不着/ })).toBeTruthy();
    expect(screen.queryByRole('heading', { level: 2, name: /本周各种服务/ })).toBeNull();
  });

  it.each([
    [{ rural: 0, ratio: null }, '乡村没有够得着的名额'],
    [{ urban: 0, ratio: null }, '城区没有够得着的名额'],
    [{ mean: 0, rural: 0, urban: 0, ratio: null, gini: null, theil: null }, '全县没有够得着的名额'],
    [{ rural: 8, urban: 4, ratio: 0.5 }, '乡村是城区的 2 倍'],
  ])('says in words that a side has nothing: %o', async (access, words) => {
    board = { ...full, access: { ...full.access, ...access } };
    opened();
    expect((await panel(/分得公不公平/)).getByText(words)).toBeTruthy();
  });

  it('measures by another method, which stays in the address and is explained', async () => {
    opened();
    const where = await panel(/哪里够不着/);
    expect(where.getByText(/10 公里内按 1，20 公里内按 0.68/)).toBeTruthy();
    await userEvent.click(where.getByRole('combobox', { name: '可及性算法' }));
    await userEvent.click(await screen.findByTitle('理性选择模型（RAAM）'));
    expect(await where.findByText(/越低越好；只算现场名额/)).toBeTruthy();
    expect(where.getByText(/代价 高低/)).toBeTruthy();
    expect(await figure('可及性代价（路程＋拥挤，越低越好）')).toContain('乡村的代价是城区的 3.5 倍');
    expect(asked.map((query) => query.get('method'))).toEqual(['e2sfca', 'raam']);
    expect(where.getByRole('link', { name: '方法说明' }).getAttribute('href')).toBe('/docs/methods/accessibility.md');
  });

  it('opens with the method, category and week of its address; a week that is past is this one', async () => {
    opened('/?method=gravity&category=arts&week=2020-01-06');
    expect(await screen.findByRole('heading', { level: 1, name: /美育艺术/ })).toBeTruthy();
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({ category: 'arts', method: 'gravity' });
    expect(screen.getByRole('link', { name: '导出表格' }).getAttribute('href')).toContain(
      '/api/board.csv?method=gravity',
    );
  });

  it('has a table of real values with their units', async () => {
    opened();
    const where = await panel(/哪里够不着/);
    await userEvent.click(where.getByRole('button', { name: '看表格' }));
    const rows = where.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      [
        '乡镇',
        '需求（个）',
        '服务中（个）',
        '未满足（个）',
        '每周名额（个）',
        '学生（人）',
        '可及性（每千名学生每周名额）',
      ],
      ['石塘乡', '50', '15', '35', '6', '1,200', '1.25'],
      ['云顶乡', '不公布', '0', '不公布', '0', '100', '未知'],
      ['县城', '28', '17', '11', '40', '100', '7'],
    ]);
  });

  it('tells nothing of few children, and says so', async () => {
    board = {
      ...full,
      unmet: { all: null, rural: null, urban: null },
      reasons: [],
      use: { places: 50, used: null },
      response: { medianHours: null, of: null },
    };
    opened();
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: '心理健康：未满足的需求涉及不足 10 名儿童，不公布数目',
      }),
    ).toBeTruthy();
    expect(screen.getByText('现在没有可以公布的原因。')).toBeTruthy();
    expect(await figure('资源利用率')).toContain('不公布');
    expect(await figure('需求响应（中位）')).toContain('近 90 天对接涉及不足 10 名儿童，不公布');
    expect(screen.getAllByText(/“不公布”：不足 10 名儿童的数/)).toHaveLength(2);
    expect(document.body.textContent).not.toContain('＜10');
  });

  it('of a county where nothing is stated yet says what will be here', async () => {
    board = {
      ...full,
      unmet: { all: 0, rural: 0, urban: 0 },
      reasons: [],
      response: { medianHours: null, of: 0 },
      towns: [],
    };
    opened();
    expect(await screen.findByRole('heading', { level: 1, name: '心理健康：没有未满足的需求' })).toBeTruthy();
    expect(await figure('需求响应（中位）')).toContain('近 90 天还没有对接过');
    expect(screen.getByText('运行一次匹配后，这里会列出增加哪些名额最有用。')).toBeTruthy();
  });
});
