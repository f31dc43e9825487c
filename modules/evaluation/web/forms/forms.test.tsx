import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { FormEditorPage } from '#modules/evaluation/web/forms/FormEditorPage.tsx';
import { FormsPage } from '#modules/evaluation/web/forms/FormsPage.tsx';
import { ReturnPage } from '#modules/evaluation/web/forms/ReturnPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};

const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const both = (zh: string, en = zh) => ({ zh, en });
const form = {
  code: 'visits',
  version: 2,
  changedAt: '2026-09-01T01:00:00.000Z',
  isOwn: false,
  title: both('家访情况', 'Home visits'),
  about: both(''),
  asked: 'schools',
  kind: 'term',
  minutes: 6,
  fields: [
    {
      code: 'visited',
      title: both('家访过的学生', 'Visited'),
      about: both(''),
      unit: both('人', 'pupils'),
      kind: 'whole',
      isOfChildren: true,
      least: null,
      most: null,
      grade: 'D',
    },
  ],
  rules: [{ formula: 'visited <= pupils', words: both('不多于在读学生', 'Not more than pupils'), isStrict: true }],
};
const period = { kind: 'term', name: '秋季学期', began: '2026-09-01', ended: '2027-01-31', state: 'open', id: id(1) };
const collection = {
  id: id(2),
  form: 'visits',
  title: form.title,
  asked: 'schools',
  minutes: 6,
  period: id(1),
  periodName: '秋季学期',
  ends: '2999-01-01',
  openedAt: '2026-11-01T01:00:00.000Z',
  counts: { asked: 36, reported: 30, late: 1 },
};
const one = {
  id: id(3),
  collection: id(2),
  title: form.title,
  minutes: 6,
  periodName: '秋季学期',
  ends: '2999-01-01',
  org: id(4),
  orgName: '石塘乡中心小学',
  state: 'waiting',
  isLate: false,
  version: 0,
  submissions: 0,
};
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 60 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** Draws a page over what is held; what is sent is answered, or refused where `refused` says so. */
function drawn(
  what: 'forms' | 'write' | 'return',
  { role = 'official', filled = {}, refused }: { role?: string; filled?: object; refused?: object } = {},
): Sent[] {
  const sent: Sent[] = [];
  const shown = { ...one, form, pupils: 12, draft: {}, reported: null, ...filled };
  const held: Record<string, object> = {
    '/api/forms': page([form]),
    '/api/collections': page([collection]),
    '/api/returns': page([one]),
    '/api/evaluation-periods': page([period]),
    [`/api/returns/${id(3)}`]: shown,
    [`/api/returns/${id(3)}/submissions`]: page([]),
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (!init?.method || init.method === 'GET') return Response.json(held[pathname] ?? page([]));
    sent.push({ method: init.method, path: pathname, body: JSON.parse(init.body as string) });
    if (refused)
      return Response.json(refused, { status: 422, headers: { 'content-type': 'application/problem+json' } });
    return Response.json({ ...shown, ...form, ...collection, reminded: 6 });
  });
  const [path, at, Page] = {
    forms: ['/forms', '/forms', FormsPage] as const,
    write: ['/forms/write', '/forms/write', FormEditorPage] as const,
    return: ['/forms/$id', `/forms/${id(3)}`, ReturnPage] as const,
  }[what];
  render(
    <ScreenFrame at={at} language="zh" path={path} session={sessionOf(role)}>
      <Page />
    </ScreenFrame>,
  );
  return sent;
}

it('tells the bureau what was asked, how many have reported, and how many late', async () => {
  drawn('forms');
  expect(await screen.findByRole('heading', { name: '1 张报表在填报，30 / 36 个单位已经报送' })).toBeDefined();
  const table = screen.getByRole('table', { name: '发出的报表' });
  expect(within(table).getByText('1 个迟报')).toBeDefined();
});

