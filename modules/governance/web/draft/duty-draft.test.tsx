import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Circumstance } from '#modules/governance/contract/extent.ts';
import { DraftPage } from '#modules/governance/web/draft/DraftPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const held = { id: 'r1', role: 'official', title: '教育局' };
const session: Session = {
  person: { id: 'p1', name: '何立新' },
  county: { code: '990101', name: '云岭县' },
  role: held,
  roles: [held],
};
const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const [police, civil] = [
  { id: id(1), name: '公安局' },
  { id: id(2), name: '民政局' },
];
const whole = { places: ['990101'], except: [], ageFrom: 0, ageTo: 18, circumstances: [...Circumstance.options] };
const duty = (n: number, more: object = {}) => ({
  ...whole,
  id: id(n),
  lead: police,
  partners: [],
  basis: '《未成年人保护法》第八十八条',
  basisAt: null,
  isConfirmed: false,
  limitDays: 3,
  steps: [],
  ...more,
});
const gate = { code: 'gate', name: '上下学交通', isAboutChild: false, duties: [duty(5)], faults: [] as object[] };
const fire = {
  code: 'fire',
  name: '校园消防',
  isAboutChild: true,
  duties: [],
  faults: [
    {
      ...whole,
      duties: [],
    },
  ],
};
const draftOf = (version: number, matters: number) => ({
  id: id(9),
  number: null,
  note: '',
  state: 'draft',
  began: null,
  ended: null,
  version,
  changedAt: '2026-11-27T01:00:00.000Z',
  matters,
  duties: 1,
});
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 200 });

const none = '现在没有责任清单草案';

interface Server {
  draft: object | null;
  isOwn: boolean;
  matters: object[];
  lists: object[];
  /** How changing requests are answered, in turn; the last one for all that follow. */
  replies: (() => Response)[];
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const refused = (status: number, code: string, title: string): Response =>
  Response.json({ code, title, status }, { status, headers: { 'content-type': 'application/problem+json' } });

/** Draws the page over a server, and gives what is sent to it. */
function drawn(given: Partial<Server> = {}): { sent: unknown[]; server: Server } {
  const server: Server = {
    draft: draftOf(4, 2),
    isOwn: false,
    matters: [gate, fire],
    lists: [],
    replies: [() => Response.json({})],
    ...given,
  };
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname, searchParams } = new URL(asked.url);
    if (asked.method !== 'GET') {
      sent.push([asked.method, pathname, await asked.json()]);
      const [reply] = server.replies.length > 1 ? server.replies.splice(0, 1) : server.replies;
      return reply?.();
    }
    if (pathname === '/api/duty-draft') return Response.json({ draft: server.draft, isOwn: server.isOwn });
    if (pathname === '/api/duty-lists') {
      // That the draft is gone is on the screen before all else is read again.
      if (server.draft === null && sent.length > 0) await screen.findByRole('heading', { level: 1, name: none });
      return Response.json(page(server.lists));
    }
    if (pathname.endsWith('/matters')) return Response.json(page(server.matters));
    if (pathname === '/api/towns') return Response.json({ items: [] });
    const orgs = searchParams.get('kind') === 'department' ? [police, civil] : [];
    const items = orgs.map((one) => ({ ...one, kind: 'department', code: null, town: '', stages: [] }));
    if (pathname === '/api/organisations') return Response.json({ ...page(items), kinds: [] });
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame at="/duty-draft" path="/duty-draft" session={session}>
      <DraftPage />
    </ScreenFrame>,
  );
  return { sent, server };
}

const press = async (name: RegExp | string, where: Pick<typeof screen, 'findByRole'> = screen) =>
  userEvent.click(await where.findByRole('button', { name }));

const dialog = async () => within(await screen.findByRole('dialog'));

/** Opens the matter of a row, unless it is open. */
async function opened(row: RegExp): Promise<void> {
  const found = await screen.findByRole('row', { name: row });
  const expand = found.querySelector('.ant-table-row-expand-icon');
  if (expand) await userEvent.click(expand);
}

it('a draft is begun from the national one, or from the latest only where there is one', async () => {
  const { sent } = drawn({ draft: null });
  expect(await screen.findByRole('heading', { level: 1, name: none })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '从最近一版开始' })).toBeNull();
  await press('从全国草案开始');
  await waitFor(() => expect(sent).toEqual([['POST', '/api/duty-draft', { from: 'national' }]]));
});

it('says how many matters lack a lead, and shows those first', async () => {
  drawn();
  expect(
    await screen.findByRole('heading', { level: 1, name: '2 个事项里，还有 1 个没有唯一的牵头部门' }),
  ).toBeTruthy();
  const rows = (await screen.findAllByRole('row')).map(({ textContent }) => textContent);
  expect(rows[1]).toMatch(/校园消防.*还没有牵头部门/);
  expect(rows[2]).toMatch(/上下学交通.*公安局.*齐全/);
  expect(screen.queryByRole('button', { name: '让它生效' })).toBeNull();
});

