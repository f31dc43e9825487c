import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HeldCommentsPage } from '#modules/messages/web/columns/HeldCommentsPage.tsx';
import { PostPage } from '#modules/messages/web/columns/PostPage.tsx';
import { PostsPage } from '#modules/messages/web/columns/PostsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { Leaving } from '#testing/Leaving.tsx';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const at = '2026-11-24T02:00:00.000Z';
const told = {
  id: id(1),
  column: id(2),
  columnName: '学校动态',
  from: '石塘乡中心小学',
  title: '看皮影戏',
  start: '周五下午，全校在礼堂。',
  publishedAt: at,
  withdrawnAt: null,
};
const found = {
  ...told,
  title: [
    { text: '看', isFound: false },
    { text: '皮影', isFound: true },
    { text: '戏', isFound: false },
  ],
  excerpt: [{ text: '周五下午，全校在礼堂。', isFound: false }],
};
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const post = {
  ...told,
  document: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '礼堂', marks: [] }] },
      paragraph(
        { type: 'text', text: '早到', marks: [{ type: 'bold' }] },
        { type: 'text', text: '节目单', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] },
      ),
      { type: 'script', content: [paragraph({ type: 'text', text: '不认识的', marks: [] })] },
    ],
  },
  writtenAs: '班主任',
  withdrawReason: null,
  likes: 3,
  isLiked: false,
  mayComment: true,
  address: null,
};
const column = {
  id: id(2),
  kind: 'school_news',
  readers: 'school',
  from: '石塘乡中心小学',
  name: '学校动态',
  writers: ['homeroom'],
  isOpen: true,
  followers: 12,
  isFollowed: false,
  mayWrite: false,
  mayKeep: true,
};
const comment = {
  id: id(3),
  words: '真好看',
  writtenAs: '家长',
  isOwn: true,
  state: 'refused',
  reason: '请换个说法',
  at,
  isReported: false,
  mayAppeal: false,
  appealDueAt: null as string | null,
  answer: null as string | null,
};
const held = {
  id: id(4),
  post: id(1),
  postTitle: '看皮影戏',
  words: '孩子说他不想活了',
  writtenBy: '王奶奶',
  writtenAs: '家长',
  at,
  isTakenBack: false,
  hits: [{ category: 'harm', words: '不想活了', how: 'exact', from: 4, to: 8 }],
  mayHarm: true,
  reports: [] as object[],
  left: [] as object[],
  inSteadOf: null as string | null,
  appeal: null as object | null,
  dueAt: null as string | null,
};

let said: unknown[];
let heard: object;
let waiting: object;
let asked: string[];

beforeEach(() => {
  [said, asked, heard, waiting] = [[], [], comment, held];
  const page = (...items: object[]) => ({ items, total: items.length, page: 1, size: 20 });
  const replies: Record<string, object> = {
    '/api/columns': { items: [column] },
    '/api/posts': page(told),
    '/api/posts/search': page(found),
    [`/api/posts/${id(1)}`]: post,
    get [`/api/posts/${id(1)}/comments`]() {
      return page(heard);
    },
    get '/api/comments/held'() {
      return page(waiting);
    },
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname, search } = new URL(request.url);
    const body: unknown = JSON.parse((await request.text()) || 'null');
    if (request.method === 'GET') asked.push(pathname + search);
    else said.push([`${request.method} ${pathname}`, body]);
    return Response.json(replies[pathname] ?? (/decision|heeding/.test(pathname) ? held : column));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (page: ReactNode, path: string, role = 'school_leader', where = path) => {
  const acting = { id: 'r1', role, title: role };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '何校长' }, county, role: acting, roles: [acting] };
  return render(
    <ScreenFrame at={where} path={path} session={session}>
      {page}
    </ScreenFrame>,
  );
};

it('what has appeared is searched by words, which are marked where they were found', async () => {
  open(<PostsPage />, '/columns', 'teacher');
  expect((await screen.findByRole('link', { name: '看皮影戏' })).getAttribute('href')).toBe(`/posts/${id(1)}`);
  expect(screen.queryByRole('button', { name: '开专栏' })).toBeNull();
  await userEvent.type(screen.getByRole('searchbox', { name: '搜索文章' }), ' 皮影 {Enter}');
  expect((await screen.findByText('皮影')).tagName).toBe('MARK');
  expect(asked.at(-1)).toContain(`words=${encodeURIComponent('皮影')}`);
});

