import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ComparePage } from '#modules/needs/web/ComparePage.tsx';
import { RunCompareChoice } from '#modules/needs/web/RunCompareChoice.tsx';
import { usualOptions } from '#modules/needs/contract/usual-options.ts';
import type { MatchRun } from '#modules/needs/contract/run.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const aRun = (digit: number, more: Partial<MatchRun> = {}): MatchRun => ({
  id: id(digit),
  category: 'mental',
  state: 'ready',
  progress: 100,
  rulesVersion: 'needs-7',
  pins: [],
  pinsDropped: 0,
  options: usualOptions,
  fairness: null,
  failure: null,
  objective: 1_200,
  bound: 1_200,
  served: 12,
  unserved: 32,
  absent: null,
  rural: null,
  madeAt: '2026-11-24T02:00:00.000Z',
  releasedAt: null,
  ...more,
});
const counts = { same: 0, elsewhere: 12, onlyRun: 0, onlyOther: 14, neither: 18, apart: 0 };
const place = { category: 'mental', town: '990101201', stage: 'primary', rural: true };
const given = (digit: number, title: string) => ({ resource: id(digit), title, providerName: '陈静' });
const rows = [
  { need: id(4), ...place, run: given(5, '午间谈心'), other: given(6, '晚间谈心') },
  { need: id(7), ...place, run: null, other: given(6, '晚间谈心') },
];
const page = (items: readonly unknown[]) => ({ items, total: items.length, page: 1, size: 20 });

let answers: Record<string, unknown>;
let asked: string[];

beforeEach(() => {
  asked = [];
  answers = {
    '/api/categories': { items: [{ code: 'mental', parent: null, nameZh: '心理健康', nameEn: 'Mental health' }] },
    '/api/towns': { items: [] },
    '/api/runs': page([
      aRun(1),
      aRun(2, { madeAt: '2026-11-23T02:00:00.000Z' }),
      aRun(3, { category: 'arts' }),
      aRun(8, { state: 'failed', objective: null }),
    ]),
    [`/api/runs/${id(1)}/compare`]: { run: aRun(1), other: aRun(2, { served: 26, objective: 900 }), ...counts },
    [`/api/runs/${id(1)}/compare/rows`]: page(rows),
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const url = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    asked.push(url.pathname + url.search);
    const answer = answers[url.pathname];
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const opened = () =>
  render(
    <ScreenFrame at={`/runs/${id(1)}/compare?with=${id(2)}`} path="/runs/$id/compare">
      <ComparePage />
    </ScreenFrame>,
  );

describe('two runs beside each other', () => {
  it('say what each costs and serves, in how many needs they differ, and in which', async () => {
    opened();
    expect(await screen.findByRole('heading', { name: '心理健康：两次匹配有 2 个需求安排不同' })).toBeTruthy();
    const said = screen.getAllByRole('term').map((term) => term.parentElement?.textContent);
    expect(said).toContain('只有另一次得到安排14');
    const lines = screen.getAllByRole('row').map((row) => row.textContent);
    expect(lines).toContain('总代价（分，越低越好）1,200900');
    expect(lines.filter((line) => line.includes('谈心'))).toEqual([
      expect.stringMatching(/小学心理健康午间谈心 · 陈静晚间谈心 · 陈静$/),
      expect.stringMatching(/小学心理健康未安排晚间谈心 · 陈静$/),
    ]);
    expect(asked).toContain(`/api/runs/${id(1)}/compare?with=${id(2)}`);
  });

  it('say what each was asked for, and that points of another weight cannot be compared', async () => {
    const other = aRun(2, { options: { ...usualOptions, waiting: 4 } });
    answers[`/api/runs/${id(1)}/compare`] = { run: aRun(1), other, ...counts };
    opened();
    expect(await screen.findByRole('row', { name: '等待的分量 平常 四倍' })).toBeTruthy();
    expect(screen.getByText(/^两次的分算法不同/)).toBeTruthy();
    cleanup();
    answers[`/api/runs/${id(1)}/compare`] = { run: aRun(1), other: aRun(2), ...counts };
    opened();
    expect(await screen.findByRole('row', { name: '等待的分量 平常 平常' })).toBeTruthy();
    expect(screen.queryByText(/^两次的分算法不同/)).toBeNull();
  });

  it('say that counts are not told, and that nothing differs', async () => {
    const untold = Object.fromEntries(Object.keys(counts).map((name) => [name, null]));
    answers[`/api/runs/${id(1)}/compare`] = { run: aRun(1), other: aRun(2), ...untold };
    answers[`/api/runs/${id(1)}/compare/rows`] = page([]);
    opened();
    expect(await screen.findByRole('heading', { name: '心理健康：两次匹配的安排完全相同' })).toBeTruthy();
    expect(screen.getByText(/^其中有的数涉及不足 10 名儿童/)).toBeTruthy();
    expect(screen.getByText('没有不同。')).toBeTruthy();
  });

  it('say why they cannot be compared, with the way back', async () => {
    const refusal = { code: 'needs.other_category', title: '两次匹配的类别不同，不能比较。' };
    answers[`/api/runs/${id(1)}/compare`] = Response.json(refusal, { status: 422 });
    opened();
    expect((await screen.findByRole('alert')).textContent).toContain('两次匹配的类别不同');
    expect(screen.getByRole('link', { name: '回到这次匹配' }).getAttribute('href')).toBe(`/runs/${id(1)}`);
  });

  it('are chosen on the page of a run, of the same category and with a result', async () => {
    render(
      <ScreenFrame at={`/runs/${id(1)}`} path="/runs/$id">
        <RunCompareChoice run={aRun(1)} />
      </ScreenFrame>,
    );
    await userEvent.click(await screen.findByRole('combobox', { name: '与另一次比较' }));
    const options = within(document.body).getAllByTitle(/待放行|计算失败/);
    expect(options).toHaveLength(1);
    await userEvent.click(options[0] ?? document.body);
    expect((await screen.findByLabelText('address')).textContent).toBe(`/runs/${id(1)}/compare?with=${id(2)}`);
  });
});
