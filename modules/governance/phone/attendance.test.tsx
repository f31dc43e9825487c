import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { AttendanceScreen } from '#modules/governance/phone/AttendanceScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';

const role = { id: 'r1', role: 'department', title: '公安局' };
const county = { code: '990101', name: '云岭县' };
const session = { person: { id: 'p1', name: '陈科长' }, county, role, roles: [role] };
const id = '0199a000-0000-7000-8000-000000000009';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  location.hash = '';
});

/** Opens the screen with a code in its address, and gives what is sent. */
function opened(code: string, answer: () => Response, votes: object[] = []): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (init?.method === undefined || init.method === 'GET')
      return Response.json({
        items: pathname.endsWith('/votes') ? votes : [],
        total: votes.length,
        page: 1,
        size: 200,
      });
    sent.push([pathname, JSON.parse(init.body as string)]);
    return answer();
  });
  location.hash = code;
  render(
    <ScreenFrame at={`/attendance/${id}`} language="zh" path="/attendance/:id" session={session}>
      <AttendanceScreen />
    </ScreenFrame>,
  );
  return sent;
}

it('whoever scans the code is there for his organisation, once', async () => {
  const there = { conference: { id, title: '第四次联席会议' }, org: '公安局' };
  const sent = opened('abc', () => Response.json(there));
  await screen.findByText('已签到：公安局');
  expect(sent).toEqual([[`/api/conferences/${id}/attendance`, { code: 'abc' }]]);
});

it('a code that is over is refused in words, and without one there is nothing to send', async () => {
  const title = '这个签到码已经过期，或者不是这次会议的。请再扫一次会场屏幕上的码。';
  opened('old', () => Response.json({ code: 'governance.code_over', status: 409, title }, { status: 409 }));
  await screen.findByText(title);
  cleanup();
  const sent = opened('', () => Response.json({}));
  await screen.findByText('请用手机扫会场屏幕上的码。');
  expect(sent).toEqual([]);
});

const vote = (more: object = {}) => ({
  id: '0199a000-0000-7000-8000-000000000008',
  item: { id, title: '放学时段的交通' },
  question: '是否同意放学时段限行？',
  isSecret: true,
  rule: 'majority',
  voters: [{ id, name: '公安局' }],
  needed: 1,
  voted: [],
  openedAt: '2026-12-01T01:10:00.000Z',
  closedAt: null,
  result: null,
  choices: [],
  may: ['cast'],
  ...more,
});

it('votes for his organisation, once he has chosen, with a code that says nothing', async () => {
  const sent = opened('', () => Response.json(vote({ may: [] })), [vote()]);
  await screen.findByRole('heading', { name: '是否同意放学时段限行？' });
  screen.getByText(/只记票数，不记谁投了什么/);
  fireEvent.click(screen.getByRole('button', { name: '投票' }));
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: '不同意' }));
  fireEvent.click(screen.getByRole('button', { name: '投票' }));
  await waitFor(() =>
    expect(sent).toEqual([
      [`/api/votes/${vote().id}/ballots`, { choice: 'no', code: expect.stringMatching(/^[\da-f]{32}$/) }],
    ]),
  );
});

it('what came of a vote is told once it is closed, and who may not vote is offered no ballot', async () => {
  const result = { yes: 2, no: 1, abstain: 0, isCarried: true };
  opened('', () => Response.json({}), [vote({ id, result, closedAt: '2026-12-01T01:20:00.000Z', may: [] })]);
  await screen.findByText('同意 2，不同意 1，弃权 0；要 1 个同意');
  screen.getByText('通过');
  expect(screen.queryByRole('button', { name: '投票' })).toBeNull();
});
