import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { countiesOf } from '#modules/governance/web/build-out/BuildOutDialog.tsx';
import { BuildOutPage } from '#modules/governance/web/build-out/BuildOutPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const county = { code: '990101', name: '云岭县' };
const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: role };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};
const element = (code: string, more: object = {}) => ({
  element: code,
  scope: 'county',
  level: 'town',
  name: code === 'station' ? '乡镇指导站' : '家长学校',
  about: '',
  isDraft: code !== 'station',
  isDerived: code === 'station',
  coverage: { of: 2, has: 1, none: 1, unknown: 0 },
  urban: { of: 1, has: 1, none: 0, unknown: 0 },
  rural: { of: 1, has: 0, none: 1, unknown: 0 },
  targets: [{ id: null, share: 100, by: '2027-12-31', source: '方案' }],
  ...more,
});
const unknown = { of: 2, has: 0, none: 0, unknown: 2 };
const town = (code: string, name: string) => ({
  code,
  name,
  lon: 104,
  lat: 30,
  population: null,
  rural: true,
  outline: null,
});
const unit = (id: string, name: string, state: string) => ({
  id,
  name,
  town: id,
  rural: true,
  state,
  since: state === 'has' ? '2026-03-10' : null,
  note: null,
});
const trend = {
  months: ['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'].map((on, at) => ({
    on,
    of: 2,
    has: Number(at > 1),
  })),
  line: { slope: 4.2, low: 1, high: 8 },
  outlooks: [{ share: 100, by: '2027-12-31', at: '2027-11-01', earliest: '2027-05-01', latest: null }],
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const page = (items: object[], more: object = {}): Response =>
  Response.json({ items, total: items.length, page: 1, size: 200, ...more });

function drawn(role = 'official'): unknown[] {
  const said: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (init?.method === 'POST') {
      said.push([pathname, JSON.parse(init.body as string)]);
      return Response.json({ reported: true });
    }
    if (pathname === '/api/build-out/trend') return Response.json(trend);
    if (pathname === '/api/towns')
      return Response.json({ items: [town('990101201', '石塘乡'), town('990101100', '云岭镇')] });
    if (pathname === '/api/build-out/units')
      return page([unit('990101201', '石塘乡', 'has'), unit('990101100', '云岭镇', 'none')], {
        towns: [
          { town: '990101201', of: 1, has: 1, none: 0, unknown: 0 },
          { town: '990101100', of: 1, has: 0, none: 1, unknown: 0 },
        ],
      });
    return page([element('station'), element('parent_school', { level: 'school', coverage: unknown, targets: [] })]);
  });
  render(
    <ScreenFrame at="/build-out?on=2026-11-24" language="zh" path="/build-out" session={sessionOf(role)}>
      <BuildOutPage />
    </ScreenFrame>,
  );
  return said;
}

it('tells of each element how far it is built, parted by town and country, and how far that is from its target', async () => {
  drawn('school_leader');
  await screen.findByRole('heading', { name: /0 项已全部建成，2 项有缺口，1 项没报全/ });
  screen.getByText('还差 50 个百分点');
  screen.getByText('没有设目标');
  expect(screen.getAllByText(/1 \/ 1（100%）/).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: '登记情况' })).toBeNull();
});

it('shows on a map and as a list where it is and where it is not, and where the trend leads', async () => {
  drawn();
  const map = await screen.findByRole('img', { name: /石塘乡，有 1，没有 0，没报告 0/ });
  expect(map).toBeDefined();
  await screen.findByRole('img', { name: /云岭镇，有 0，没有 1，没报告 0/ });
  await screen.findByText('系统算出');
  await screen.findByText('每月变化 4.2 个百分点（1 到 8）');
  screen.getByText(/照此走势 2027年11月1日 达到，最早 2027年5月1日，最晚 照此走势十年内达不到/);
});

it('reports where something is, with evidence', async () => {
  const said = drawn();
  await userEvent.click(await screen.findByRole('button', { name: '登记情况' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByLabelText('哪里'));
  await userEvent.click(await screen.findByTitle('云岭镇'));
  await userEvent.type(within(dialog).getByLabelText('依据（文件、谁说的）'), '镇政府文件');
  await userEvent.click(within(dialog).getByRole('button', { name: '登记情况' }));
  const sent = { element: 'station', unit: '990101100', state: 'has', since: expect.any(String), note: '镇政府文件' };
  await waitFor(() => expect(said).toEqual([['/api/build-out/reports', sent]]));
});

it('reads counties line by line, and refuses a line that is none', () => {
  expect(countiesOf(' 990102 青山县 \n\n990103\t南浦县')).toEqual([
    { code: '990102', name: '青山县' },
    { code: '990103', name: '南浦县' },
  ]);
  expect(countiesOf('990102青山县')).toBeUndefined();
});
