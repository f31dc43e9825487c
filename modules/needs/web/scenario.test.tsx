import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scenario } from '#modules/needs/contract/scenario.ts';
import { ScenarioPage } from '#modules/needs/web/ScenarioPage.tsx';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const resource = '0199a000-0000-7000-8000-000000000001';
const town = (code: string, name: string, more: Partial<Scenario['towns'][number]>): Scenario['towns'][number] => ({
  town: code,
  name,
  rural: true,
  outline: null,
  lon: 104 + Number(code) / 10,
  lat: 30 + Number(code) / 20,
  before: 0,
  after: 0,
  ...more,
});
const now: Scenario = {
  category: 'mental',
  asOf: '2026-11-24T02:00:00.000Z',
  before: { served: 60, unserved: 110, points: 240_000 },
  change: { more: 0, fewer: 0, saved: 0 },
  after: { served: 60, unserved: 110, points: 240_000 },
  towns: [town('1', '石塘乡', { before: 80, after: 80 }), town('2', '云顶乡', { before: null, after: null })],
  best: [
    { change: { kind: 'remote', category: 'mental.2', places: 20 }, more: 20, saved: 50_700 },
    { change: { kind: 'counsellor', category: 'mental.2', town: '1', places: 2 }, more: 2, saved: 12_700 },
  ],
  floorPrice: 3_000,
  kinds: ['mental.2'],
  resources: [{ resource, title: '午间谈心', providerName: '陈静', travelKm: 12 }],
  travelKm: 15,
};
const changed: Scenario = {
  ...now,
  change: { more: 30, fewer: 0, saved: 60_000 },
  after: { served: 90, unserved: 80, points: 180_000 },
  towns: [town('1', '石塘乡', { before: 80, after: 50 }), town('2', '云顶乡', { before: null, after: null })],
};

let answers: { now: Scenario | Response; changed: Scenario | Response };
let asked: string[] = [];

