import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { WaitingScreen } from '#modules/exports/phone/WaitingScreen.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';

const role = { id: 'r1', role: 'school_leader', title: '校长' };
const session = {
  person: { id: 'p1', name: '朱校长' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const one = {
  id: '0199a000-0000-7000-8000-000000000001',
  title: '学生名单',
  className: '四年级1班',
  columns: ['班级', '学生姓名'],
  format: 'xlsx',
  category: 'report',
  reason: '教育局要求报送在校学生名单',
  pupils: 97,
  sensitive: true,
  askedBy: '何老师',
  askedAs: '班主任',
  until: '2026-11-27T02:00:00.000Z',
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws what waits, and gives what is sent; the answer is taken, or refused. */
async function opened(waiting: object, refused?: { code: string; title: string }): Promise<string[]> {
  await drawer.clear('');
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    const items = sent.length === 0 ? [waiting] : [];
    if (init?.method !== 'POST') return Response.json({ items, total: items.length });
    sent.push(pathname);
    return Response.json(refused ?? waiting, { status: refused ? 409 : 200 });
  });
  render(
    <ScreenFrame at="/exports" path="/exports" session={session}>
      <WaitingScreen />
    </ScreenFrame>,
  );
  expect(await screen.findByRole('heading', { level: 1, name: '1 份导出等您核准' })).toBeTruthy();
  return sent;
}

it.each([
  ['核准', 'approval'],
  ['不核准', 'refusal'],
])('shows the second person who asks for what, why and until when, and sends his answer: %s', async (name, answer) => {
  const sent = await opened(one);
  for (const told of ['学生名单 · 四年级1班', '敏感', '何老师（班主任）申请，用于上级要求的报送', one.reason])
    expect(screen.getByText(told)).toBeTruthy();
  expect(screen.getByText('97 名学生 · XLSX · 班级、学生姓名')).toBeTruthy();
  expect(screen.getByText(/11月27日.*10:00/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name }));
  expect(await screen.findByRole('heading', { name: '没有等您核准的导出' })).toBeTruthy();
  expect(sent).toEqual([`/api/exports/${one.id}/${answer}`]);
});

it('marks nothing that is not sensitive, and says why an answer was refused', async () => {
  await opened({ ...one, sensitive: false }, { code: 'exports.answered', title: '已经有人答复了。' });
  expect(screen.queryByText('敏感')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '核准' }));
  expect(await screen.findByText('已经有人答复了。')).toBeTruthy();
});
