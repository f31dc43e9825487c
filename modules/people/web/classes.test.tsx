import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ClassesPage } from '#modules/people/web/classes/ClassesPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '校长' };
  return {
    person: { id: 'p1', name: '朱校长' },
    county: { code: '990101', name: '云岭县' },
    role: held,
    roles: [held],
  };
};
const id = '0199a000-0000-7000-8000-000000000001';
const group = { id, name: '四年级1班', stage: 'primary', grade: 4, pupils: 1, lacksHomeroom: false };
const pupil = { id, name: '林小雨', began: '2026-10-08', ended: null };
const gone = { id: '0199a000-0000-7000-8000-000000000002', name: '周小云', began: '2025-09-01', ended: '2026-11-02' };
const arrival = {
  id,
  kind: 'transfer',
  state: 'waiting',
  pupilName: '赵小树',
  from: '云岭镇中心小学',
  to: '石塘乡中心小学',
  askedAt: '2026-11-24T02:00:00.000Z',
  answeredAt: null,
  reason: null,
  mayEnrol: true,
  mayWithdraw: false,
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws the page of somebody, and gives what it sends. */
function drawn(role: string, told = group): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    if (asked.method === 'POST') {
      sent.push([new URL(asked.url).pathname, await asked.json()]);
      return Response.json({ ...arrival, to: null });
    }
    if (asked.url.includes('/askings')) return Response.json({ items: [], total: 0 });
    if (asked.url.includes('/members')) return Response.json({ items: [pupil, gone], yearBegan: '2026-09-01' });
    if (asked.url.includes('/classes')) return Response.json({ items: [told] });
    return Response.json({ items: [arrival], total: 1 });
  });
  render(
    <ScreenFrame at="/classes" path="/classes" session={sessionOf(role)}>
      <ClassesPage />
    </ScreenFrame>,
  );
  return sent;
}

it('shows a leader who is in the class, who joined and left, and lets a pupil leave', async () => {
  const sent = drawn('school_leader');
  expect(await screen.findByText('本学年入班')).toBeTruthy();
  expect(screen.getByText('周小云')).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: '离校或转学' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /^办\s*理$/ }));
  // The words of the empty field, and what is missing.
  await waitFor(() => expect(within(dialog).getAllByText('选择学校').length).toBeGreaterThan(1));
  expect(sent).toEqual([]);
  await userEvent.click(within(dialog).getByRole('radio', { name: '休学' }));
  await userEvent.click(within(dialog).getByRole('button', { name: /^办\s*理$/ }));
  await waitFor(() => expect(sent).toEqual([[`/api/pupils/${id}/leavings`, { kind: 'suspended', to: null }]]));
});

it('lets a leader refuse a pupil another school offers, with a reason', async () => {
  const sent = drawn('school_leader');
  expect(await screen.findByText('云岭镇中心小学 → 石塘乡中心小学')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '不接收' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox'), '班额已满');
  await userEvent.click(within(dialog).getByRole('button', { name: '不接收' }));
  await waitFor(() => expect(sent).toEqual([[`/api/leavings/${id}/refuse`, { reason: '班额已满' }]]));
});

it('tells a leader of a class without a homeroom teacher, and where to give it one', async () => {
  drawn('school_leader', { ...group, lacksHomeroom: true });
  const told = (await screen.findByText('没有班主任')).parentElement ?? document.body;
  expect(told.textContent).toContain('四年级1班');
  expect(within(told).getByRole('link', { name: '去指定班主任' }).getAttribute('href')).toBe('/grants');
});

it('shows a homeroom teacher her class and nothing to decide', async () => {
  drawn('homeroom', { ...group, lacksHomeroom: true });
  expect(await screen.findByText('林小雨')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '离校或转学' })).toBeNull();
  expect(screen.queryByText('转学与离校')).toBeNull();
  expect(screen.queryByText('没有班主任')).toBeNull();
});
