import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NewPostPage } from '#modules/messages/web/columns/NewPostPage.tsx';
import { PostWritingPage } from '#modules/messages/web/columns/PostWritingPage.tsx';
import { WritingPage } from '#modules/messages/web/columns/WritingPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = '0199a000-0000-7000-8000-000000000001';
const at = '2026-11-24T02:00:00.000Z';
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] });
const document = { type: 'doc', content: [paragraph('周五下午，全校在礼堂。')] };
const earlier = { type: 'doc', content: [paragraph('周四下午。'), ...document.content] };
const line = {
  id,
  column: id,
  columnName: '学校动态',
  from: '石塘乡中心小学',
  title: '看皮影戏',
  state: 'draft',
  version: 2,
  writtenBy: '王老师',
  changedAt: at,
  appearsAt: null,
  publishedAt: null,
  reviewNote: '请写上时间',
  withdrawReason: null,
};
const written = {
  ...line,
  document,
  children: 'none',
  readers: 'school',
  reviewedBy: null,
  isOwn: true,
  versions: [],
};
const closed = { id, name: '旧专栏', readers: 'school', isOpen: false, mayWrite: true };

let post: Record<string, unknown>;
let said: unknown[];

beforeEach(() => {
  [post, said] = [written, []];
  const page = (...items: object[]) => ({ items, total: items.length, page: 1, size: 20 });
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/attachments'))
      return Response.json({ come: pathname.endsWith('/bytes') ? 4 : 0, isReady: pathname.endsWith('/finish') });
    const body: unknown = JSON.parse((await request.text()) || 'null');
    if (request.method !== 'GET') said.push([`${request.method} ${pathname}`, body]);
    if (request.method === 'PUT' && (body as { seen: number }).seen !== post['version'])
      return Response.json(
        { type: '/docs/errors#messages.other_version', status: 409, code: 'messages.other_version', title: '已经改过' },
        { status: 409, headers: { 'content-type': 'application/problem+json' } },
      );
    const replies: Record<string, object> = {
      '/api/columns': { items: [closed] },
      '/api/posts/waiting': page({ ...line, title: '等审核的', state: 'review' }),
      '/api/posts/own': page(line),
      [`/api/posts/${id}/version`]: { title: '看戏', document: earlier },
    };
    return Response.json(replies[pathname] ?? post);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (page: ReactNode, path: string, role = 'homeroom', where = path) => {
  const acting = { id: 'r1', role, title: role };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '王老师' }, county, role: acting, roles: [acting] };
  return render(
    <ScreenFrame at={where} path={path} session={session}>
      {page}
    </ScreenFrame>,
  );
};
const openPost = (role?: string) => open(<PostWritingPage />, '/posts/$id/writing', role, `/posts/${id}/writing`);

it('its author sees why it came back, changes it by keyboard alone, saves it and asks for a review', async () => {
  openPost();
  expect(await screen.findByText('退回的理由：请写上时间')).toBeTruthy();
  const tools = within(await screen.findByRole('toolbar', { name: '文字格式' }));
  const stops = () => tools.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0);
  expect(stops().map(({ textContent }) => textContent)).toEqual(['粗体']);
  stops()[0]?.focus();
  // Keys move what is selected, too: that of a page before this one is not there any more.
  globalThis.document.getSelection()?.removeAllRanges();
  await userEvent.keyboard('{ArrowLeft}{ArrowRight}{ArrowRight}');
  expect(globalThis.document.activeElement?.textContent).toBe('大标题');
  expect(stops()).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  expect(tools.getByRole('button', { name: '大标题', pressed: true })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^保\s*存$/ }));
  const [block] = document.content;
  const heading = {
    type: 'heading',
    attrs: { level: 2 },
    content: [expect.objectContaining({ text: block?.content[0]?.text })],
  };
  const body = { title: '看皮影戏', document: { type: 'doc', content: [heading] }, children: 'none', seen: 2 };
  await waitFor(() => expect(said).toEqual([[`PUT /api/posts/${id}`, body]]));
  await userEvent.click(screen.getByRole('button', { name: '提交审核' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '提交审核' }));
  await waitFor(() => expect(said.at(-1)).toEqual([`POST /api/posts/${id}/submission`, { appearsAt: null }]));
});

