import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { FindingsPage } from '#modules/governance/web/policies/FindingsPage.tsx';
import { PoliciesPage } from '#modules/governance/web/policies/PoliciesPage.tsx';
import { PolicyDraftPage } from '#modules/governance/web/policies/PolicyDraftPage.tsx';
import { PolicyPage } from '#modules/governance/web/policies/PolicyPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};
const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const ref = (n: number, title: string, state = 'in_force') => ({
  id: id(n),
  title,
  documentNumber: '云教〔2026〕9号',
  level: 'county',
  state,
});
const policy = {
  ...ref(1, '协同育人办法'),
  titleEn: '',
  issuer: { id: id(9), name: '县教育局' },
  kind: 'measure',
  isPublic: true,
  isConfirmed: false,
  since: '2026-09-01',
  until: null,
};
const version = (n: number, number: number | null, began: string) => ({
  id: id(n),
  number,
  began,
  isAbolition: false,
  issuedOn: null,
  expires: null,
  note: '',
  clauses: 2,
  changedAt: '2026-08-20T01:00:00.000Z',
});
const [first, second] = [version(2, 1, '2026-09-01'), version(3, 2, '2026-10-29')];
const inFull = {
  ...policy,
  source: '县教育局',
  reviewBy: null,
  matters: [],
  version: second,
  versions: [second, first],
  ties: [
    {
      way: 'out',
      depth: 1,
      relation: 'supersedes',
      fromAnchor: null,
      toAnchor: null,
      policy: ref(4, '试行办法', 'superseded'),
    },
    {
      way: 'out',
      depth: 2,
      relation: 'implements',
      fromAnchor: null,
      toAnchor: 'article-3',
      policy: ref(5, '家庭教育促进法'),
    },
  ],
  hasDraft: false,
};
const clause = (anchor: string, label: string, body: string) => ({ anchor, rank: 'article', label, body });
const clauses = [clause('article-1', '第一条', '为了孩子。'), clause('article-2', '第二条', '听取家长意见。')];
const finding = {
  key: 'basis_ended a b ',
  kind: 'basis_ended',
  policy: ref(6, '护学岗办法'),
  other: ref(4, '试行办法', 'superseded'),
  anchor: null,
  matter: null,
  duty: null,
  cited: null,
  day: null,
  left: null,
};
const draft = {
  id: id(7),
  version: 4,
  isAbolition: false,
  documentNumber: null,
  title: '协同育人办法',
  titleEn: '',
  issuer: id(9),
  issuerName: null,
  level: 'county',
  kind: 'measure',
  isPublic: true,
  matters: [],
  source: '',
  isConfirmed: false,
  note: '',
  issuedOn: null,
  began: '2026-12-01',
  expires: null,
  reviewBy: null,
  text: '第一条　为了孩子。',
  links: [],
};
const page = (items: object[]) => ({
  items,
  total: items.length,
  page: 1,
  size: 20,
  open: [{ kind: 'basis_ended', count: 1 }],
});

const replies: Readonly<Record<string, object>> = {
  '/api/policies': page([policy]),
  '/api/policies/found': page([
    {
      policy: ref(1, '协同育人办法'),
      anchor: 'article-2',
      label: '第二条',
      excerpt: [{ text: '听取家长意见', isFound: true }],
    },
  ]),
  [`/api/policies/${id(1)}`]: inFull,
  [`/api/policies/${id(1)}/clauses`]: page(clauses),
  [`/api/policies/${id(1)}/changes`]: page([
    { anchor: 'article-2', what: 'changed', before: clause('article-2', '第二条', '旧的。'), after: clauses[1] },
  ]),
  [`/api/policies/${id(1)}/hanging`]: page([
    {
      anchor: 'article-2',
      policy: null,
      relation: null,
      fromAnchor: null,
      duty: { id: id(8), matter: 'home_school', name: '家校沟通', lead: '县教育局' },
    },
  ]),
  [`/api/policies/${id(1)}/draft`]: { draft, isOwn: false },
  '/api/policy-findings': page([finding]),
  '/api/matters/kinds': page([]),
  '/api/organisations': page([]),
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws a page, and gives what is asked, and what is sent; an act may be refused. */
function drawn(Screen: () => React.ReactNode, at: string, role: string, refusal?: object) {
  const [asked, sent]: [URL[], unknown[]] = [[], []];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const address = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    asked.push(address);
    if (init?.method !== undefined && init.method !== 'GET') {
      sent.push([init.method, address.pathname, JSON.parse(init.body as string)]);
      if (refusal)
        return Response.json(refusal, { status: 409, headers: { 'content-type': 'application/problem+json' } });
      return Response.json(replies[address.pathname] ?? {});
    }
    const reply = replies[address.pathname];
    if (reply) return Response.json(reply);
    throw new Error(`nobody answers at ${address.pathname}`);
  });
  render(
    <ScreenFrame
      at={at}
      path={at.includes(id(1)) ? at.replace(id(1), '$id').replace(/\?.*/, '') : at}
      session={sessionOf(role)}
    >
      <Screen />
    </ScreenFrame>,
  );
  return { asked, sent };
}

