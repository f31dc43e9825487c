import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ColumnsScreen } from '#modules/messages/phone/columns/ColumnsScreen.tsx';
import { HeldCommentsScreen } from '#modules/messages/phone/columns/HeldCommentsScreen.tsx';
import { PostScreen } from '#modules/messages/phone/columns/PostScreen.tsx';
import { PostWritingScreen } from '#modules/messages/phone/columns/PostWritingScreen.tsx';
import { SearchScreen } from '#modules/messages/phone/columns/SearchScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import type { Session } from '#platform/browser/session.ts';
import { Leaving } from '#testing/Leaving.tsx';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const role = { id: 'r1', role: 'guardian', title: '家长' };
const session: Session = {
  person: { id: 'p1', name: '王奶奶' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const at = '2026-11-24T02:00:00.000Z';
const told = {
  id: id(1),
  column: id(2),
  columnName: '学校动态',
  from: '石塘乡中心小学',
  title: '看皮影戏',
  start: '周五下午，全校在礼堂。',
  publishedAt: at,
  withdrawnAt: null as string | null,
};
const talk = { kind: 'talk', id: id(7), childName: '小雨', partner: { name: '王老师' } };
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] });
const post = {
  ...told,
  document: {
    type: 'doc' as const,
    content: [
      paragraph('周五下午'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('带水')] }] },
    ],
  } as object | null,
  writtenAs: '班主任',
  withdrawReason: null as string | null,
  likes: 3,
  isLiked: false,
  mayComment: true,
  address: null,
  pictures: [] as object[],
  videos: [] as object[],
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
const found = (text: string) => [
  { text: '看', isFound: false },
  { text, isFound: true },
];

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

let shown: object;
let said: unknown[];
let heard: object;
let waiting: object;

beforeEach(() => {
  [shown, said, heard, waiting] = [post, [], comment, held];
  const page = (...items: object[]) => ({ items, total: items.length, page: 1, size: 20 });
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET') said.push([`${request.method} ${pathname}`, JSON.parse(await request.text())]);
    const hit = { id: id(1), from: '石塘乡中心小学', excerpt: found('礼堂') };
    const replies: Record<string, object> = {
      '/api/columns': { items: [{ id: id(2), isFollowed: false }] },
      '/api/comments/held': page(waiting),
      '/api/posts': page(told, { ...told, id: id(5), title: '写错的', start: '', withdrawnAt: at }),
      '/api/posts/search': page({ ...hit, columnName: '学校动态', title: found('皮影戏'), publishedAt: at }),
      '/api/conversations/search': page({
        id: id(6),
        of: talk,
        by: '王老师',
        writtenAt: at,
        excerpt: found('皮影戏几点演'),
      }),
      '/api/notices/search': page({ ...hit, title: found('皮影戏的通知'), sentAt: at, recalledAt: null }),
      [`/api/posts/${id(1)}/comments`]: request.method === 'GET' ? page(heard) : comment,
    };
    return Response.json(replies[pathname] ?? shown);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (page: ReactNode, path: string, where = path, acting = role) =>
  render(
    <ScreenFrame at={where} path={path} session={{ ...session, role: acting, roles: [acting] }}>
      {page}
    </ScreenFrame>,
  );
const openPost = () => open(<PostScreen />, '/posts/:id', `/posts/${id(1)}`);

it('what has appeared is a list, in which what was withdrawn says so', async () => {
  open(<ColumnsScreen />, '/columns');
  expect((await screen.findByRole('link', { name: '打开 看皮影戏' })).getAttribute('href')).toBe(`/posts/${id(1)}`);
  const gone = screen.getByRole('heading', { name: '写错的' }).closest('section');
  expect(gone?.textContent).toContain('已撤下');
});

it('says each picture of a post in words and shows it small, until it is wanted large', async () => {
  const picture = (attachment: string, alt: string) => ({ type: 'picture', attrs: { attachment, alt } });
  const document = {
    type: 'doc',
    content: [paragraph('周五下午'), picture(id(7), '孩子们看皮影'), picture(id(8), '幕布')],
  };
  const size = { width: 1_280, height: 960, size: 120_000 };
  shown = { ...post, document, pictures: [{ id: id(7), alt: '孩子们看皮影', ...size }], videos: [] };
  const { container } = openPost();
  expect(await screen.findByText('图片：孩子们看皮影')).toBeTruthy();
  const seen = () => [...container.querySelectorAll('img')].map((one) => one.getAttribute('src'));
  expect(seen()).toEqual([`/api/attachments/${id(7)}/file?as=thumb`]);
  await userEvent.click(screen.getByRole('button', { name: '看大图（120 kB）' }));
  expect(seen()).toEqual([`/api/attachments/${id(7)}/file?as=screen`]);
});

it('says a video of a post in words with how long and large it is, and fetches nothing of it until it is wanted', async () => {
  const alt = '孩子们举着皮影，老师说：“慢一点”。';
  const attrs = { attachment: id(7), poster: id(8), alt };
  const video = { id: id(7), alt, poster: id(8), width: 640, height: 360, size: 3_200_000, seconds: 65 };
  shown = { ...post, document: { type: 'doc', content: [{ type: 'video', attrs }] }, pictures: [], videos: [video] };
  const { container } = openPost();
  expect(await screen.findByText(`视频：${alt}`)).toBeTruthy();
  const fetched = () => [...container.querySelectorAll('img, video')].map((one) => one.getAttribute('src'));
  expect(fetched()).toEqual([`/api/attachments/${id(8)}/file?as=thumb`]);
  await userEvent.click(screen.getByRole('button', { name: '看视频，1 分钟（3.2 MB）' }));
  expect(fetched()).toEqual([`/api/attachments/${id(7)}/file?as=screen`]);
  container.querySelector('video')?.dispatchEvent(new Event('error'));
  expect(await screen.findByText('视频现在打不开。有网络时再点一次。')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^看视频/ })).toBeTruthy();
});

