import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LendScreen } from '#modules/people/phone/LendScreen.tsx';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';

const role = { id: 'r1', role: 'homeroom', title: '班主任 · 四年级1班' };
const county = { code: '990101', name: '云岭县' };
const session: Session = { person: { id: 'p1', name: '何老师' }, county, role, roles: [role] };
const id = '0199a000-0000-7000-8000-000000000001';
const colleague = { id: '0199a000-0000-7000-8000-000000000002', name: '周老师' };
const today = dayOf(new Date());
const lending = { id, name: '孙老师', from: '2026-11-24', until: '2026-12-01', state: 'now' };

let reply: object;
let sent: unknown[];

beforeEach(async () => {
  sent = [];
  await drawer.clear('');
  reply = { items: [lending], colleagues: [colleague], mayLend: true, days: 30 };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET')
      sent.push([request.method, pathname, JSON.parse((await request.text()) || 'null') as unknown]);
    if (request.method === 'POST') return Response.json({ how: 'granted' });
    return Response.json(pathname === '/api/delegations' ? reply : { ended: true });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = () =>
  render(
    <ScreenFrame at="/lend" path="/lend" session={session}>
      <LendScreen />
    </ScreenFrame>,
  );

it('says which role it is, lends it to a colleague for days, and takes it back after asking', async () => {
  open();
  expect(await screen.findByText(/“班主任 · 四年级1班”/)).toBeTruthy();
  expect(screen.getByText('2026年11月24日起，2026年12月1日收回')).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('交给哪位同事'), colleague.id);
  const tomorrow = addDays(today, 1);
  fireEvent.input(screen.getByLabelText('从哪天起'), { target: { value: tomorrow } });
  const until = screen.getByLabelText('哪天收回');
  await waitFor(() => expect(until.getAttribute('min')).toBe(addDays(tomorrow, 1)));
  expect(until.getAttribute('max')).toBe(addDays(tomorrow, 30));
  fireEvent.input(until, { target: { value: addDays(today, 3) } });
  await userEvent.click(screen.getByRole('button', { name: '交给他' }));
  const body = { person: colleague.id, from: tomorrow, until: addDays(today, 3) };
  await waitFor(() => expect(sent).toEqual([['POST', '/api/delegations', body]]));
  await userEvent.click(screen.getByRole('button', { name: '收回' }));
  expect(sent).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: '收回' }));
  await waitFor(() => expect(sent[1]).toEqual(['DELETE', `/api/delegations/${id}`, null]));
});

it('offers nothing in a role that was lent', async () => {
  reply = { items: [], colleagues: [], mayLend: false, days: 30 };
  open();
  expect(await screen.findByText('这是代理来的职务，不能再交给别人。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '交给他' })).toBeNull();
});
