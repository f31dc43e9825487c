import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { OrganisationsPanel } from '#modules/people/web/OrganisationsPanel.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const county = { code: '990101', name: '云岭县' };
const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '县教育局' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};
const orgs = [
  { id: '0199a000-0000-7000-8000-000000000001', kind: 'department', name: '公安局', town: '990101100' },
  { id: '0199a000-0000-7000-8000-000000000002', kind: 'school', name: '东冲村小学', town: '990101100' },
];

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function drawn(role: string): string[] {
  const closed: string[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (init?.method !== 'POST')
      return Response.json({ items: pathname === '/api/towns' ? [] : orgs, total: 2, page: 1, size: 20, kinds: [] });
    closed.push(pathname);
    const title = '公安局手上还有2 件在办的事项。先办完，或者移交、撤回，再撤销这个部门。';
    const headers = { 'content-type': 'application/problem+json' };
    return Response.json({ code: 'people.still_holds', title, status: 409, data: {} }, { status: 409, headers });
  });
  render(
    <ScreenFrame at="/regions" language="zh" path="/regions" session={sessionOf(role)}>
      <OrganisationsPanel />
    </ScreenFrame>,
  );
  return closed;
}

it('a department is closed after being asked once more, and where it holds something the page says what', async () => {
  const closed = drawn('official');
  await userEvent.click(await screen.findByRole('button', { name: '撤销公安局' }));
  expect(screen.queryByRole('button', { name: '撤销东冲村小学' })).toBeNull();
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText(/手上还有事项或任务的，不能撤销/);
  await userEvent.click(within(dialog).getByRole('button', { name: /^撤\s?销$/ }));
  await within(dialog).findByText(/公安局手上还有2 件在办的事项/);
  await waitFor(() => expect(closed).toEqual([`/api/departments/${orgs[0]?.id}/closing`]));
});

it('nobody but the bureau is offered it', async () => {
  drawn('school_leader');
  await screen.findByText('公安局');
  expect(screen.queryByRole('button', { name: '撤销公安局' })).toBeNull();
});