it('a post is read, and read aloud, liked, followed, and talked to', async () => {
  const spoken: string[] = [];
  vi.stubGlobal('speechSynthesis', {
    cancel: () => undefined,
    getVoices: () => [],
    speak: ({ text }: { text: string }) => spoken.push(text),
  });
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    },
  );
  openPost();
  expect((await screen.findByText('带水')).closest('li')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '念给我听' }));
  expect(spoken).toEqual(['看皮影戏。周五下午\n带水']);
  await userEvent.click(screen.getByRole('button', { name: '赞（3）' }));
  await userEvent.click(await screen.findByRole('button', { name: '关注这个专栏' }));
  await userEvent.type(screen.getByLabelText('写留言'), '谢谢老师');
  await userEvent.click(screen.getByRole('button', { name: '送出' }));
  await waitFor(() =>
    expect(said).toEqual([
      [`PUT /api/posts/${id(1)}/like`, { likes: true }],
      [`PUT /api/columns/${id(2)}/following`, { follows: true }],
      [`POST /api/posts/${id(1)}/comments`, { words: '谢谢老师' }],
    ]),
  );
  expect(screen.getByText('没有通过：请换个说法')).toBeTruthy();
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('写留言').value).toBe(''));
});

it.each([
  ['guardian', '写了一半'],
  ['pupil', ''],
])('a comment that a %s began and left is still there, or not: “%s”', async (code, left) => {
  const page = (
    <Leaving>
      <PostScreen />
    </Leaving>
  );
  open(page, '/posts/:id', `/posts/${id(1)}`, { ...role, role: code });
  await userEvent.type(await screen.findByLabelText('写留言'), '写了一半');
  await userEvent.click(screen.getByRole('button', { name: '换屏' }));
  await userEvent.click(screen.getByRole('button', { name: '换屏' }));
  expect((await screen.findByLabelText<HTMLTextAreaElement>('写留言')).value).toBe(left);
});

it('a post that was withdrawn says when and why, and nothing is asked to it', async () => {
  shown = { ...post, document: null, withdrawnAt: at, withdrawReason: '日期写错了', mayComment: false };
  openPost();
  expect(await screen.findByText('这篇文章在 11月24日周二 10:00 撤下了：日期写错了')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /赞|送出|念/ })).toBeNull();
});

