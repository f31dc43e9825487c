import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { HoldsPage } from '#modules/people/web/holds/HoldsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const held = { id: 'r1', role: 'safeguard_lead', title: '学生保护专员' };
const session: Session = {
  person: { id: 'p1', name: '邓老师' },
  county: { code: '990101', name: '云岭县' },
  role: held,
  roles: [held],
};
const [own, another] = [1, 2].map((n) => `0199a000-0000-7000-8000-00000000000${n}`);
const hold = {
  id: own,
  pupilName: '林小雨',
  document: '检调证〔2026〕1号',
  reason: '调查需要',
  laidBy: '邓老师',
  laidAt: '2026-11-24T02:00:00.000Z',
  until: '2027-05-01',
  renewableTo: '2027-11-24',
  state: 'holding',
  endAskedBy: null,
  mayEnd: false,
};
const ending = {
  ...hold,
  id: another,
  pupilName: '赵小树',
  state: 'ending',
  renewableTo: null,
  endAskedBy: '何老师',
  mayEnd: true,
};
const over = { ...hold, id: '3', pupilName: '周小云', state: 'over', renewableTo: null };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('renews a hold to the day there is, asks to end it, and ends what somebody else has asked to end', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname } = new URL(asked.url);
    if (asked.method === 'GET')
      return Response.json(pathname.endsWith('/holds') ? { items: [hold, ending, over], total: 3 } : { items: [] });
    const text = await asked.text();
    sent.push([asked.method, pathname, ...(text === '' ? [] : [JSON.parse(text)])]);
    return Response.json({ id: own, until: '2027-11-24', state: 'holding' });
  });
  render(
    <ScreenFrame at="/holds" path="/holds" session={session}>
      <HoldsPage />
    </ScreenFrame>,
  );
  expect(await screen.findByRole('heading', { level: 1, name: '2 份保全有效' })).toBeTruthy();
  const row = (name: RegExp) => within(screen.getByRole('row', { name }));
  expect(row(/周小云/).queryByRole('button')).toBeNull();
  expect(row(/赵小树/).getByText('何老师提出解除')).toBeTruthy();
  // It holds as long as any may.
  expect(row(/赵小树/).queryByRole('button', { name: /^续到/ })).toBeNull();
  await userEvent.click(row(/林小雨/).getByRole('button', { name: /^续到/ }));
  for (const [name, act] of [
    [/林小雨/, '提出解除'],
    [/赵小树/, '确认解除'],
  ] as const) {
    await userEvent.click(row(name).getByRole('button', { name: act }));
    const dialogs = await screen.findAllByRole('tooltip');
    await userEvent.click(within(dialogs.at(-1) ?? document.body).getByRole('button', { name: act }));
  }
  await waitFor(() => expect(sent).toHaveLength(3));
  expect(sent).toEqual([
    ['PUT', `/api/holds/${own}`, { until: '2027-11-24' }],
    ['POST', `/api/holds/${own}/end-request`],
    ['POST', `/api/holds/${another}/end`],
  ]);
});