it('leads from what was asked to who has reported', async () => {
  drawn('forms');
  await userEvent.setup().click(await screen.findByRole('link', { name: '家访情况' }));
  expect(await screen.findByRole('button', { name: '提醒没报的' })).toBeDefined();
  expect(screen.getByRole('table', { name: '各单位' })).toBeDefined();
});

it('asks for a colleague’s form, for a period of its kind', async () => {
  const sent = drawn('forms');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /发\s*出/ }));
  const dialog = await screen.findByRole('dialog', { name: '发出“家访情况”' });
  await user.click(within(dialog).getByRole('combobox', { name: '期间' }));
  await user.click(await screen.findByTitle('秋季学期'));
  await user.click(within(dialog).getByRole('button', { name: /发\s*出/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ path: '/api/collections', body: { form: 'visits', seen: 2, period: id(1) } });
});

it('lists to a school what it is asked, and leads there', async () => {
  drawn('forms', { role: 'school_leader' });
  expect(await screen.findByRole('heading', { name: '还有 1 张报表要填' })).toBeDefined();
  expect(screen.getByRole('link', { name: '家访情况' }).getAttribute('href')).toBe(`/forms/${id(3)}`);
});

it('says beside a figure why it is not taken, and what was typed stays', async () => {
  const faults = [{ path: 'visited', why: 'rule', rule: 0 }];
  const refused = { code: 'evaluation.return_wrong', title: '还有 1 处要改', status: 422, data: { faults } };
  const sent = drawn('return', { role: 'school_leader', refused });
  const user = userEvent.setup();
  const input = await screen.findByLabelText('家访过的学生');
  await user.type(input, '13');
  await user.click(screen.getByRole('button', { name: /报\s*送/ }));
  expect(await screen.findByText('不符合：不多于在读学生')).toBeDefined();
  expect((input as HTMLInputElement).value).toBe('13');
  expect(sent[0]?.body).toMatchObject({ seen: 0, entries: { visited: { value: 13, words: '' } }, reason: '' });
});

it('takes that a figure cannot be told, with the reason', async () => {
  const sent = drawn('return', { role: 'school_leader' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('checkbox', { name: '报不了' }));
  await user.type(screen.getByLabelText('家访过的学生 为什么报不了'), '台账在整理');
  await user.click(screen.getByRole('button', { name: /先存着/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    method: 'PUT',
    body: { entries: { visited: { value: null, words: '台账在整理' } } },
  });
});

it('asks why what was handed in is corrected, once somebody corrects it', async () => {
  const reported = { visited: { value: 10, words: '' } };
  drawn('return', { role: 'school_leader', filled: { submissions: 1, state: 'reported', reported } });
  const user = userEvent.setup();
  expect(screen.queryByLabelText('家访过的学生')).toBeNull();
  await user.click(await screen.findByRole('button', { name: '更正已经报送的数' }));
  expect((screen.getByLabelText('家访过的学生') as HTMLInputElement).value).toBe('10');
  expect(screen.getByLabelText('更正的原因')).toBeDefined();
});

it('leaves filling in to the organisation: the bureau reads', async () => {
  drawn('return');
  expect(await screen.findByText('这张表由单位自己填。')).toBeDefined();
  expect(screen.queryByRole('button', { name: /报\s*送/ })).toBeNull();
});

it('says at a figure of a form that the house counts it already', async () => {
  const data = { fact: 'pupils', faults: [{ path: 'fields.0', why: 'known' }] };
  const refused = { code: 'evaluation.fact_known', title: '系统里已经有“在读学生”', status: 409, data };
  const sent = drawn('write', { refused });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('第 1 个数 代码'), 'how_many');
  await user.type(screen.getByLabelText('第 1 个数 标题'), '在校生数');
  await user.click(screen.getByRole('button', { name: /保\s*存/ }));
  expect(await screen.findByText('系统里已经有，不用再问。')).toBeDefined();
  expect(sent[0]?.body).toMatchObject({ seen: 0, fields: [{ code: 'how_many', title: both('在校生数') }] });
});