it('its author reads why a post came back; a leader reads one that waits, sends it back, or approves what he saw', async () => {
  const writing = (as: string) =>
    open(<PostWritingScreen />, '/posts/:id/writing', `/posts/${id(1)}/writing`, { ...role, role: as });
  const written = { ...post, readers: 'school', children: 'none', writtenBy: '王老师', version: 3, appearsAt: null };
  shown = { ...written, state: 'draft', reviewNote: '请写上时间', isOwn: true };
  writing('homeroom');
  expect(await screen.findByText('退回的理由：请写上时间')).toBeTruthy();
  expect(screen.getByText('要修改这篇稿子，请到电脑上。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
  cleanup();
  shown = { ...written, state: 'review', reviewNote: null, isOwn: false };
  writing('school_leader');
  expect(await screen.findByText('作者说：没有能认出来的孩子。')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '退回' }));
  await userEvent.type(screen.getByLabelText('理由'), '写上时间');
  await userEvent.click(screen.getByRole('button', { name: '退回' }));
  await screen.findByText('已退回，作者会看到理由。');
  await userEvent.click(screen.getByRole('button', { name: '先不决定' }));
  await userEvent.click(screen.getByRole('button', { name: '通过' }));
  await waitFor(() =>
    expect(said).toEqual([
      [`POST /api/posts/${id(1)}/return`, { reason: '写上时间' }],
      [`POST /api/posts/${id(1)}/approval`, { seen: 3 }],
    ]),
  );
});

it('posts, notices and what was said are found by words, which are marked where they were found', async () => {
  open(<SearchScreen />, '/search');
  await userEvent.type(screen.getByLabelText('想找的词'), '皮影戏');
  expect(screen.queryByRole('link')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '查找' }));
  expect((await screen.findByRole('link', { name: /^看\s*皮影戏的通知$/ })).getAttribute('href')).toBe(
    `/notices/${id(1)}`,
  );
  expect((await screen.findByRole('link', { name: /^看\s*皮影戏$/ })).getAttribute('href')).toBe(`/posts/${id(1)}`);
  expect(screen.getByText('皮影戏').tagName).toBe('MARK');
  expect((await screen.findByRole('link', { name: '王老师 · 小雨' })).getAttribute('href')).toBe(`/talks/${id(7)}`);
  expect(screen.getByText('皮影戏几点演')).toBeTruthy();
});

it('that there is no network is said once, and what is found once there is one', async () => {
  const network = globalThis.fetch;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  open(<SearchScreen />, '/search');
  await userEvent.type(screen.getByLabelText('想找的词'), '皮影戏');
  await userEvent.click(screen.getByRole('button', { name: '查找' }));
  const alert = await screen.findByRole('alert');
  await waitFor(() => expect(document.querySelector('[aria-busy]')).toBeNull());
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  vi.stubGlobal('fetch', network);
  await userEvent.click(within(alert).getByRole('button', { name: '再试一次' }));
  expect(await screen.findByRole('link', { name: /^看\s*皮影戏$/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: '王老师 · 小雨' })).toBeTruthy();
});

it('what a pupil has said to two adults is not looked through', async () => {
  open(<SearchScreen />, '/search', '/search', { ...role, role: 'pupil' });
  await userEvent.type(screen.getByLabelText('想找的词'), '皮影戏');
  await userEvent.click(screen.getByRole('button', { name: '查找' }));
  expect(await screen.findByRole('link', { name: /^看\s*皮影戏$/ })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: '对话和群里的话' })).toBeNull();
});

it('a comment of harm to a child is seen by who watches over pupils, and decided on by a leader', async () => {
  const as = (code: string) => open(<HeldCommentsScreen />, '/comments', '/comments', { ...role, role: code });
  as('safeguard_lead');
  expect(await screen.findByRole('heading', { name: '孩子说他不想活了' })).toBeTruthy();
  expect(screen.getByText('可能涉及孩子的安全，请马上处理')).toBeTruthy();
  expect(screen.getByText(/孩子由您照看，留言放不放出来由校长或教育局决定。$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '不通过' })).toBeNull();
  cleanup();
  as('school_leader');
  await userEvent.click(await screen.findByRole('button', { name: '不通过' }));
  await userEvent.type(screen.getByLabelText('理由'), '请当面和老师说');
  await userEvent.click(screen.getByRole('button', { name: '先不决定' }));
  await userEvent.click(screen.getByRole('button', { name: '不通过' }));
  expect(screen.getByLabelText<HTMLInputElement>('理由').value).toBe('请当面和老师说');
  await userEvent.click(screen.getByRole('button', { name: '不通过' }));
  const body = { decision: 'refuse', reason: '请当面和老师说' };
  await waitFor(() => expect(said).toEqual([[`POST /api/comments/${id(4)}/decision`, body]]));
});

