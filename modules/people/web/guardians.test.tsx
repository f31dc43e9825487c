import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GuardiansPage } from '#modules/people/web/guardians/GuardiansPage.tsx';
import { OrdersPage } from '#modules/people/web/guardians/OrdersPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = '0199a000-0000-7000-8000-000000000001';
const at = '2026-11-24T02:00:00.000Z';
const claim = {
  id,
  pupil: id,
  pupilName: '林小雨',
  claimantName: '王桂兰',
  relation: 'grandparent',
  phoneEnds: '0001',
  state: 'waiting',
  issuedAt: at,
  until: at,
  usedAt: at,
  ground: null,
};
const guardian = {
  id,
  person: id,
  name: '林大山',
  relation: 'father',
  carer: false,
  entrustedSince: null,
  state: 'confirmed',
  activeFrom: '2026-12-01',
};
const order = {
  id,
  pupil: id,
  pupilName: '林小雨',
  guardian: id,
  guardianName: '林大山',
  kind: 'protection',
  document: '（2026）云0102民保令7号',
  from: '2026-11-01',
  until: null,
  state: 'holding',
  enteredBy: '邓老师',
  enteredAt: at,
};
const made = { code: 'K7QM 2XFP', path: '/m/claim#K7QM2XFP', pupilName: '林小雨', phone: '10000000001', until: at };

let sent: unknown[];

beforeEach(() => {
  sent = [];
  const replies: Record<string, object> = {
    '/api/claims': { items: [claim], total: 1 },
    '/api/classes': { items: [{ id, name: '四年级1班', stage: 'primary', grade: 4, pupils: 1 }] },
    [`/api/classes/${id}/pupils`]: { items: [{ id, name: '林小雨', leftBehind: false }] },
    [`/api/pupils/${id}/guardians`]: { items: [guardian] },
    [`/api/pupils/${id}/claims`]: made,
    '/api/orders': { items: [order], total: 1 },
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname } = new URL(asked.url);
    if (asked.method !== 'GET') sent.push([asked.method, pathname, JSON.parse((await asked.text()) || 'null')]);
    return Response.json(replies[pathname] ?? (pathname.startsWith('/api/claims/') ? claim : order));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (path: string, page: ReactNode) => {
  const role = { id: 'r1', role: 'homeroom', title: '班主任' };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '何老师' }, county, role, roles: [role] };
  return render(
    <ScreenFrame at={path} path={path} session={session}>
      {page}
    </ScreenFrame>,
  );
};

/** Presses the button of these words. */
const press = (words: HTMLElement): void => {
  fireEvent.click(words.closest('button') ?? words);
};

/** The pupil of the only class is chosen. */
const choosePupil = async (): Promise<void> => {
  fireEvent.mouseDown(await screen.findByLabelText('学生'));
  fireEvent.click(await screen.findByTitle('林小雨'));
};

it('confirms nobody before it is said what was seen of him, and tells no reason of a refusal', async () => {
  open('/guardians', <GuardiansPage />);
  expect(await screen.findByText('有 1 个认领等您核对身份')).toBeTruthy();
  fireEvent.click(await screen.findByText('核对身份'));
  const dialog = await screen.findByRole('dialog');
  press(within(dialog).getByText('确认是监护人'));
  expect(await within(dialog).findByText('请填写')).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.click(within(dialog).getByLabelText('看了户口簿'));
  press(within(dialog).getByText('确认是监护人'));
  const body = { proof: 'household_register', carer: false, entrustedSince: null };
  await waitFor(() => expect(sent).toEqual([['POST', `/api/claims/${id}/confirm`, body]]));
});

it('refuses with a reason the other one never reads', async () => {
  open('/guardians', <GuardiansPage />);
  fireEvent.click(await screen.findByText('核对身份'));
  const dialog = await screen.findByRole('dialog');
  press(within(dialog).getByText('不确认'));
  expect(within(dialog).getByText('对方只知道没有确认，不知道原因。')).toBeTruthy();
  fireEvent.click(within(dialog).getByLabelText('不认识这个人'));
  press(within(dialog).getByText('不确认'));
  await waitFor(() => expect(sent).toEqual([['POST', `/api/claims/${id}/refuse`, { reason: 'not_known' }]]));
});

it('makes a code for one number, and shows it once on a slip', async () => {
  open('/guardians', <GuardiansPage />);
  await choosePupil();
  expect(await screen.findByText('已确认，2026年12月1日 起全部有效')).toBeTruthy();
  fireEvent.mouseDown(screen.getByLabelText('关系'));
  fireEvent.click(await screen.findByTitle('母亲'));
  const phone = screen.getByLabelText('手机号');
  fireEvent.change(phone, { target: { value: '123' } });
  press(screen.getByText('生成认领码'));
  expect(await screen.findByText('请填 11 位手机号')).toBeTruthy();
  fireEvent.change(phone, { target: { value: '12345678901' } });
  press(screen.getByText('生成认领码'));
  expect(await screen.findByText(made.code)).toBeTruthy();
  expect(sent).toEqual([['POST', `/api/pupils/${id}/claims`, { phone: '12345678901', relation: 'mother' }]]);
  // The code stands behind the slip’s link in its picture alone.
  expect(screen.getByText(/\/m\/claim$/)).toBeTruthy();
});

it('shows orders, and lifts one only when asked twice', async () => {
  open('/orders', <OrdersPage />);
  expect(await screen.findByText('1 份法院文书守护着本校的孩子')).toBeTruthy();
  expect(screen.getByText('人身安全保护令')).toBeTruthy();
  fireEvent.click(screen.getByText('解除'));
  expect(await screen.findByText(/马上又能看到孩子的情况/)).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.click(screen.getAllByText('解除').at(-1) as HTMLElement);
  await waitFor(() => expect(sent).toEqual([['DELETE', `/api/orders/${id}`, null]]));
});
