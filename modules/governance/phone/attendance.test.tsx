import { cleanup, render, screen } from '@testing-library/preact';
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
function opened(code: string, answer: () => Response): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    sent.push([pathname, JSON.parse(init?.body as string)]);
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
