import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DirectoryPage } from '#modules/resources/web/DirectoryPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

let languages: string[] = [];

beforeEach(() => {
  languages = ['普通话', '云岭话'];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    if (request.method === 'POST') languages.push((JSON.parse(await request.text()) as { name: string }).name);
    const items = new URL(request.url).pathname === '/api/languages' ? languages : [];
    return Response.json({ items, total: 0, page: 1, size: 20 });
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
    <ScreenFrame at="/resources" path="/resources" session={session}>
      <DirectoryPage />
    </ScreenFrame>,
  );
}

const listed = async (): Promise<string[]> => {
  const list = await screen.findByRole('list', { name: '本县的语言和方言' });
  return within(list)
    .queryAllByRole('listitem')
    .map((one) => one.textContent);
};

it('shows the bureau the county’s languages, and adds a dialect to them', async () => {
  opened('official');
  await waitFor(async () => expect(await listed()).toEqual(['普通话', '云岭话']));
  await userEvent.type(screen.getByRole('textbox', { name: '另一种方言' }), ' 彝语 ');
  await userEvent.click(screen.getByRole('button', { name: '加入名单' }));
  await waitFor(async () => expect(await listed()).toEqual(['普通话', '云岭话', '彝语']));
  expect(screen.getByRole('textbox', { name: '另一种方言' })).toHaveProperty('value', '');
});

it('keeps the list to the bureau', async () => {
  opened('teacher');
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByText('本县的语言和方言')).toBeNull();
});
