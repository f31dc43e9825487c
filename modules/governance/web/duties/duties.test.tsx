import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Circumstance } from '#modules/governance/contract/extent.ts';
import { DutiesPage } from '#modules/governance/web/duties/DutiesPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};
const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const org = (n: number, name: string) => ({ id: id(n), name });
const [police, civil, bureau] = [org(1, '云岭县公安局'), org(2, '云岭县民政局'), org(3, '云岭县教育局')];
const whole = { places: ['990101'], except: [], ageFrom: 0, ageTo: 18, circumstances: [...Circumstance.options] };
const duty = (n: number, lead: object, more: object = {}) => ({
  ...whole,
  id: id(n),
  lead,
  partners: [],
  basis: '《义务教育法》第十三条',
  basisAt: null,
  isConfirmed: true,
  limitDays: 5,
  steps: [],
  ...more,
});
const dropout = {
  code: 'dropout',
  name: '控辍保学',
  isAboutChild: true,
  faults: [],
  duties: [
    duty(4, bureau, {
      partners: [police],
      isConfirmed: false,
    }),
  ],
};
const gate = {
  code: 'gate',
  name: '上下学交通',
  isAboutChild: false,
  duties: [duty(5, police, { except: ['990101201'] }), duty(6, civil, { places: ['990101102'] })],
  faults: [
    {
      ...whole,
      places: ['990101201'],
      duties: [],
    },
    {
      ...whole,
      places: ['990101102'],
      duties: [id(5), id(6)],
    },
  ],
};
const list = (n: number, state: string, more: object = {}) => ({
  id: id(n),
  number: n,
  note: '',
  state,
  began: '2026-09-01',
  ended: null,
  version: 3,
  changedAt: '2026-08-20T01:00:00.000Z',
  matters: 2,
  duties: 3,
  ...more,
});
const inForce = list(8, 'in_force', { note: '联席会议通过' });
const earlier = list(7, 'earlier', { began: '2025-09-01', ended: '2026-08-31' });
const towns = [
  { code: '990101201', name: '石塘乡' },
  { code: '990101102', name: '青石镇' },
].map((one) => ({ ...one, lon: 0, lat: 0, population: null, rural: true, outline: null }));
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 200 });

interface Held {
  lists?: object[];
  matters?: object[];
  changes?: object[];
  answer?: object;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const problem = (status: number, code: string, title: string): Response =>
  Response.json({ code, title, status }, { status, headers: { 'content-type': 'application/problem+json' } });

/** Draws the page over what is held, and gives the addresses that are asked. */
function drawn(held: Held = {}, { at = '/duties', role = 'school_leader', language = 'zh' as Language } = {}): URL[] {
  const asked: URL[] = [];
  const { lists = [inForce, earlier], matters = [dropout, gate], changes = [], answer } = held;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const address = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    asked.push(address);
    const { pathname } = address;
    if (pathname === '/api/duty-lists') return Response.json(page(lists));
    if (pathname.endsWith('/matters')) return Response.json(page(matters));
    if (pathname.endsWith('/changes')) return Response.json(page(changes));
    if (pathname === '/api/towns') return Response.json({ items: towns });
    if (pathname === '/api/duties/answering')
      return answer
        ? Response.json(answer)
        : problem(409, 'governance.nobody_answers', '现行责任清单里，这个地方的这个事项没有唯一的牵头部门。');
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame at={at} language={language} path="/duties" session={sessionOf(role)}>
      <DutiesPage />
    </ScreenFrame>,
  );
  return asked;
}

const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });

const choose = async (field: string, option: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('combobox', { name: field }));
  await userEvent.click(await screen.findByTitle(option));
};

it('says what the list is, and how many matters no single department leads in', async () => {
  drawn();
  expect(await heading('责任清单第 8 版，从 2026年9月1日起生效：2 个事项里有 1 个没有唯一的牵头部门')).toBeTruthy();
  expect(screen.getByText(/说明：联席会议通过/)).toBeTruthy();
  cleanup();
  drawn({ matters: [dropout] });
  expect(await heading(/2 个事项都有一个牵头部门$/)).toBeTruthy();
});