it('a picture is sent, said in words, put into the text, moved and taken out', async () => {
  openPost();
  const tools = within(await screen.findByRole('toolbar', { name: '文字格式' }));
  const names = () => tools.getAllByRole('button').map(({ textContent }) => textContent);
  expect(names()).not.toContain('上移');
  await userEvent.click(tools.getByRole('button', { name: '图片' }));
  const dialog = within(await screen.findByRole('dialog', { name: '图片' }));
  const input = globalThis.document.querySelector<HTMLInputElement>('input[type=file]');
  await userEvent.upload(input as HTMLInputElement, new File(['webp'], '皮影.png', { type: 'image/png' }));
  await dialog.findByText('已传好');
  await userEvent.click(dialog.getByRole('button', { name: /放进正文/ }));
  expect(await dialog.findByText('请用一句话说明图片里有什么。')).toBeTruthy();
  await userEvent.type(dialog.getByLabelText('图片里有什么'), '孩子们看皮影');
  await userEvent.click(dialog.getByRole('button', { name: /放进正文/ }));
  const shown = await screen.findByRole('img', { name: '孩子们看皮影' });
  const attachment = shown.getAttribute('src')?.split('/')[3];
  const picture = { type: 'picture', attrs: { attachment, alt: '孩子们看皮影' } };

  screen.getByRole('textbox', { name: '正文' }).focus();
  await userEvent.keyboard('{Backspace}');
  await waitFor(() => expect(names()).toContain('上移'));
  await userEvent.click(tools.getByRole('button', { name: '上移' }));
  const kept = async () => {
    await userEvent.click(screen.getByRole('button', { name: /^保\s*存$/ }));
    await waitFor(() => expect(said).toHaveLength(1));
    const [, body] = said.pop() as [string, { document: { content: { type: string }[] } }];
    return body.document.content;
  };
  expect(await kept()).toEqual([picture, expect.objectContaining({ type: 'paragraph' })]);
  await userEvent.click(tools.getByRole('button', { name: '去掉' }));
  expect(screen.queryByRole('img', { name: '孩子们看皮影' })).toBeNull();
});

it('a video is sent with a picture that stands for it, said in words, and put into the text', async () => {
  openPost();
  const tools = within(await screen.findByRole('toolbar', { name: '文字格式' }));
  await userEvent.click(tools.getByRole('button', { name: '视频' }));
  const dialog = within(await screen.findByRole('dialog', { name: '视频' }));
  const choose = (file: File) =>
    userEvent.upload(globalThis.document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement, file);
  await choose(new File(['film'], '看皮影.mp4', { type: 'video/mp4' }));
  await dialog.findByText('已传好');
  await userEvent.type(dialog.getByLabelText('视频里看得到什么、说了什么'), '孩子们举着皮影');
  await userEvent.click(dialog.getByRole('button', { name: /放进正文/ }));
  expect(await dialog.findByText('请选一段视频；封面没有截出来时，请再选一张图片。')).toBeTruthy();
  await choose(new File(['webp'], '皮影.png', { type: 'image/png' }));
  await dialog.findByRole('img', { name: '封面' });
  await userEvent.click(dialog.getByRole('button', { name: /放进正文/ }));
  const shown = await screen.findByRole('img', { name: '孩子们举着皮影' });
  const poster = shown.getAttribute('src')?.split('/')[3];
  await userEvent.click(screen.getByRole('button', { name: /^保\s*存$/ }));
  await waitFor(() => expect(said).toHaveLength(1));
  const [, body] = said.pop() as [string, { document: { content: { type: string; attrs?: object }[] } }];
  const [node] = body.document.content.filter(({ type }) => type === 'video');
  expect(node?.attrs).toEqual({ attachment: expect.any(String), poster, alt: '孩子们举着皮影' });
});

