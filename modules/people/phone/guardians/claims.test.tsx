import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ClaimsScreen } from '#modules/people/phone/guardians/ClaimsScreen.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';

const [claim, pupil, group] = [1, 2, 3].map((digit) => `0199a000-0000-7000-8000-00000000000${digit}`);
const role = { id: 'r1', role: 'homeroom', title: '班主任' };
const session: Session = {
  person: { id: 'p1', name: '高老师' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const at = '2026-11-24T02:00:00.000Z';
const waiting = {
  id: claim,
  pupil,
  pupilName: '林小雨',
  relation: 'grandparent',
  phoneEnds: '1234',
  claimantName: '李秀英',
  state: 'waiting',
  issuedAt: at,
  usedAt: at,
};

let sent: [path: string, body: unknown][] = [];
/** When the server answers what is sent. */
let answered: Promise<void>;

beforeEach(() => {
  sent = [];
  answered = Promise.resolve();
  const replies: Record<string, object> = {
    '/api/claims': { items: [waiting], total: 1 },
    '/api/classes': { items: [{ id: group, name: '四年级1班' }] },
    [`/api/classes/${group}/pupils`]: { items: [{ id: pupil, name: '林小雨' }] },
    [`/api/pupils/${pupil}/claims`]: { code: '7H2K M9QP', path: '/m/claim', pupilName: '林小雨', phone: '', until: at },
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    if (request.method === 'POST') {
      sent.push([pathname, await request.json()]);
      await answered;
    }
    return Response.json(replies[pathname] ?? {});
  });
  render(
    <ScreenFrame session={session}>
      <ClaimsScreen />
    </ScreenFrame>,
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const pick = async (name: string) => userEvent.click(await screen.findByRole('radio', { name }));

it('makes no code before a pupil and a relation are chosen, and then another for somebody else', async () => {
  await userEvent.type(await screen.findByLabelText('手机号'), '13800001234');
  await press('生成认领码');
  await userEvent.selectOptions(screen.getByLabelText('哪个学生'), '林小雨');
  await press('生成认领码');
  expect(sent).toEqual([]);
  await pick('母亲');
  await press('生成认领码');
  await screen.findByText('7H2K M9QP');
  expect(sent).toEqual([[`/api/pupils/${pupil}/claims`, { phone: '13800001234', relation: 'mother' }]]);
  await press('再给一位家长');
  expect(screen.getByLabelText<HTMLSelectElement>('哪个学生').value).toBe('');
  expect(screen.queryByText('7H2K M9QP')).toBeNull();
});

it('lets who began to refuse go back to checking, and refuses with a reason', async () => {
  await press('核对身份');
  await press('不确认');
  await press('回到核对');
  await screen.findByText('您看到了什么、问了谁');
  await press('不确认');
  await pick('不认识这个人');
  await press('不确认');
  await screen.findByText('没有确认李秀英');
  expect(sent).toEqual([[`/api/claims/${claim}/refuse`, { reason: 'not_known' }]]);
});

it('confirms once, however often it is tapped, with what was seen and who cares for the child', async () => {
  await press('核对身份');
  await press('确认是监护人');
  await screen.findByText('请先选好上面两项。');
  await pick('看了户口簿');
  await pick('是');
  const confirmed = Promise.withResolvers<void>();
  answered = confirmed.promise;
  const button = screen.getByRole<HTMLButtonElement>('button', { name: '确认是监护人' });
  await userEvent.click(button);
  await userEvent.click(button);
  confirmed.resolve();
  await screen.findByText('已确认李秀英是监护人');
  expect(sent).toEqual([
    [`/api/claims/${claim}/confirm`, { proof: 'household_register', carer: true, entrustedSince: null }],
  ]);
});
