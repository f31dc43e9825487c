import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeadPage } from '#modules/notify/web/DeadPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const keeper = { id: 'r1', role: 'system_admin', title: '系统管理员' };
const session: Session = {
  person: { id: 'p1', name: '何立新' },
  county: { code: '990101', name: '云岭县' },
  role: keeper,
  roles: [keeper],
};
const one = {
  id: '01990000-0000-7000-8000-000000000001',
  ways: ['push', 'sms'],
  reason: 'unreachable',
  isUrgent: true,
  madeAt: '2026-11-24T02:00:00.000Z',
  diedAt: '2026-11-24T04:00:00.000Z',
};

/** The server’s part: one message no way took, until it is dealt with. */
function serve(): string[] {
  const acts: string[] = [];
  vi.stubGlobal('fetch', async (input: string, init: { method: string }) => {
    if (init.method !== 'GET') {
      acts.push(new URL(input, 'http://localhost').pathname);
      return Response.json({ done: true });
    }
    const items = acts.length > 0 ? [] : [one];
    const counts = [{ phase: 'taken', count: 12 }];
    return Response.json({ items, total: items.length, page: 1, size: 20, counts });
  });
  return acts;
}

const open = () =>
  render(
    <ScreenFrame at="/deliveries" language="zh" path="/deliveries" session={session}>
      <DeadPage />
    </ScreenFrame>,
  );

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the page of messages no way took', () => {
  it.each([
    ['重新送', 'retry'],
    ['放下', 'drop'],
  ])('says what was tried and why it failed, and %s deals with it', async (button, act) => {
    const acts = serve();
    open();
    expect(await screen.findByText('多次联系不上')).toBeTruthy();
    expect(screen.getByText('已送到 12 条')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: button }));
    expect(await screen.findByText('没有送不出的消息。')).toBeTruthy();
    await waitFor(() => expect(acts).toEqual([`/api/deliveries/${one.id}/${act}`]));
  });
});