beforeEach(() => {
  answers = { now, changed };
  asked = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const url = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (url.pathname !== '/api/scenario') {
      const item = (code: string, nameZh: string, parent: string | null) => ({ code, parent, nameZh, nameEn: code });
      return Response.json({ items: [item('mental', '心理健康', null), item('mental.2', '个体辅导', 'mental')] });
    }
    const changes = url.searchParams.get('changes') ?? '';
    asked.push(changes);
    const answer = answers[changes === '[]' ? 'now' : 'changed'];
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const opened = (changes?: readonly object[]) =>
  render(
    <ScreenFrame
      at={changes ? `/scenarios?changes=${encodeURIComponent(JSON.stringify(changes))}` : '/scenarios'}
      path="/scenarios"
    >
      <ScenarioPage />
    </ScreenFrame>,
  );
const best = async () => within(await screen.findByRole('list', { name: '最有用的增加' }));
const lastAsked = (): unknown => JSON.parse(asked.at(-1) ?? '[]');

describe('the page of scenarios', () => {
  it('says how things are and what would help most, and that it only computes', async () => {
    opened();
    expect(await screen.findByRole('heading', { level: 1, name: '心理健康：增加什么最有用' })).toBeTruthy();
    expect(screen.getByText(/什么都没有改变/)).toBeTruthy();
    const rows = (await best()).getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual([
      '增加 20 个远程名额（个体辅导）多服务 20 个 · 省 50,700 分加进设想',
      '石塘乡增加 2 个每周名额（个体辅导）多服务 2 个 · 省 12,700 分加进设想',
    ]);
    expect(screen.getByRole('article', { name: '乡村保底的代价' }).textContent).toContain('3,000');
    expect(screen.queryByRole('heading', { name: '设想之后没有安排的需求' })).toBeNull();
  });

  it('works out what is supposed, before and after side by side', async () => {
    opened();
    await userEvent.type(await screen.findByLabelText('石塘乡'), '{Backspace}12');
    await userEvent.click(screen.getByRole('button', { name: '算一算' }));
    expect(await screen.findByRole('heading', { name: '心理健康：这样至少多服务 30 个需求' })).toBeTruthy();
    expect(lastAsked()).toEqual([{ kind: 'counsellor', category: 'mental.2', town: '1', places: 12 }]);
    const figure = screen.getByRole('article', { name: '没有安排' }).textContent;
    expect(figure).toContain('80');
    expect(figure).toContain('现在 110减少 30');
    const map = (name: string) =>
      within(screen.getByRole('group', { name }))
        .getByRole('img', { name: /^石塘乡/ })
        .getAttribute('aria-label');
    expect(map('现在没有安排的需求')).toBe('石塘乡，没有安排（个） 80');
    expect(map('设想之后没有安排的需求')).toBe('石塘乡，没有安排（个） 50');
  });

  it('says nothing of what is still being worked out', async () => {
    opened();
    const answer = Promise.withResolvers<Response>();
    const fetchNow = globalThis.fetch;
    await best();
    vi.stubGlobal('fetch', () => answer.promise);
    await userEvent.click((await best()).getByRole('button', { name: /^加进设想：石塘乡/ }));
    expect(await screen.findByRole('heading', { level: 1, name: '心理健康：正在算……' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '设想之后没有安排的需求' })).toBeNull();
    vi.stubGlobal('fetch', fetchNow);
    answer.resolve(Response.json(changed));
    expect(await screen.findByRole('heading', { name: '心理健康：这样至少多服务 30 个需求' })).toBeTruthy();
  });

  it('takes one of the best into what is supposed, and everything back', async () => {
    opened([{ kind: 'floor', percent: 50 }]);
    await userEvent.click((await best()).getByRole('button', { name: /^加进设想：石塘乡/ }));
    await waitFor(() => expect(lastAsked()).toHaveLength(2));
    expect(lastAsked()).toEqual([
      { kind: 'floor', percent: 50 },
      { kind: 'counsellor', category: 'mental.2', town: '1', places: 2 },
    ]);
    await userEvent.click(await screen.findByRole('button', { name: /^撤销：石塘乡/ }));
    expect(await screen.findByRole('button', { name: /^加进设想：石塘乡/ })).toBeTruthy();
    expect(screen.getByLabelText('石塘乡')).toHaveProperty('value', '0');
    await userEvent.click(await screen.findByRole('button', { name: '全部还原' }));
    await screen.findByRole('heading', { name: '心理健康：增加什么最有用' });
    expect(lastAsked()).toEqual([]);
  });

  it('keeps the keyboard where it was while it works out', async () => {
    opened();
    const places = await screen.findByLabelText('石塘乡');
    await userEvent.type(places, '{Backspace}12{Enter}');
    await screen.findByRole('heading', { name: '心理健康：这样至少多服务 30 个需求' });
    expect(document.activeElement).toBe(places);
    const added = (await best()).getByRole('button', { name: /^加进设想：增加 20 个远程/ });
    added.focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByLabelText('增加的远程每周名额')).toHaveProperty('value', '20');
    expect(document.activeElement).toBe(added);
  });

  it('lets somebody travel farther, and not any more', async () => {
    opened();
    await userEvent.click(await screen.findByLabelText('让谁走得更远'));
    await userEvent.click(await screen.findByText('午间谈心 · 陈静 · 现在最远 12 公里'));
    expect(screen.getByLabelText('午间谈心 · 陈静：多走的公里数')).toHaveProperty('value', '10');
    await userEvent.click(screen.getByRole('button', { name: '算一算' }));
    await waitFor(() => expect(lastAsked()).toEqual([{ kind: 'reach', resource, km: 10 }]));
    await userEvent.click(await screen.findByRole('button', { name: '撤销：午间谈心 · 陈静' }));
    expect(screen.queryByLabelText('午间谈心 · 陈静：多走的公里数')).toBeNull();
  });

  it('says that a change of few children is not told, and draws none', async () => {
    const untold = changed.towns.map((one) => ({ ...one, after: null }));
    const nothing = { served: null, unserved: null, points: null };
    answers.changed = { ...changed, change: { more: null, fewer: 0, saved: null }, after: nothing, towns: untold };
    opened([{ kind: 'remote', category: 'mental.2', places: 1 }]);
    expect(await screen.findByRole('heading', { name: '心理健康：变化涉及不足 10 名儿童，不公布' })).toBeTruthy();
    expect(screen.getByText(/^各乡镇的变化涉及不足 10 名儿童/)).toBeTruthy();
    expect(screen.getByRole('article', { name: '得到安排' }).textContent).toContain('不公布');
  });

  it('without anything that may be told says so', async () => {
    answers.now = { ...now, best: [], kinds: [], resources: [] };
    opened();
    expect(await screen.findByText(/^没有可以公布的/)).toBeTruthy();
  });

  it('says what was refused, and reads an address that is none as nothing supposed', async () => {
    answers.now = Response.json({ code: 'needs.no_such_category', title: '没有这个资源类别。' }, { status: 422 });
    render(
      <ScreenFrame at="/scenarios?changes=%7B" path="/scenarios">
        <ScenarioPage />
      </ScreenFrame>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('没有这个资源类别。');
    expect(asked).toEqual(['[]']);
  });
});