it('in the matrix a cell says in words what a department is to a matter, and a fault where nobody or several lead', async () => {
  drawn();
  const matrix = within(await screen.findByRole('region', { name: '部门和事项' }));
  const heads = matrix.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(heads).toEqual(['事项', '公安局', '教育局', '民政局']);
  const cells = (row: RegExp) =>
    within(matrix.getByRole('row', { name: row }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(cells(/控辍保学/)).toEqual(['○协同', '●牵头', '无']);
  expect(cells(/上下学交通/)).toEqual(['◐部分情形牵头', '无', '◐部分情形牵头']);
  expect(await matrix.findByText('石塘乡：没有牵头部门')).toBeTruthy();
  expect(matrix.getByText('青石镇：云岭县公安局、云岭县民政局同时牵头')).toBeTruthy();
  await userEvent.click(matrix.getByRole('button', { name: '分 2 种情形', expanded: false }));
  expect(cells(/石塘乡除外/)).toEqual(['●牵头', '无', '无']);
  expect(cells(/^青石镇/)).toEqual(['无', '无', '●牵头']);
});

it('as a table it says the limit and that a basis is not confirmed', async () => {
  drawn({}, { at: '/duties?as=table' });
  const row = within(await screen.findByRole('row', { name: /控辍保学/ }));
  expect(row.getByText('云岭县教育局')).toBeTruthy();
  expect(row.getByText('5 个工作日')).toBeTruthy();
  expect(row.getByText('依据待核对')).toBeTruthy();
  expect(row.getByText('齐全')).toBeTruthy();
  const other = within(screen.getByRole('row', { name: /上下学交通.*石塘乡除外/ }));
  expect(other.getByText('有空缺')).toBeTruthy();
  expect(other.getByText('有重复')).toBeTruthy();
  expect(other.queryByText('依据待核对')).toBeNull();
});

it('who answers for a child is asked once age and circumstance are said, and the day it is due is told', async () => {
  const answer = {
    matter: { code: 'dropout', name: '控辍保学', isAboutChild: true },
    duty: duty(4, bureau, { partners: [police], isConfirmed: false }),
    dueBy: '2026-12-04',
  };
  const asked = drawn({ answer });
  const answering = () =>
    asked.filter(({ pathname }) => pathname === '/api/duties/answering').map(({ search }) => search);
  await choose('事项', '控辍保学');
  expect(await screen.findByText(/要看孩子的年龄和处境，请一并选好/)).toBeTruthy();
  await choose('孩子的年龄', '7 岁');
  await choose('孩子的处境', '留守儿童');
  expect(await screen.findByText('由云岭县教育局牵头')).toBeTruthy();
  expect(screen.getByText('今天提出的，最晚 2026年12月4日办结（5 个工作日）')).toBeTruthy();
  expect(screen.getByText('依据待核对')).toBeTruthy();
  expect(answering()).toEqual(['?matter=dropout&place=990101&age=7&circumstance=left_behind']);
});

it('where nobody answers, that is said, and not who answered for what was asked before', async () => {
  drawn({}, { at: '/duties?matter=gate&place=990101201' });
  expect(await screen.findByText(/没有唯一的牵头部门。$/)).toBeTruthy();
  expect(screen.queryByText(/^由.*牵头$/)).toBeNull();
});

it('another version can be looked at, and what it says otherwise is told as it was and as it is', async () => {
  const changes = [
    {
      code: 'gate',
      name: '校门口交通',
      isAboutChild: false,
      what: 'changed',
      was: {
        code: 'gate',
        name: '上下学交通',
        isAboutChild: false,
      },
      before: [duty(4, bureau)],
      after: [duty(5, police, { limitDays: 3 })],
    },
    {
      code: 'dropout',
      name: '控辍保学',
      isAboutChild: true,
      what: 'added',
      was: null,
      before: [],
      after: [duty(6, bureau, { except: ['990101201'] })],
    },
  ];
  const asked = drawn({ changes });
  expect(await screen.findByRole('heading', { level: 2, name: '和第 7 版相比，改了 2 个事项' })).toBeTruthy();
  const row = within(await screen.findByRole('row', { name: /校门口交通/ }));
  for (const told of ['上下学交通 → 校门口交通', '云岭县教育局 → 云岭县公安局', '5 个工作日 → 3 个工作日'])
    expect(row.getByText(told)).toBeTruthy();
  expect(await screen.findByText('新增：石塘乡除外')).toBeTruthy();
  await choose('看哪一版', '第 7 版（2025年9月1日起，已不用）');
  expect(await heading('责任清单第 7 版，2025年9月1日到 2026年8月31日有效，现在已不用')).toBeTruthy();
  expect(screen.queryByText(/和第/)).toBeNull();
  await waitFor(() => expect(asked.some(({ pathname }) => pathname === `/api/duty-lists/${id(7)}/matters`)).toBe(true));
});

it('before there is a list, what it is for is said, and an official is led to the draft, others are not', async () => {
  drawn({ lists: [] }, { role: 'official' });
  await heading('还没有生效的责任清单');
  await userEvent.click(screen.getByRole('button', { name: '去起草' }));
  expect((await screen.findByLabelText('address')).textContent).toBe('/duty-draft');
  cleanup();
  drawn({ lists: [] });
  expect(await screen.findByText(/县教育局正在准备/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('is read in English', async () => {
  drawn({ matters: [dropout] }, { language: 'en' });
  expect(await heading(/Duty list no. 8, in force since 1 September 2026: one department leads/)).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Departments and matters' })).toBeTruthy();
});