it('a column is followed, and opened by whoever leads the school for readers said once', async () => {
  open(<PostsPage />, '/columns');
  const line = within(await screen.findByRole('article', { name: '学校动态' }));
  await userEvent.click(line.getByRole('button', { name: /^关\s*注$/ }));
  await waitFor(() => expect(said).toEqual([[`PUT /api/columns/${id(2)}/following`, { follows: true }]]));
  await userEvent.click(screen.getByRole('button', { name: '开专栏' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('名称'), '教师园地');
  await userEvent.click(dialog.getByLabelText('本校的人看'));
  await userEvent.click(dialog.getByRole('button', { name: '开专栏' }));
  const body = { name: '教师园地', writers: ['school_leader'], kind: 'own', readers: 'school', class: null };
  await waitFor(() => expect(said.at(-1)).toEqual(['POST /api/columns', body]));
});

it('a post is read in its form, of what is not known nothing is drawn; it is liked, and something is said to it', async () => {
  open(<PostPage />, '/posts/$id', 'teacher', `/posts/${id(1)}`);
  expect(await screen.findByRole('heading', { name: '礼堂' })).toBeTruthy();
  expect(screen.getByText('早到').tagName).toBe('STRONG');
  expect(screen.getByRole('link', { name: '节目单' }).getAttribute('href')).toBe('https://example.org/');
  expect(screen.queryByText('不认识的')).toBeNull();
  expect(await screen.findByText('没有通过：请换个说法')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '赞（3）' }));
  await userEvent.type(screen.getByLabelText('写留言'), '谢谢老师');
  await userEvent.click(screen.getByRole('button', { name: /^送\s*出$/ }));
  await waitFor(() =>
    expect(said).toEqual([
      [`PUT /api/posts/${id(1)}/like`, { likes: true }],
      [`POST /api/posts/${id(1)}/comments`, { words: '谢谢老师' }],
    ]),
  );
});

it('a comment that was begun is still there when the post was left, until it is sent', async () => {
  const page = (
    <Leaving>
      <PostPage />
    </Leaving>
  );
  open(page, '/posts/$id', 'teacher', `/posts/${id(1)}`);
  const field = () => screen.findByLabelText<HTMLTextAreaElement>('写留言');
  const leaveAndComeBack = () => {
    fireEvent.click(screen.getByRole('button', { name: '换屏' }));
    expect(screen.queryByLabelText('写留言')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '换屏' }));
  };
  fireEvent.change(await field(), { target: { value: '写了一半' } });
  leaveAndComeBack();
  expect((await field()).value).toBe('写了一半');
  fireEvent.click(screen.getByRole('button', { name: /^送\s*出$/ }));
  await waitFor(async () => expect((await field()).value).toBe(''));
  leaveAndComeBack();
  expect((await field()).value).toBe('');
});

it('a comment that waits is refused with a reason by a leader, who sees what was found in it; who watches over pupils sees it alone', async () => {
  open(<HeldCommentsPage />, '/comments', 'safeguard_lead');
  expect(await screen.findByText('可能涉及孩子的安全。请按学校的保护程序马上处理。')).toBeTruthy();
  expect(screen.getByText(/孩子由您照看，留言放不放出来由校长或教育局决定。$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '不通过' })).toBeNull();
  cleanup();
  open(<HeldCommentsPage />, '/comments');
  expect((await screen.findByText('不想活了')).tagName).toBe('MARK');
  expect(screen.queryByText(/孩子由您照看/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '不通过' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('理由'), '请当面和老师说');
  await userEvent.click(dialog.getByRole('button', { name: '不通过' }));
  await waitFor(() =>
    expect(said).toEqual([[`POST /api/comments/${id(4)}/decision`, { decision: 'refuse', reason: '请当面和老师说' }]]),
  );
});

