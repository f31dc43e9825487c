import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Export } from '#modules/exports/contract/export.ts';
import { ExportsPage } from '#modules/exports/web/ExportsPage.tsx';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string) => {
  const held = { id: 'r1', role, title: role };
  return {
    person: { id: 'p1', name: '朱校长' },
    county: { code: '990101', name: '云岭县' },
    role: held,
    roles: [held],
  };
};

const one: Export = {
  id: '0199a000-0000-7000-8000-000000000001',
  number: '5EF97A37C8',
  title: '学生名单',
  className: null,
  columns: ['班级', '学生姓名'],
  format: 'xlsx',
  category: 'report',
  reason: '教育局要求报送在校学生名单',
  pupils: 97,
  sensitive: false,
  askedBy: '何校长',
  askedAs: '校长',
  askedAt: '2026-11-24T02:00:00.000Z' as never,
  decidedBy: null,
  state: 'waiting',
  done: 0,
  until: '2026-11-27T02:00:00.000Z' as never,
  fetchesLeft: 0,
};

const kinds = (deviceFrom: string | null) => ({
  items: [
    {
      id: 'people.staff',
      title: '教职工名单',
      note: '本校教职工',
      ofClass: 'never',
      formats: ['xlsx', 'csv'],
      columns: [
        { name: 'name', title: '姓名', sensitive: false },
        { name: 'secret', title: '密', sensitive: true },
      ],
    },
  ],
  left: { files: 3, pupils: 100 },
  freePupils: 50,
  deviceFrom,
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws the page of somebody, and gives what it sends. */
function drawn(role: string, { own = [], deviceFrom = null }: { own?: Export[]; deviceFrom?: string | null } = {}) {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname } = new URL(asked.url);
    if (asked.method === 'POST') {
      const text = await asked.text();
      sent.push([pathname, text === '' ? undefined : JSON.parse(text)]);
      return Response.json({ ...one, state: 'making' });
    }
    if (pathname.endsWith('/file')) {
      sent.push([pathname]);
      return Response.json({ code: 'exports.no_file', title: '没有可以下载的文件' }, { status: 409 });
    }
    if (pathname.endsWith('/kinds')) return Response.json(kinds(deviceFrom));
    const items = pathname.endsWith('/waiting') ? [one] : own;
    return Response.json({ items, total: items.length, page: 1, size: 20 });
  });
  render(
    <ScreenFrame at="/exports" path="/exports" session={sessionOf(role)}>
      <ExportsPage />
    </ScreenFrame>,
  );
  return sent;
}

it('shows the second person who asks for what and why, and sends his answer', async () => {
  const sent = drawn('security_admin');
  await screen.findByText('教育局要求报送在校学生名单');
  expect(screen.getByText(/97 名学生/).textContent).toContain('5EF97A37C8');
  expect(screen.queryByText('申请导出')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^核\s?准$/ }));
  expect(sent).toEqual([[`/api/exports/${one.id}/approval`, undefined]]);
});

it('asks with the columns that are not sensitive chosen, and with a reason', async () => {
  const sent = drawn('homeroom');
  await userEvent.click(await screen.findByLabelText('文件'));
  await userEvent.click(await screen.findByText('教职工名单'));
  expect(screen.getByRole('checkbox', { name: '姓名' })).toHaveProperty('checked', true);
  expect(screen.getByRole('checkbox', { name: '密（敏感，要核准）' })).toHaveProperty('checked', false);
  await userEvent.click(screen.getByLabelText('用途'));
  await userEvent.click(await screen.findByText('教学管理'));
  await userEvent.click(screen.getByRole('textbox'));
  await userEvent.paste('学期末排监考表需要名单');
  await userEvent.click(screen.getByRole('button', { name: /^申\s?请$/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  const body = { kind: 'people.staff', class: null, columns: ['name'], format: 'xlsx', category: 'teaching' };
  expect(sent).toEqual([['/api/exports', { ...body, reason: '学期末排监考表需要名单' }]]);
});

it('says why a file is not handed out, and when a new device may ask', async () => {
  const ready: Export = { ...one, state: 'ready', fetchesLeft: 1 };
  drawn('homeroom', { own: [ready], deviceFrom: '2026-11-25T02:00:00.000Z' });
  await screen.findByText(/这台设备是新的/);
  expect(screen.getByRole('button', { name: /^申\s?请$/ })).toHaveProperty('disabled', true);
  await userEvent.click(await screen.findByRole('button', { name: /^下\s?载$/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('没有可以下载的文件');
});
