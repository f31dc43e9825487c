import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Attachment, mostPieceBytes } from '#modules/messages/contract/attachment.ts';
import { AttachmentList } from '#modules/messages/web/AttachmentList.tsx';
import { AttachmentsField } from '#modules/messages/web/AttachmentsField.tsx';
import { useAttaching } from '#modules/messages/web/use-attaching.ts';
import type { Session } from '#platform/browser/session.ts';
import { plugMicrophone, unplugMicrophone } from '#testing/microphone.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

let asked: string[];
/** Bytes of each file that have come, by its id. */
let come: Map<string, number>;
/** How many pieces more the network carries. */
let pieces: number;

beforeEach(() => {
  [asked, come, pieces] = [[], new Map(), Number.POSITIVE_INFINITY];
  vi.stubGlobal('fetch', async (input: string, { method, body }: { method: string; body: Blob | string }) => {
    const [, id = ''] =
      /attachments\/([\da-f-]{36})/.exec(input) ?? /"id":"([^"]+)/.exec(typeof body === 'string' ? body : '') ?? [];
    asked.push(`${method} ${input.replace(id, ':id')}`);
    if (input.includes('/bytes')) {
      if (--pieces < 0) throw new TypeError('no network');
      come.set(id, (come.get(id) ?? 0) + (body as Blob).size);
    }
    const isDrawing = input.endsWith('/finish') && come.get(id) === 7;
    const title = '不支持这种文件。';
    if (isDrawing) return Response.json({ code: 'media.unknown_type', title }, { status: 415 });
    const isListed = input.endsWith('/finish') && come.get(id) === 8;
    if (isListed) return Response.json({ code: 'messages.picture_listed', title: '没有收下。' }, { status: 422 });
    return Response.json({ come: come.get(id) ?? 0, isReady: input.endsWith('/finish') });
  });
});
afterEach(() => {
  cleanup();
  unplugMicrophone();
  vi.unstubAllGlobals();
});

function open(page: ReactNode) {
  const role = { id: 'r1', role: 'homeroom', title: '班主任' };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '王老师' }, county, role, roles: [role] };
  return render(
    <ScreenFrame at="/" path="/" session={session}>
      {page}
    </ScreenFrame>,
  );
}

function Field(): ReactNode {
  return (
    <Form>
      <AttachmentsField accept="image/*,audio/*,.pdf" asksAlt attaching={useAttaching()} note="" title="" />
    </Form>
  );
}

async function choose(container: Element, ...files: File[]): Promise<void> {
  await screen.findByRole('button', { name: '选择文件' });
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  if (input) await userEvent.upload(input, files);
}

it('a picture goes in pieces, on from where the network broke off, and asks for words', async () => {
  const { container } = open(<Field />);
  pieces = 1;
  await choose(container, new File([new Uint8Array(mostPieceBytes + 9)], '银杏.jpg', { type: 'image/jpeg' }));
  const one = within(await screen.findByRole('article', { name: '银杏.jpg' }));
  pieces = 1;
  await userEvent.click(await one.findByRole('button', { name: '再试一次' }));
  expect(await one.findByText('已传好')).toBeTruthy();
  expect(asked).toEqual([
    'POST /api/attachments',
    'PUT /api/attachments/:id/bytes?at=0',
    `PUT /api/attachments/:id/bytes?at=${mostPieceBytes}`,
    'POST /api/attachments',
    `PUT /api/attachments/:id/bytes?at=${mostPieceBytes}`,
    'POST /api/attachments/:id/finish',
  ]);
  expect(one.getByLabelText('图片里有什么')).toBeTruthy();
  await userEvent.click(one.getByRole('button', { name: '去掉“银杏.jpg”' }));
  expect(asked.at(-1)).toBe('DELETE /api/attachments/:id');
  expect(screen.queryByRole('article')).toBeNull();
});

it('pictures go as small as they are kept, drawn one after another', async () => {
  const drawn: number[][] = [];
  const held = new Set<object>();
  vi.stubGlobal('createImageBitmap', async () => {
    const picture = { width: 4_000, height: 3_000, close: () => held.delete(picture) };
    held.add(picture);
    return picture;
  });
  const canvas = HTMLCanvasElement.prototype;
  const drawImage = () => drawn.push([held.size]);
  vi.spyOn(canvas, 'getContext').mockReturnValue({ fillRect: () => undefined, drawImage } as never);
  vi.spyOn(canvas, 'toBlob').mockImplementation(function small(this: HTMLCanvasElement, done) {
    drawn.at(-1)?.push(this.width, this.height);
    done(new Blob(['small'], { type: 'image/jpeg' }));
  });
  const { container } = open(<Field />);
  const large = (name: string) => new File([new Uint8Array(mostPieceBytes * 4)], name, { type: 'image/jpeg' });
  await choose(container, large('一.jpg'), large('二.jpg'));
  await waitFor(() => expect(screen.getAllByText('已传好')).toHaveLength(2));
  expect([...come.values()]).toEqual([5, 5]);
  expect(drawn).toEqual([
    [1, 1_280, 960],
    [1, 1_280, 960],
  ]);
  vi.restoreAllMocks();
});