it('the library lists what is laid down, and finds clauses by words, each as a link to its place', async () => {
  const { asked } = drawn(PoliciesPage, '/policies', 'guardian');
  await screen.findByRole('heading', { name: '制度库：1 份制度' });
  const row = screen.getByRole('row', { name: /协同育人办法/ });
  for (const words of ['县教育局', '办法', '现行有效', '未与原文核对']) within(row).getByText(words);
  expect(screen.queryByRole('button', { name: '录入制度' })).toBeNull();
  await userEvent.type(screen.getByRole('searchbox', { name: '在标题和条款里找' }), '意见{Enter}');
  const link = await screen.findByRole('link', { name: '第二条 · 协同育人办法' });
  expect(link.getAttribute('href')).toContain(`/policies/${id(1)}?clause=article-2`);
  expect(asked.at(-1)?.searchParams.get('words')).toBe('意见');
});

it('a document shows its clauses with what hangs on them, what changed, and what it is tied to', async () => {
  drawn(PolicyPage, `/policies/${id(1)}`, 'school_leader');
  await screen.findByRole('heading', { level: 1, name: '协同育人办法' });
  const link = await screen.findByRole('link', { name: '第二条' });
  expect(link.getAttribute('href')).toContain('clause=article-2');
  await screen.findByText('挂在这一条上的 1 项');
  screen.getByRole('link', { name: '责任：家校沟通（县教育局牵头）' });
  const ties = within(screen.getByRole('list', { name: '与其他制度的关系' })).getAllByRole('listitem');
  expect(ties.map(({ textContent }) => textContent)).toEqual([
    '代替 试行办法 已被代替',
    '依据 家庭教育促进法 现行有效',
  ]);
  await screen.findByText('和第 1 版相比：1 处不同');
  await screen.findByText('第二条 旧的。');
  expect(screen.queryByRole('button', { name: '写下一版' })).toBeNull();
});

it('what was found is told in a sentence, and left with a reason', async () => {
  const { sent } = drawn(FindingsPage, '/policy-findings', 'official');
  await screen.findByRole('heading', { name: '1 处冲突或缺口等着看' });
  screen.getByText('所依据的《试行办法》已经不再有效，它自己还在执行。');
  await userEvent.click(screen.getByRole('button', { name: '保持不变' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '保持不变' }));
  await within(dialog).findByText('请至少写五个字');
  await userEvent.type(within(dialog).getByLabelText('理由'), '下个月就有新的办法');
  await userEvent.click(within(dialog).getByRole('button', { name: '保持不变' }));
  await waitFor(() =>
    expect(sent).toEqual([['POST', '/api/policy-findings/left', { key: finding.key, reason: '下个月就有新的办法' }]]),
  );
});

it('a draft is saved with the version that was seen; a refusal says which field, and what was typed stays', async () => {
  const circle = {
    code: 'governance.circular_links',
    title: '这样关联会绕回自己',
    detail: '这样关联会绕回自己：《甲》 → 《乙》。',
    status: 409,
    data: { field: 'links', titles: '《甲》 → 《乙》' },
  };
  const { sent } = drawn(PolicyDraftPage, `/policies/${id(1)}/draft`, 'official', circle);
  const text = await screen.findByRole('textbox', { name: '正文' });
  screen.getByRole('button', { name: '确认生效' });
  await userEvent.type(text, '{End}\n第二条　听取意见。');
  await userEvent.click(screen.getByRole('button', { name: '保存草案' }));
  await screen.findByText(/这样关联会绕回自己/);
  expect((text as HTMLTextAreaElement).value).toContain('第二条　听取意见。');
  expect(sent).toMatchObject([
    [
      'PUT',
      `/api/policies/${id(1)}/draft`,
      { seen: 4, issuer: id(9), began: '2026-12-01', issuedOn: null, text: '第一条　为了孩子。\n第二条　听取意见。' },
    ],
  ]);
});