it('what it said before is shown beside what is saved, and put back into the draft', async () => {
  post = { ...written, versions: [{ version: 1, title: '看戏', writtenAt: at, publishedAt: at }] };
  openPost();
  const version = within(await screen.findByRole('article', { name: '第 1 版：看戏' }));
  expect(version.getByText('11月24日周二 10:00 发布过')).toBeTruthy();
  await userEvent.click(version.getByRole('button', { name: '看改动' }));
  expect((await version.findByText('周四下午。')).closest('del')).toBeTruthy();
  expect(version.getByText('看皮影戏').closest('ins')).toBeTruthy();
  expect(version.getByText('周五下午，全校在礼堂。').closest('del, ins')).toBeNull();
  await userEvent.click(version.getByRole('button', { name: '放进稿件' }));
  await userEvent.click(await screen.findByRole('button', { name: /^保\s*存$/ }));
  const body = { title: '看戏', document: expect.objectContaining({ type: 'doc' }), children: 'none', seen: 2 };
  await waitFor(() => expect(said).toEqual([[`PUT /api/posts/${id}`, body]]));
  expect(JSON.stringify(said)).toContain('周四下午。');
});

it('what was changed in another window is not saved over: it says so, and shows what is newest when asked', async () => {
  openPost();
  const save = { name: /^保\s*存$/ };
  await screen.findByRole('button', save);
  post = { ...written, version: 3, title: '看皮影戏和木偶戏' };
  await userEvent.click(screen.getByRole('button', save));
  expect(await screen.findByText(/^这篇稿件在别处改过了/)).toBeTruthy();
  expect(screen.getByDisplayValue('看皮影戏')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', save));
  expect(said).toEqual([2, 2].map((seen) => [`PUT /api/posts/${id}`, expect.objectContaining({ seen })]));
  await userEvent.click(screen.getByRole('button', { name: '换成最新的内容' }));
  expect(await screen.findByDisplayValue('看皮影戏和木偶戏')).toBeTruthy();
});

it('whoever reviews it reads it whole, sends it back with a reason, or approves the version he saw', async () => {
  post = { ...written, state: 'review', isOwn: false, reviewNote: null };
  openPost('school_leader');
  expect(await screen.findByText('周五下午，全校在礼堂。')).toBeTruthy();
  expect(screen.getByText('没有能认出来的孩子')).toBeTruthy();
  expect(screen.queryByRole('toolbar')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^退\s*回$/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('理由'), '请写上时间');
  await userEvent.click(dialog.getByRole('button', { name: /^退\s*回$/ }));
  await waitFor(() => expect(said).toEqual([[`POST /api/posts/${id}/return`, { reason: '请写上时间' }]]));
  await userEvent.click(screen.getByRole('button', { name: /^通\s*过$/ }));
  await waitFor(() => expect(said.at(-1)).toEqual([`POST /api/posts/${id}/approval`, { seen: 2 }]));
});

it('what waits for a review is shown to reviewers alone, and whoever has no column to write for is told so', async () => {
  open(<WritingPage />, '/writing');
  expect((await screen.findByRole('link', { name: '看皮影戏' })).getAttribute('href')).toBe(`/posts/${id}/writing`);
  expect(screen.queryByText('等审核的')).toBeNull();
  cleanup();
  open(<WritingPage />, '/writing', 'school_leader');
  expect(await screen.findByRole('link', { name: '等审核的' })).toBeTruthy();
  cleanup();
  open(<NewPostPage />, '/writing/new');
  expect(await screen.findByText('现在没有您可以写的专栏。')).toBeTruthy();
});