it('a recording is made, and listened to, before it goes; why there is none is said', async () => {
  const { unmount } = open(<Field />);
  expect(await screen.findByText('这个浏览器不能在这里录音。可以选择录好的文件。')).toBeTruthy();
  unmount();
  const { stopped, failAs } = plugMicrophone();
  open(<Field />);
  const record = async () => userEvent.click(await screen.findByRole('button', { name: /录\s*音$/ }));
  await record();
  await userEvent.click(await screen.findByRole('button', { name: '放弃这段录音' }));
  expect([stopped.mock.calls.length, come.size]).toEqual([1, 0]);
  await record();
  expect(await screen.findByText(/正在录音：0 秒，最长 2 分钟/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /录\s*完/ }));
  const one = within(await screen.findByRole('article', { name: '录音.webm' }));
  expect(await one.findByText('已传好')).toBeTruthy();
  expect(screen.getByLabelText<HTMLAudioElement>('刚才的录音').src).toMatch(/^blob:/);
  expect(screen.queryByRole('button', { name: /录\s*音$/ })).toBeNull();
  await userEvent.click(one.getByRole('button', { name: '去掉“录音.webm”' }));
  failAs('NotAllowedError');
  await record();
  expect(await screen.findByText(/没有允许这个网页使用麦克风/)).toBeTruthy();
  failAs('NotFoundError');
  await record();
  expect(await screen.findByText(/没有找到麦克风/)).toBeTruthy();
});

it('what is refused says why, and is not asked about again', async () => {
  const { container } = open(<Field />);
  await choose(container, new File(['<svg/>1'], '图.pdf', { type: 'application/pdf' }));
  const one = within(await screen.findByRole('article', { name: '图.pdf' }));
  expect(await one.findByText('不支持这种文件。')).toBeTruthy();
  expect(one.queryByRole('button', { name: '再试一次' })).toBeNull();
  expect(one.queryByLabelText('图片里有什么')).toBeNull();
  await userEvent.click(one.getByRole('button', { name: '去掉“图.pdf”' }));
  expect(asked.filter((what) => what.startsWith('DELETE'))).toEqual([]);
});

it('of a picture that is listed one appeals, once', async () => {
  const { container } = open(<Field />);
  await choose(container, new File([new Uint8Array(8)], '画.jpg', { type: 'image/jpeg' }));
  const one = within(await screen.findByRole('article', { name: '画.jpg' }));
  expect(await one.findByText('没有收下。')).toBeTruthy();
  await userEvent.click(one.getByRole('button', { name: /申\s*诉/ }));
  const dialog = within(await screen.findByRole('dialog', { name: '这不是名单里的图片？' }));
  await userEvent.type(dialog.getByLabelText('这是一张什么图片'), '孩子自己画的');
  await userEvent.click(dialog.getByRole('button', { name: /申\s*诉/ }));
  expect(await one.findByText('已申诉，有结果会告诉您。')).toBeTruthy();
  expect(asked.at(-1)).toBe('POST /api/attachments/:id/appeal');
  expect(one.queryByRole('button', { name: /申\s*诉/ })).toBeNull();
});

it('what came is shown: a picture small and opened large, a recording to be played, a paper to be taken', async () => {
  const id = '0199a000-0000-7000-8000-000000000001';
  const file = { id, name: '安排.pdf', size: 2_400_000, alt: '', width: null, height: null, seconds: null };
  const all: Attachment[] = [
    { ...file, sort: 'picture', alt: '一地银杏叶', width: 1_280, height: 960 },
    { ...file, id: id.replace(/1$/, '2'), sort: 'voice', name: '说明.ogg', seconds: 20 },
    { ...file, id: id.replace(/1$/, '3'), sort: 'document' },
  ];
  const { container } = open(<AttachmentList attachments={all} />);
  const picture = await screen.findByRole('link', { name: '看大图：一地银杏叶' });
  expect(picture.getAttribute('href')).toBe(`/api/attachments/${id}/file?as=screen`);
  expect(picture.querySelector('img')?.getAttribute('src')).toBe(`/api/attachments/${id}/file?as=thumb`);
  expect(container.querySelector('audio')?.preload).toBe('none');
  expect(screen.getByRole('link', { name: '安排.pdf（2.4 MB）' }).hasAttribute('download')).toBe(true);
});
