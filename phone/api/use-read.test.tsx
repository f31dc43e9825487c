import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAsOf } from '#phone/api/as-of.ts';
import { forgetOldReplies, keepReply, readKept } from '#phone/api/kept-replies.ts';
import { Problem } from '#platform/browser/problem.ts';
import { replyKey, useRead } from '#phone/api/use-read.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';

const as = (role: string) => {
  const one = { id: 'r1', role, title: role };
  return { person: { id: 'p1', name: '王奶奶' }, county: { code: '990101', name: '云岭县' }, role: one, roles: [one] };
};
const opened = (role: string, children: ReactNode) => render(<ScreenFrame session={as(role)}>{children}</ScreenFrame>);

function Needs() {
  const { data } = useRead('needs.listNeeds', { query: {} });
  return <p>{data && `有 ${data.total} 个`}</p>;
}

function AsOf() {
  const at = useAsOf();
  return <p>{at && `截至 ${at}`}</p>;
}

const key = replyKey('990101 p1 r1', 'needs.listNeeds', { query: {} });
const offline = new Problem({ code: 'offline', status: 0 });

function Publishing() {
  const [said, setSaid] = useState('');
  const { post, state } = usePost('resources.moveResource');
  const publish = () =>
    post({ params: { id: 'a' }, body: { state: 'published', seen: '2026-11-24T02:00:00.000Z' } }, '发布').catch(
      (error: unknown) => setSaid(String(error)),
    );
  return (
    <button onClick={() => void publish()} type="button">
      {said || state}
    </button>
  );
}

beforeEach(() => drawer.clear(''));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const noNetwork = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));

describe('without a network', () => {
  async function readOnce(role: string): Promise<void> {
    vi.stubGlobal('fetch', async () => Response.json({ items: [], total: 3, page: 1, size: 20 }));
    opened(role, <Needs />);
    await screen.findByText('有 3 个');
    cleanup();
  }

  it('a family finds what it last read, kept on its phone', async () => {
    await readOnce('guardian');
    noNetwork();
    opened(
      'guardian',
      <>
        <Needs />
        <AsOf />
      </>,
    );
    expect(await screen.findByText('有 3 个')).toBeTruthy();
    expect(await screen.findByText(/^截至 20\d\d-/)).toBeTruthy();
    const [[, kept] = []] = await drawer.entries('reply ');
    expect(JSON.stringify(kept)).not.toContain('total');
  });

  it('what an older app kept, in whatever shape it read it, is not shown', async () => {
    const older = '990101 p1 r1 needs.listNeeds {"query":{}}';
    for (const one of [older, `${older} other`]) await keepReply(one, { items: [], total: 3, page: 1, size: 20 });
    await expect(readKept(key, () => Promise.reject(offline))).rejects.toBe(offline);
    await readOnce('guardian');
    expect(await readKept(key, () => Promise.reject(offline))).toMatchObject({ total: 3 });
  });

  it('what was read longer ago than a family stays signed in is not shown any more, and swept away', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 9, 20) });
    await readOnce('guardian');
    vi.useRealTimers();
    noNetwork();
    await expect(readKept(key, () => Promise.reject(offline))).rejects.toBe(offline);
    await forgetOldReplies();
    expect(await drawer.entries('reply ')).toEqual([]);
  });

  it('who reads a whole school finds nothing: nothing of it was kept', async () => {
    await readOnce('school_leader');
    expect(await drawer.entries('')).toEqual([]);
  });

  it('an act waits in the roles the policy lets wait', async () => {
    noNetwork();
    opened('volunteer', <Publishing />);
    await userEvent.click(screen.getByRole('button', { name: 'idle' }));
    await screen.findByRole('button', { name: 'waiting' });
    expect(await drawer.entries('act ')).toHaveLength(1);
  });

  it('an act in another role is refused before anything is kept', async () => {
    opened('official', <Publishing />);
    await userEvent.click(screen.getByRole('button', { name: 'idle' }));
    await screen.findByRole('button', { name: /resources.moveResource may not wait on the phone of a official/ });
    expect(await drawer.entries('')).toEqual([]);
  });
});
