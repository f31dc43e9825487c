import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PeoplePage } from '#modules/people/web/PeoplePage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const [official, officer, department] = [1, 2, 3].map((at) => `0199a000-0000-7000-8000-00000000000${at}`);
const appointments = [
  { id: official, name: '李主任', office: 'official', title: '教育局 · 云岭县教育局', from: '2026-09-01', until: null },
  {
    id: officer,
    name: '吴科长',
    office: 'department',
    title: '部门 · 县卫健局',
    from: '2026-09-01',
    until: '2027-08-01',
  },
];

let sent: [method: string, path: string, body: unknown][] = [];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET') {
      sent.push([request.method, pathname, JSON.parse((await request.text()) || 'null')]);
      return Response.json({ ...appointments[1], until: '2026-11-24' });
    }
    if (pathname === '/api/appointments') return Response.json({ items: appointments, total: 2, page: 1, size: 20 });
    if (pathname === '/api/organisations')
      return Response.json({ items: [{ id: department, name: '县卫健局' }], total: 1, page: 1, size: 50, kinds: [] });
    return Response.json({ items: [], total: 0, page: 1, size: 20, roles: [] });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function opened(as: string): void {
  const role = { id: 'r1', role: as, title: as };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '李主任' }, county, role, roles: [role] };
  render(
    <ScreenFrame at="/people" path="/people" session={session}>
      <PeoplePage />
    </ScreenFrame>,
  );
}

const rowOf = async (name: string): Promise<HTMLElement> => {
  const row = (await screen.findByText(name)).closest('tr');
  if (!row) throw new Error(`${name} stands in no row`);
  return row;
};

it('shows an official who holds what and until when, and lets him end what is below him alone', async () => {
  opened('official');
  const peer = await rowOf('李主任');
  expect(peer.textContent).toContain('教育局 · 云岭县教育局');
  expect(peer.textContent).toContain('未定');
  expect(within(peer).queryByRole('button')).toBeNull();
  const below = await rowOf('吴科长');
  expect(within(below).getByLabelText(/^吴科长 到期日/)).toHaveProperty('value', '2027-08-01');
  await userEvent.click(within(below).getByRole('button', { name: /结\s*束/ }));
  await waitFor(() => expect(sent).toEqual([['DELETE', `/api/appointments/${officer}`, null]]));
  fireEvent.click(await screen.findByRole('button', { name: /撤\s*销/ }));
  await waitFor(() => expect(sent[1]).toEqual(['PUT', `/api/appointments/${officer}`, { until: '2027-08-01' }]));
});

it('appoints somebody new in a department', async () => {
  opened('official');
  await userEvent.type(await screen.findByLabelText('姓名', { selector: '#name' }), '郑科员');
  await userEvent.click(screen.getByRole('button', { name: '任命部门人员' }));
  expect(await screen.findByText('请选择部门')).toBeTruthy();
  await userEvent.click(screen.getByRole('combobox', { name: '部门' }));
  await userEvent.click(await screen.findByText('县卫健局', { selector: '.ant-select-item-option-content' }));
  await userEvent.click(screen.getByRole('button', { name: '任命部门人员' }));
  await waitFor(() =>
    expect(sent).toEqual([['POST', '/api/appointments', { name: '郑科员', org: department, until: null }]]),
  );
});

it('shows a school leader nothing of offices', async () => {
  opened('school_leader');
  expect(await screen.findByText('这里没有还不能登录的人')).toBeTruthy();
  expect(screen.queryByText('任命部门人员')).toBeNull();
});
