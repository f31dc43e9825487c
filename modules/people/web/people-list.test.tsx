import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Person } from '#modules/people/contract/account.ts';
import { PeoplePage } from '#modules/people/web/PeoplePage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const person = (at: number, name: string, role: string): Person => ({
  id: `0199a000-0000-7000-8000-00000000000${at}`,
  name,
  roles: [role],
  pupils: [],
  account: 'none',
  isStaff: role === '教师',
  hasFactor: false,
  invitedUntil: null,
});
const roles = [
  { role: 'guardian', name: '监护人' },
  { role: 'teacher', name: '教师' },
];

let teachers: PromiseWithResolvers<Response>;

const list = (items: Person[]): Response => Response.json({ items, total: items.length, page: 1, size: 20, roles });

beforeEach(() => {
  teachers = Promise.withResolvers();
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const { searchParams } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    return searchParams.get('role') === 'teacher' ? teachers.promise : list([person(1, '王桂兰', '监护人')]);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const tick = async (name: string): Promise<HTMLInputElement> => {
  const box = (await screen.findByText(name)).closest('tr')?.querySelector('input');
  if (!box) throw new Error(`${name} cannot be ticked`);
  return box;
};

it('ticks nobody of the list that was there before it was narrowed', async () => {
  const role = { id: 'r1', role: 'school_leader', title: '校长' };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '陈校长' }, county, role, roles: [role] };
  render(
    <ScreenFrame at="/people" path="/people" session={session}>
      <PeoplePage />
    </ScreenFrame>,
  );
  expect((await tick('王桂兰')).disabled).toBe(false);

  fireEvent.mouseDown(screen.getByRole('combobox', { name: '角色' }));
  await userEvent.click(await screen.findByTitle('教师'));
  await waitFor(async () => expect((await tick('王桂兰')).disabled).toBe(true));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '选中这一页' }).disabled).toBe(true);

  teachers.resolve(list([person(2, '邓老师', '教师')]));
  await userEvent.click(await tick('邓老师'));
  expect(screen.getByRole('button', { name: '给选中的 1 人发链接' })).toBeTruthy();
});