it('a matter of the county’s own is added without anybody thinking of a code', async () => {
  const { sent } = drawn();
  await press('加一个事项');
  const form = await dialog();
  await userEvent.type(form.getByLabelText('事项的名称'), '溺水防治');
  await press(/^保\s*存$/, form);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const path = expect.stringMatching(/^\/api\/duty-draft\/matters\/own_[a-z0-9]{12}$/) as unknown;
  expect(sent).toEqual([['PUT', path, { name: '溺水防治', isAboutChild: false, seen: 4 }]]);
});

it('a duty is added for the whole county and every child unless something else is said', async () => {
  const { sent } = drawn();
  await opened(/校园消防/);
  await press('加一条责任');
  const form = await dialog();
  await userEvent.click(form.getByRole('combobox', { name: '牵头部门' }));
  await userEvent.click(await screen.findByTitle('民政局'));
  await userEvent.type(form.getByLabelText('依据（文件和条款）'), '《消防法》第十六条');
  await press(/^保\s*存$/, form);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const said = {
    lead: id(2),
    partners: [],
    basis: '《消防法》第十六条',
    basisAt: null,
    isConfirmed: false,
    limitDays: 10,
    steps: [],
  };
  expect(sent).toEqual([['POST', '/api/duty-draft/matters/fire/duties', { ...whole, ...said, seen: 4 }]]);
});

it('what a colleague changed meanwhile is shown, what was typed stays, and the next try speaks of the new version', async () => {
  const { sent, server } = drawn({
    replies: [
      () => {
        Object.assign(server, {
          draft: draftOf(5, 2),
          matters: [{ ...gate, duties: [duty(5, { lead: civil })] }, fire],
        });
        return refused(409, 'governance.draft_changed', '草案刚刚被别人改过。');
      },
      () => Response.json(gate),
    ],
  });
  await opened(/上下学交通/);
  await press(/^修\s*改$/);
  const form = await dialog();
  await userEvent.type(form.getByLabelText('依据（文件和条款）'), '，第二款');
  await press(/^保\s*存$/, form);
  expect(await form.findByText('草案刚刚被别人改过。')).toBeTruthy();
  expect(await form.findByText('同事刚把这一条改成：牵头 民政局')).toBeTruthy();
  await press(/^保\s*存$/, form);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const basis = '《未成年人保护法》第八十八条，第二款';
  expect(sent).toMatchObject([4, 5].map((seen) => ['PUT', `/api/duty-draft/duties/${id(5)}`, { basis, seen }]));
});

it('whoever changed the draft last is told to ask a colleague; a colleague puts it in force and sees the list', async () => {
  const complete = { matters: [gate], draft: draftOf(4, 1) };
  drawn({ ...complete, isOwn: true });
  expect(await screen.findByText(/请另一位同事打开这一页/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '让它生效' })).toBeNull();
  cleanup();
  const faulty = '还有 1 个事项没有牵头部门，或者牵头的不止一个：校园消防。补齐后才能生效。';
  const { sent, server } = drawn({
    ...complete,
    replies: [
      () => refused(409, 'governance.duties_faulty', faulty),
      () => {
        server.draft = null;
        return Response.json({ ...draftOf(5, 1), number: 3, state: 'planned', began: '2026-12-01' });
      },
    ],
  });
  await press('让它生效');
  const form = await dialog();
  await userEvent.type(form.getByLabelText(/^说明/), '联席会议通过');
  await press('让它生效', form);
  expect(await form.findByText(faulty)).toBeTruthy();
  await press('让它生效', form);
  expect((await screen.findByLabelText('address')).textContent).toBe(`/duties?list=${id(9)}`);
  const body = expect.objectContaining({ note: '联席会议通过', seen: 4 }) as unknown;
  expect(sent).toEqual(Array.from({ length: 2 }, () => ['POST', '/api/duty-draft/in-force', body]));
});

it('giving the draft up says what goes with it', async () => {
  const { sent, server } = drawn({
    replies: [
      () => {
        server.draft = null;
        return Response.json({});
      },
    ],
  });
  await press('放弃草案');
  const form = await dialog();
  expect(form.getByText(/2 个事项、1 条责任都会删去，不能恢复/)).toBeTruthy();
  await press('放弃草案', form);
  expect(await screen.findByText('草案已放弃')).toBeTruthy();
  expect(sent).toEqual([['DELETE', '/api/duty-draft', { seen: 4 }]]);
  expect(await screen.findByRole('heading', { level: 1, name: none })).toBeTruthy();
});

it('a matter and a duty are taken out after a word about what goes', async () => {
  const { sent } = drawn();
  await opened(/上下学交通/);
  await press(/^删\s*去$/);
  expect(await screen.findByText('公安局牵头 · 全县')).toBeTruthy();
  await press(/^删\s*去$/, within(await screen.findByRole('tooltip')));
  await waitFor(() => expect(sent).toEqual([['DELETE', `/api/duty-draft/duties/${id(5)}`, { seen: 4 }]]));
  const row = within(await screen.findByRole('row', { name: /^.*校园消防/ }));
  await press('删去事项', row);
  expect(await screen.findByText('删去“校园消防”？')).toBeTruthy();
});
