import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RunPage } from '#modules/needs/web/RunPage.tsx';
import { RunsPage } from '#modules/needs/web/RunsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const role = { id: 'r1', role: 'official', title: '教育局' };
const session: Session = {
  person: { id: 'p1', name: '何立新' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};

const run = {
  id: id(1),
  category: 'mental',
  state: 'ready',
  progress: 100,
  rulesVersion: 'needs-4',
  pins: [{ need: id(2), resource: id(3), verdict: 'forbid' }],
  options: { floors: 'rural', waiting: 1 },
  pinsDropped: 1,
  failure: null,
  objective: 1_200,
  bound: 1_200,
  served: 12,
  unserved: null,
  absent: 14,
  rural: null,
  fairness: {
    price: { share: 0.012, points: 14, fewer: 11 },
    envy: { envious: 24, justified: 12 },
    towns: {
      lowest: { town: '990101201', share: 0.2 },
      highest: { town: '990101001', share: 0.8 },
      gini: 0.123,
      told: 5,
      all: 12,
    },
  },
  madeAt: '2026-11-24T02:00:00.000Z',
  releasedAt: null,
};
const place = { category: 'mental', town: '990101201', stage: 'primary', rural: true };
const pin = { need: id(2), resource: id(3), verdict: 'forbid', ...place, title: '晚间谈心', providerName: '陈静' };
const option = (digit: number, title: string, more = {}) => ({
  resource: id(digit),
  title,
  providerName: '王芳',
  terms: [{ name: 'remote', cost: 120, value: null }],
  reason: 'served',
  ...more,
});
const row = {
  need: id(4),
  ...place,
  urgency: 2,
  mode: 'either',
  penalty: [
    { name: 'urgency', cost: 2_000, value: 2 },
    { name: 'waiting', cost: 130, value: 13 },
  ],
  verdict: 'served',
  reason: null,
  chosen: option(5, '远程辅导'),
  others: [option(6, '周末小组', { reason: 'taken_by_dearer' }), option(7, '午间谈心', { reason: 'taken_by_dearer' })],
  candidates: 3,
  nearest: [],
  wouldHelp: [],
};

let answers: Record<string, unknown> = {};
let sent: [string, unknown][] = [];

beforeEach(() => {
  sent = [];
  const page = (items: unknown[]) => ({ items, total: items.length, page: 1, size: 20 });
  answers = {
    'GET /api/categories': {
      items: [{ code: 'mental', parent: null, nameZh: '心理健康', nameEn: 'Mental health' }],
    },
    'GET /api/runs': page([run]),
    [`GET /api/runs/${id(1)}`]: run,
    [`GET /api/runs/${id(1)}/pins`]: page([pin]),
    [`GET /api/runs/${id(1)}/rows`]: page([row]),
    [`POST /api/runs/${id(1)}/release`]: {
      run: { ...run, state: 'released' },
      offers: 9,
      skipped: [
        { reason: 'full', count: 2 },
        { reason: 'changed', count: 1 },
      ],
    },
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const asked = `${request.method} ${new URL(request.url).pathname}`;
    if (request.method !== 'GET') sent.push([asked, JSON.parse((await request.text()) || 'null')]);
    const answer = answers[asked];
    if (answer instanceof Response) return answer.clone();
    return answer === undefined
      ? Response.json({ type: 'about:blank', status: 404, title: asked, code: 'access.not_found' }, { status: 404 })
      : Response.json(answer);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const opened = () =>
  render(
    <ScreenFrame at={`/runs/${id(1)}`} path="/runs/$id" session={session}>
      <RunPage />
    </ScreenFrame>,
  );
const decisions = async () => within(await screen.findByRole('list', { name: '您的决定' }));
const look = async () => userEvent.click(await screen.findByRole('button', { name: '查看' }));

describe('the page of a run', () => {
  it('lists what the official has decided, says what was left out, and links the rules', async () => {
    opened();
    const list = await decisions();
    expect(await list.findByText(/心理健康 · .*小学 → 晚间谈心 · 陈静/)).toBeTruthy();
    expect(list.getByText('排除')).toBeTruthy();
    expect(screen.getByText(/1 条指定或排除没有带入/)).toBeTruthy();
    expect(screen.getByText(/^另有 14 个未满足的需求没有参加：/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /规则与权重/ }).getAttribute('href')).toBe('/docs/methods/matching.md');
  });

  it('lets an excluded pair be allowed again and another be insisted on, and runs again with what is left', async () => {
    opened();
    const list = await decisions();
    await userEvent.click(await list.findByRole('button', { name: /^撤销：.*晚间谈心/ }));
    await look();
    const other = within(await screen.findByRole('region', { name: '周末小组 · 王芳' }));
    await userEvent.click(other.getByRole('button', { name: '指定这一对' }));
    await userEvent.click(screen.getByRole('button', { name: '按调整重新运行（2）', hidden: true }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual([
      'POST /api/runs',
      { category: 'mental', pins: [{ need: id(4), resource: id(6), verdict: 'pin' }], options: run.options },
    ]);
  });

  it('says why not the others, and what the need itself weighs, without a sum or a price', async () => {
    opened();
    await look();
    const other = within(await screen.findByRole('region', { name: '周末小组 · 王芳' }));
    expect(other.getByText('名额给了更需要它的。')).toBeTruthy();
    expect(screen.getByText(/服务提前结束的配对，先不列入/)).toBeTruthy();
    const side = within(screen.getByRole('region', { name: '这个需求暂不安排的代价' }));
    expect(side.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      '紧急程度 第 2 级 +2,000',
      '已等待 13 天 +130',
    ]);
  });

  it('says of a need that stays without which rule keeps the nearest away, and what would serve it', async () => {
    const near = { resource: id(8), title: '周末小组', providerName: '王芳', km: 12, remote: false, reason: 'full' };
    const help = { what: 'hour', resource: id(9), title: '午间谈心', providerName: '陈静' };
    const without = { ...row, verdict: 'no_candidate', reason: 'full', chosen: null, others: [], candidates: 0 };
    answers[`GET /api/runs/${id(1)}/rows`] = {
      items: [{ ...without, nearest: [near], wouldHelp: [help] }],
      total: 1,
      page: 1,
      size: 20,
    };
    opened();
    await look();
    const nearest = within(await screen.findByRole('region', { name: '最近的几个，各差在哪一条' }));
    expect(nearest.getByRole('listitem').textContent).toBe('周末小组 · 王芳 12 公里名额已满');
    const would = within(screen.getByRole('region', { name: '怎样就能安排上' }));
    expect(would.getByText('午间谈心（陈静）每周多一小时，在这个需求有空的时候')).toBeTruthy();
  });

  it('marks the pair a new run was refused for', async () => {
    answers['POST /api/runs'] = Response.json(
      {
        status: 422,
        title: '同一对既被指定，又被排除。',
        code: 'needs.pin_and_forbid',
        data: { need: id(4), resource: id(6) },
      },
      { status: 422 },
    );
    opened();
    await decisions();
    await look();
    const other = within(await screen.findByRole('region', { name: '周末小组 · 王芳' }));
    await userEvent.click(other.getByRole('button', { name: '不要这一对' }));
    await userEvent.click(screen.getByRole('button', { name: '按调整重新运行（1）', hidden: true }));
    expect(await screen.findByText('同一对既被指定，又被排除。')).toBeTruthy();
    expect(screen.getByText('问题在这一对')).toBeTruthy();
  });

  it('tells after a release what was skipped and why', async () => {
    opened();
    await userEvent.click(await screen.findByRole('button', { name: '放行并推送 12 个意向' }));
    expect(
      await screen.findByText('已推送 9 个意向，跳过 3 个：名额已满 2 个、需求不再等待，或不再适合这一对 1 个'),
    ).toBeTruthy();
  });

  it('of a run that is being computed says so and how far it is, and lets it be called off', async () => {
    const running = { ...run, state: 'running', progress: 50, objective: null, bound: null, pins: [], served: null };
    answers[`GET /api/runs/${id(1)}`] = running;
    const cancelled = { ...running, state: 'cancelled' };
    answers[`POST /api/runs/${id(1)}/cancel`] = cancelled;
    opened();
    expect(await screen.findByText('心理健康：正在计算')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: '正在计算' }).getAttribute('aria-valuenow')).toBe('50');
    answers[`GET /api/runs/${id(1)}`] = cancelled;
    await userEvent.click(screen.getByRole('button', { name: '取消计算' }));
    expect(await screen.findByText('心理健康：已取消，没有算出结果')).toBeTruthy();
    expect(sent).toEqual([[`POST /api/runs/${id(1)}/cancel`, null]]);
    expect(screen.getByRole('link', { name: '回到匹配，重新运行' }).getAttribute('href')).toBe('/runs');
    expect(screen.queryByRole('button', { name: /取消|搁置|放行/ })).toBeNull();
  });

  it('of a run without a result says why, and lets it be put aside', async () => {
    const failed = {
      ...run,
      state: 'failed',
      failure: 'not_computed',
      objective: null,
      bound: null,
      pins: [],
      served: null,
    };
    answers[`GET /api/runs/${id(1)}`] = failed;
    opened();
    expect(await screen.findByText(/计算一直没有完成/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '搁置' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /放行/ })).toBeNull();
  });
});

it('the list of runs says that small figures are not told', async () => {
  render(
    <ScreenFrame at="/runs" path="/runs" session={session}>
      <RunsPage />
    </ScreenFrame>,
  );
  expect(await screen.findByText('不公布')).toBeTruthy();
  expect(screen.getByText(/少于 10 的人数不在这里公布/)).toBeTruthy();
});

describe('the fairness of a run', () => {
  const panel = async () =>
    within((await screen.findByRole('heading', { name: '公平与代价' })).closest('section') as HTMLElement);

  it('is told as a price, as envy, and as the shares of towns, in plain words', async () => {
    opened();
    const told = await panel();
    expect(told.getByText('多花 1.2%')).toBeTruthy();
    expect(told.getByText('与不设底线、等待按平常算相比，多 14 分，少服务 11 项')).toBeTruthy();
    expect(told.getByText('没排上，或排得更远。其中 12 个，论紧急、等待等自身的分量，重过得到的人。')).toBeTruthy();
    expect(told.getByText('20% 至 80%')).toBeTruthy();
    expect(told.getByText(/12 个乡镇中可公布 5 个，差距（基尼系数）0.12/)).toBeTruthy();
  });

  it('says of what would describe few pupils that it is not told, and of no price that there is none', async () => {
    const fairness = {
      price: { share: 0, points: 0, fewer: 0 },
      envy: { envious: null, justified: null },
      towns: null,
    };
    answers[`GET /api/runs/${id(1)}`] = { ...run, fairness };
    opened();
    const told = await panel();
    expect(told.getByText('没有多花')).toBeTruthy();
    expect(told.getByText('与不设底线、等待按平常算相比，服务的项数一样多')).toBeTruthy();
    expect(told.getAllByText('不公布')).toHaveLength(2);
  });

  it('tells a small price without its points, and none of few pupils', async () => {
    const priced = (price: object) => ({ ...run, fairness: { ...run.fairness, price } });
    answers[`GET /api/runs/${id(1)}`] = priced({ share: 0, points: null, fewer: null });
    opened();
    const told = await panel();
    expect(told.getByText('多花不到 0.1%')).toBeTruthy();
    expect(
      told.getByText('与不设底线、等待按平常算相比，服务的项数相差不到 10，或涉及的学生太少，不公布'),
    ).toBeTruthy();
    cleanup();
    answers[`GET /api/runs/${id(1)}`] = priced({ share: null, points: null, fewer: null });
    opened();
    expect((await panel()).getByText('会涉及不到 10 名学生的数字，这里不公布。')).toBeTruthy();
  });

  it('lets an official choose for whom places are kept and what waiting weighs, and runs again with it', async () => {
    opened();
    const told = await panel();
    await decisions();
    expect(await told.findByText(/乡村的需求占几成/)).toBeTruthy();
    await userEvent.click(await told.findByRole('combobox', { name: '为谁保底' }));
    await userEvent.click(await screen.findByTitle('最少的乡镇优先'));
    expect(told.getByText(/先让安排比例最低的乡镇尽量高/)).toBeTruthy();
    await userEvent.click(told.getByText('四倍'));
    expect(told.getByText(/靠前的程度是平常的四倍/)).toBeTruthy();
    expect(told.getByText('这次的结果属于：乡村按份额，等待平常')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '按调整重新运行（2）' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.[1]).toMatchObject({ options: { floors: 'max_min_towns', waiting: 4 }, pins: run.pins });
  });

  it('of a run that has gone out says what was asked, and lets nothing be changed', async () => {
    answers[`GET /api/runs/${id(1)}`] = { ...run, state: 'released', options: { floors: 'stages', waiting: 2 } };
    opened();
    const told = await panel();
    expect(told.getByText('各学段按份额')).toBeTruthy();
    expect(told.getByText('两倍')).toBeTruthy();
    expect(told.queryByRole('combobox')).toBeNull();
    expect(told.queryByRole('radio')).toBeNull();
  });
});
