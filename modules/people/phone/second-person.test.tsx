import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GlassScreen } from '#modules/people/phone/GlassScreen.tsx';
import { GrantsScreen } from '#modules/people/phone/GrantsScreen.tsx';
import { HoldsScreen } from '#modules/people/phone/HoldsScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';

const role = { id: 'r1', role: 'safeguard_lead', title: '学生保护专员' };
const county = { code: '990101', name: '云岭县' };
const session = { person: { id: 'p1', name: '郑专员' }, county, role, roles: [role] };
const id = '0199a000-0000-7000-8000-000000000001';
const at = '2026-11-24T02:00:00.000Z';

let sent: unknown[];

beforeEach(() => drawer.clear(''));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws a screen of what waits, and notes what is sent; then nothing waits any more, or it was refused. */
function opened(page: ReactNode, waiting: readonly object[], refused?: { code: string; title: string }): void {
  sent = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const items = sent.length === 0 ? waiting : [];
    if (asked.method === 'GET') return Response.json({ items, total: items.length });
    sent.push([new URL(asked.url).pathname, JSON.parse((await asked.text()) || 'null')]);
    return Response.json(refused ?? {}, { status: refused ? 409 : 200 });
  });
  render(<ScreenFrame session={session}>{page}</ScreenFrame>);
}

const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const told = async (...texts: readonly (string | RegExp)[]): Promise<void> => {
  for (const text of texts) expect(await screen.findByText(text)).toBeTruthy();
};

const glass = {
  id,
  pupilName: '林小雨',
  name: '何老师',
  title: '心理教师',
  category: 'danger',
  reason: '放学后没有到家，电话打不通',
  openedAt: at,
  reviewBy: '2026-11-27T02:00:00.000Z',
  verdict: null,
  deferredUntil: null,
  mayReview: true,
  mayDefer: true,
};

describe('what another opened in an emergency', () => {
  it.each([
    ['应当打开', 'justified'],
    ['不该打开', 'unjustified'],
  ])('is told with its reason, and reviewed: %s', async (name, verdict) => {
    opened(<GlassScreen />, [glass]);
    expect(await screen.findByRole('heading', { name: '林小雨 · 孩子可能有危险' })).toBeTruthy();
    await told(glass.reason, /^何老师 · 心理教师，11月24日.*打开$/, /11月27日.*前复核/);
    await press(name);
    await told('本校没有过紧急查看');
    expect(sent).toEqual([[`/api/glass/${id}/review`, { verdict }]]);
  });

  it('is told to the family thirty days after it was opened, once it was said what that means', async () => {
    opened(<GlassScreen />, [glass]);
    await press('推迟告诉家里 30 天');
    await told(/会让孩子有危险时用/);
    expect(sent).toEqual([]);
    await press('推迟告诉家里 30 天');
    await told('已推迟');
    expect(sent).toEqual([[`/api/glass/${id}/deferral`, { until: '2026-12-24' }]]);
  });

  it('offers nothing to whom it is not to review, and says since when the family is not told', async () => {
    const reviewed = { ...glass, verdict: 'justified', deferredUntil: '2026-12-24', mayReview: false, mayDefer: false };
    opened(<GlassScreen />, [reviewed, { ...reviewed, id: 'other', deferredUntil: null }]);
    await told('2026年12月24日起告诉家里');
    expect(screen.queryAllByRole('button', { name: /打开|推迟/ })).toEqual([]);
  });
});

describe('the end of a hold that another lead asks for', () => {
  const hold = {
    id,
    pupilName: '林小雨',
    document: '公保字3号',
    reason: '正在调查',
    laidBy: '孙专员',
    until: '2027-06-30',
    endAskedBy: '周专员',
    mayEnd: true,
  };

  it('is agreed to after saying what that means; what nobody asked for is not here', async () => {
    const other = { ...hold, id: 'other', pupilName: '赵小军', endAskedBy: null, mayEnd: false };
    opened(<HoldsScreen />, [hold, other]);
    expect(await screen.findByRole('heading', { level: 1, name: '1 份保全等您确认解除' })).toBeTruthy();
    await told('周专员提出解除', '公保字3号，孙专员登记，2027年6月30日到期', '正在调查');
    expect(screen.queryByText('赵小军')).toBeNull();
    await press('确认解除');
    expect(sent).toEqual([]);
    await press('确认解除');
    await told('没有等您确认的解除');
    expect(sent).toEqual([[`/api/holds/${id}/end`, null]]);
  });
});

describe('a role with sensitive data', () => {
  const request = {
    id,
    name: '吴老师',
    title: '心理教师 · 石塘乡中心小学',
    from: '2026-11-24',
    until: '2027-09-01',
    lentBy: '何老师',
    askedBy: '朱校长',
    roster: null,
    mayDecide: true,
  };

  it.each([
    ['核准', 'approve'],
    ['不核准', 'refuse'],
  ])('is told with who asks, for how long and in whose place, and answered: %s', async (name, decision) => {
    const own = { ...request, id: 'own', name: '孙老师', askedBy: '郑专员', mayDecide: false };
    opened(<GrantsScreen />, [request, own]);
    expect(await screen.findByRole('heading', { name: '吴老师 · 心理教师 · 石塘乡中心小学' })).toBeTruthy();
    await told('朱校长申请', '代理何老师', '2026年11月24日起，2027年9月1日起不再有效');
    expect(screen.queryByText(/孙老师/)).toBeNull();
    await press(name);
    await told('没有等您核准的角色');
    expect(sent).toEqual([[`/api/grant-requests/${id}/decision`, { decision }]]);
  });

  it('says when another system’s roster asks for it, and nobody', async () => {
    opened(<GrantsScreen />, [{ ...request, askedBy: '', lentBy: null, roster: 'sis-1' }]);
    await told('另一个系统的名册 sis-1 这样写');
    expect(screen.queryByText(/申请$|^代理/)).toBeNull();
  });
});

it.each([
  ['an emergency', () => <GlassScreen />, glass, ['应当打开']],
  [
    'the end of a hold',
    () => <HoldsScreen />,
    { ...glass, mayEnd: true, until: '2027-06-30' },
    ['确认解除', '确认解除'],
  ],
  ['a role', () => <GrantsScreen />, { ...glass, from: '2026-11-24', until: '2027-09-01', mayDecide: true }, ['核准']],
])('why an answer to %s was refused is said', async (_, page, waits, presses) => {
  opened(page(), [waits], { code: 'people.answered_already', title: '已经有人答复了。' });
  for (const name of presses) await press(name);
  await told('已经有人答复了。');
});