it('a comment of another is reported by whoever reads it, and one that is reported is left or removed', async () => {
  heard = { ...comment, isOwn: false, state: 'shown', reason: null };
  openPost();
  await userEvent.click(await screen.findByRole('button', { name: '举报这条留言' }));
  await userEvent.type(screen.getByLabelText('哪里不对'), '写了别人家的事');
  await userEvent.click(screen.getByLabelText('孩子可能有危险，请学校马上看'));
  heard = { ...heard, isReported: true };
  await userEvent.click(screen.getByRole('button', { name: '送出举报' }));
  const report = [`POST /api/comments/${id(3)}/report`, { reason: '写了别人家的事', mayHarm: true }];
  await waitFor(() => expect(said).toEqual([report]));
  expect(await screen.findByText('举报已收到。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '举报这条留言' })).toBeNull();
  cleanup();
  const reports = [{ reason: '写了别人家的事', mayHarm: true }];
  waiting = { ...held, hits: [], reports, left: [{ reason: '是自己家的事', at }], dueAt: at };
  open(<HeldCommentsScreen />, '/comments', '/comments', { ...role, role: 'school_leader' });
  expect(await screen.findByText('有人举报，说孩子可能有危险：写了别人家的事')).toBeTruthy();
  expect(screen.getByText(/决定留着：是自己家的事$/)).toBeTruthy();
  expect(screen.getByText('请在 11月24日周二 10:00 以前决定')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
  await userEvent.type(screen.getByLabelText('理由'), '没有说是谁');
  await userEvent.click(screen.getByRole('button', { name: '撤下' }));
  const removed = { decision: 'remove', reason: '没有说是谁', seen: 1 };
  await waitFor(() => expect(said).toEqual([report, [`POST /api/comments/${id(4)}/decision`, removed]]));
});

it('one’s own comment that was removed says why, and is appealed about; whoever is asked upholds that or overturns it', async () => {
  heard = { ...comment, state: 'removed', reason: '写了别人家的事', mayAppeal: true };
  openPost();
  expect(await screen.findByText('有人举报后撤下了：写了别人家的事')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '请别人再看一次' }));
  await userEvent.type(screen.getByLabelText('为什么该放出来'), '说的是我家');
  heard = { ...heard, state: 'shown', reason: null, mayAppeal: false, answer: '没有说到别人' };
  await userEvent.click(screen.getByRole('button', { name: '请再看一次' }));
  const appeal = [`POST /api/comments/${id(3)}/appeal`, { words: '说的是我家' }];
  await waitFor(() => expect(said).toEqual([appeal]));
  expect(await screen.findByText('另一个人看过，放出来了。理由：没有说到别人')).toBeTruthy();
  cleanup();
  const [words, reason, inSteadOf] = ['说的是我家', '写了别人家的事', '东冲村小学'];
  waiting = { ...held, hits: [], mayHarm: false, writtenBy: null, inSteadOf, appeal: { words, reason } };
  open(<HeldCommentsScreen />, '/comments', '/comments', { ...role, role: 'official' });
  expect(await screen.findByText('写的人不同意：说的是我家')).toBeTruthy();
  expect(screen.getByText(/^写在东冲村小学的/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('理由'), '还是说到了别人');
  await userEvent.click(screen.getByRole('button', { name: '维持原决定' }));
  const body = { decision: 'uphold', reason: '还是说到了别人' };
  await waitFor(() => expect(said).toEqual([appeal, [`POST /api/comments/${id(4)}/decision`, body]]));
});