it('a comment of harm that was taken back says so, and asks what was done', async () => {
  waiting = { ...held, isTakenBack: true };
  open(<HeldCommentsPage />, '/comments', 'safeguard_lead');
  expect(await screen.findByText(/^写的人已经收回/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('做了什么'), '已见孩子');
  await userEvent.click(screen.getByRole('button', { name: '已处理' }));
  const body = { done: '已见孩子' };
  await waitFor(() => expect(said).toEqual([[`POST /api/comments/${id(4)}/heeding`, body]]));
});

it('a comment of another is reported by whoever reads it, and one that is reported is left or removed', async () => {
  heard = { ...comment, isOwn: false, state: 'shown', reason: null };
  open(<PostPage />, '/posts/$id', 'teacher', `/posts/${id(1)}`);
  await userEvent.click(await screen.findByRole('button', { name: /^举\s*报$/ }));
  const asking = within(await screen.findByRole('dialog'));
  await userEvent.type(asking.getByLabelText('哪里不对'), '写了别人家的事');
  await userEvent.click(asking.getByLabelText('孩子可能有危险'));
  heard = { ...heard, isReported: true };
  await userEvent.click(asking.getByRole('button', { name: '送出举报' }));
  const report = [`POST /api/comments/${id(3)}/report`, { reason: '写了别人家的事', mayHarm: true }];
  await waitFor(() => expect(said).toEqual([report]));
  expect(await screen.findByText('您的举报已收到。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^举\s*报$/ })).toBeNull();
  cleanup();
  const reports = [{ reason: '写了别人家的事', mayHarm: true }];
  waiting = { ...held, hits: [], reports, left: [{ reason: '是自己家的事', at }], dueAt: at };
  open(<HeldCommentsPage />, '/comments');
  expect(await screen.findByText('有人举报，说孩子可能有危险：写了别人家的事')).toBeTruthy();
  expect(screen.getByText(/决定留着：是自己家的事$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^通\s*过$/ })).toBeNull();
  await userEvent.type(screen.getByLabelText('理由'), '没有说是谁');
  await userEvent.click(screen.getByRole('button', { name: /^留\s*着$/ }));
  const body = { decision: 'leave', reason: '没有说是谁', seen: 1 };
  const left = [`POST /api/comments/${id(4)}/decision`, body];
  await waitFor(() => expect(said).toEqual([report, left]));
});

it('one’s own comment that was removed says why, and is appealed about; whoever is asked upholds that or overturns it', async () => {
  heard = { ...comment, state: 'removed', reason: '写了别人家的事', mayAppeal: true };
  open(<PostPage />, '/posts/$id', 'teacher', `/posts/${id(1)}`);
  expect(await screen.findByText('有人举报后撤下了：写了别人家的事')).toBeTruthy();
  expect(screen.getByText('已撤下')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^申\s*诉$/ }));
  const asking = within(await screen.findByRole('dialog'));
  await userEvent.type(asking.getByLabelText('为什么应当放出来'), '说的是我家');
  heard = { ...heard, mayAppeal: false, appealDueAt: at };
  await userEvent.click(asking.getByRole('button', { name: /^申\s*诉$/ }));
  const appeal = [`POST /api/comments/${id(3)}/appeal`, { words: '说的是我家' }];
  await waitFor(() => expect(said).toEqual([appeal]));
  expect(await screen.findByText(/^已申诉，由另一位最晚/)).toBeTruthy();
  cleanup();
  const [words, reason, inSteadOf] = ['说的是我家', '写了别人家的事', '东冲村小学'];
  waiting = { ...held, hits: [], mayHarm: false, writtenBy: null, inSteadOf, appeal: { words, reason } };
  open(<HeldCommentsPage />, '/comments', 'official');
  expect(await screen.findByText('写的人申诉：说的是我家')).toBeTruthy();
  expect(screen.getByText(/^写在东冲村小学。/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
  await userEvent.type(screen.getByLabelText('理由'), '没有说到别人');
  await userEvent.click(screen.getByRole('button', { name: '改为放出来' }));
  const body = { decision: 'overturn', reason: '没有说到别人' };
  await waitFor(() => expect(said).toEqual([appeal, [`POST /api/comments/${id(4)}/decision`, body]]));
});
