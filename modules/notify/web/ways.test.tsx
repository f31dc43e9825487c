import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Ways } from '#modules/notify/contract.ts';
import { WaysPanel } from '#modules/notify/web/WaysPanel.tsx';
import type { Session } from '#platform/browser/session.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const teacher = { id: 'r1', role: 'teacher', title: '教师' };
const session: Session = {
  person: { id: 'p1', name: '王老师' },
  county: { code: '990101', name: '云岭县' },
  role: teacher,
  roles: [teacher],
};
const both: Ways = {
  order: null,
  patienceMinutes: 60,
  digestHour: 18,
  offered: [
    { way: 'push', leads: false },
    { way: 'sms', leads: true },
  ],
  mail: null,
  pushKey: null,
};

/** The server’s part. */
function serve(given: Partial<Ways> = {}): unknown[] {
  let ways = { ...both, ...given };
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, init: { method: string; body?: string }) => {
    if (init.method === 'PUT') {
      sent.push(JSON.parse(init.body ?? ''));
      ways = { ...ways, ...(sent.at(-1) as Partial<Ways>) };
    }
    return Response.json(ways);
  });
  return sent;
}

const open = (language: Language = 'zh') =>
  render(
    <ScreenFrame at="/inbox" language={language} path="/inbox" session={session}>
      <WaysPanel />
    </ScreenFrame>,
  );

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('one’s own ways at a desk', () => {
  it('are the usual ones until others are chosen, which are gone in the order of the choice', async () => {
    const sent = serve();
    open();
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: '平常的办法' })).checked).toBe(true);
    expect(screen.getByText(/在手机上打开联育/)).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: '自己定' }));
    await userEvent.click(screen.getByRole('combobox', { name: '依次用哪些' }));
    await userEvent.click(screen.getByTitle('短信'));
    await userEvent.click(screen.getByTitle('浏览器响（现在到不了）'));
    const patience = screen.getByRole('spinbutton', { name: /等多少分钟没看/ });
    await userEvent.clear(patience);
    await userEvent.type(patience, '15');
    await userEvent.click(screen.getByRole('button', { name: '保存办法' }));
    expect(await screen.findByText('提醒的办法已改好。')).toBeTruthy();
    expect(sent).toEqual([{ order: ['sms', 'push'], patienceMinutes: 15, digestHour: 18 }]);
  });

  it('can be none, and the usual ones again', async () => {
    const sent = serve({ order: ['sms'] });
    open('en');
    await userEvent.click(await screen.findByLabelText('close'));
    await userEvent.click(screen.getByRole('button', { name: 'Save ways' }));
    await userEvent.click(screen.getByRole('radio', { name: 'As usual' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save ways' }));
    await waitFor(() => expect(sent).toMatchObject([{ order: [] }, { order: null }]));
  });

  it('are not asked for where the server has none', async () => {
    serve({ offered: [] });
    const { container } = open();
    await waitFor(() => expect(container.querySelector('form')).toBeNull());
    expect(screen.queryByText('没打开联育的时候')).toBeNull();
  });
});
