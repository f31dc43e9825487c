import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { MinorsAuditPage } from '#modules/oversight/web/MinorsAuditPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const held = { id: 'r1', role: 'official', title: '教育局' };
const session: Session = {
  person: { id: 'p1', name: '何立新' },
  county: { code: '990101', name: '云岭县' },
  role: held,
  roles: [held],
};
const pack = { year: 2024, done: 16, steps: 16, madeAt: '2027-01-01T02:00:00.000Z', until: '2027-01-02T02:00:00.000Z' };
const packs = [
  { ...pack, id: 'making', year: 2023, state: 'making', done: 3 },
  { ...pack, id: 'ready', state: 'ready' },
  { ...pack, id: 'over', year: 2022, state: 'over' },
];

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks for the year before the county’s, tells how far it is, and hands out what is ready alone', async () => {
  // New year in the county, still the old one in London.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-31T17:00:00Z') });
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    if (asked.method === 'GET') return Response.json({ items: packs });
    const text = await asked.text();
    sent.push([new URL(asked.url).pathname, ...(text === '' ? [] : [JSON.parse(text)])]);
    return Response.json({ ...packs[0], state: 'cancelled' });
  });
  render(
    <ScreenFrame at="/yearly-audit" path="/yearly-audit" session={session}>
      <MinorsAuditPage />
    </ScreenFrame>,
  );
  const row = async (name: RegExp) => within(await screen.findByRole('row', { name }));
  expect((await row(/^2023/)).getByText(/3\/16/)).toBeTruthy();
  expect((await row(/^2022/)).queryByRole('link')).toBeNull();
  const links = (await row(/^2024/)).getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/api/minors-audits/ready/pdf', '/api/minors-audits/ready/json']);
  await userEvent.click(screen.getByRole('button', { name: '生成审计包' }));
  await userEvent.click((await row(/^2023/)).getByRole('button', { name: /^停\s*止$/ }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([['/api/minors-audits', { year: 2026 }], ['/api/minors-audits/making/cancel']]);
});
