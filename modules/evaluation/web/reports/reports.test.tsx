import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReportsPage } from '#modules/evaluation/web/reports/ReportsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};

const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const period = {
  id: id(1),
  kind: 'month',
  name: '2026 年 10 月',
  began: '2026-10-01',
  ended: '2026-10-31',
  state: 'frozen',
  steps: 1,
  version: 2,
  readAt: '2026-11-01T01:00:00.000Z',
  snapshots: 1,
  reason: '',
};
const report = {
  id: id(2),
  title: '十月督导报告',
  periodName: period.name,
  began: period.began,
  ended: period.ended,
  snapshot: 1,
  publishedAt: '2026-11-03T01:00:00.000Z',
  sha256: 'a'.repeat(64),
  isReplaced: false,
};
const draft = {
  id: id(3),
  period: period.id,
  periodName: period.name,
  snapshot: 1,
  title: '更正的报告',
  sections: [{ kind: 'text', heading: '总体', text: '满足率 {needs_met}' }],
  replaces: null,
  version: 4,
  changedAt: '2026-11-04T01:00:00.000Z',
  isOwn: false,
};
const both = { zh: '需求满足率', en: 'Needs met' };
const none = { zh: '', en: '' };
const indicator = {
  code: 'needs_met',
  version: 1,
  changedAt: '2026-01-01T00:00:00.000Z',
  section: 'resources',
  name: both,
  about: none,
  level: 'school',
  kind: 'share',
  numerator: 'needs_served.sum()',
  denominator: 'needs_accepted.sum()',
  unmeasured: none,
  target: null,
  aims: 'more',
  band: { least: null, most: null },
  gaming: none,
  counter: null,
  grade: 'A',
  facts: [],
};
const measured = { value: 0.5, least: 0.4, most: 0.6, numerator: 50, denominator: 100, why: null };
const result = {
  indicator,
  county: measured,
  urban: measured,
  rural: measured,
  schools: { told: 2, untold: 0 },
  standing: 'none',
};
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 200 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** Draws the page over what is held, and gives what is sent. */
function drawn(held: { reports?: object[]; drafts?: object[] } = {}, role = 'official'): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (init?.method && init.method !== 'GET') {
      sent.push({ method: init.method, path: pathname, body: JSON.parse(init.body as string) });
      return Response.json(pathname.endsWith('publications') ? { sha256: 'b'.repeat(64) } : draft);
    }
    if (pathname === '/api/reports') return Response.json(page(held.reports ?? [report]));
    if (pathname === '/api/report-drafts') return Response.json(page(held.drafts ?? []));
    if (pathname === '/api/evaluation-periods') return Response.json(page([period]));
    if (pathname.endsWith('/results')) return Response.json(page([result]));
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame at="/reports" language="zh" path="/reports" session={sessionOf(role)}>
      <ReportsPage />
    </ScreenFrame>,
  );
  return sent;
}

it('lists what was published, with the forms it can be read in; whoever is no official writes nothing', async () => {
  drawn({}, 'department');
  const row = within(await screen.findByRole('row', { name: /十月督导报告/ }));
  const links = ['网页', 'PDF', 'Word', 'Excel'].map((name) => row.getByRole('link', { name }).getAttribute('href'));
  expect(links).toEqual([
    `/api/reports/${report.id}/page`,
    ...['pdf', 'docx', 'xlsx'].map((form) => `/api/reports/${report.id}/file?form=${form}`),
  ]);
  expect(screen.queryByRole('button', { name: '写一份报告' })).toBeNull();
  expect(row.queryByRole('button')).toBeNull();
});

it('begins a report from a template, of the frozen version that was chosen, and keeps it', async () => {
  const sent = drawn();
  await userEvent.click(await screen.findByRole('button', { name: '写一份报告' }));
  const title = await screen.findByRole('textbox', { name: '报告标题' });
  expect((title as HTMLInputElement).value).toBe('2026 年 10 月督导报告');
  await userEvent.click(screen.getByRole('button', { name: '下移：第 1 节：文字' }));
  await userEvent.click(screen.getByRole('button', { name: '去掉：第 4 节：地图' }));
  await userEvent.click(screen.getByRole('button', { name: '存下来' }));
  expect(await screen.findByText(/已存下来/)).toBeTruthy();
  const body = sent.at(-1)?.body as { sections: { kind: string }[] };
  expect(sent.at(-1)).toMatchObject({ method: 'POST', path: '/api/report-drafts' });
  expect(body).toMatchObject({ period: period.id, snapshot: 1, replaces: null });
  expect(body.sections.map(({ kind }) => kind)).toEqual(['figures', 'text', 'chart', 'findings', 'methods']);
});

it('opens what another wrote, says it anew by the version that was seen, and publishes it', async () => {
  const sent = drawn({ drafts: [draft] });
  await userEvent.click(await screen.findByRole('button', { name: '打开' }));
  const text = await screen.findByRole('textbox', { name: '写什么' });
  await userEvent.type(text, '！');
  await userEvent.click(screen.getByRole('button', { name: '存下来' }));
  expect(await screen.findByText(/已存下来/)).toBeTruthy();
  expect(sent.at(-1)).toMatchObject({ method: 'PUT', body: { seen: 4, sections: [{ text: '满足率 {needs_met}！' }] } });
  await userEvent.click(screen.getByRole('button', { name: '发布' }));
  expect(await screen.findByText('报告发布了，以后不再改')).toBeTruthy();
  expect(sent.at(-1)).toEqual({
    method: 'POST',
    path: `/api/report-drafts/${draft.id}/publications`,
    body: { seen: 4 },
  });
});

it('what one wrote himself another publishes; before the first report it says what to do', async () => {
  drawn({ reports: [], drafts: [{ ...draft, isOwn: true }] });
  expect(await screen.findByText('您最后改的，由另一位同事发布')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '发布' })).toBeNull();
  expect(screen.getByRole('heading', { level: 1, name: '还没有发布过报告' })).toBeTruthy();
});
