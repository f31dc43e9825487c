import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '#modules/messages/contract/conversation.ts';
import { BeginTalkScreen } from '#modules/messages/phone/talks/BeginTalkScreen.tsx';
import { TalkScreen } from '#modules/messages/phone/talks/TalkScreen.tsx';
import { TalksWaiting } from '#modules/messages/phone/talks/TalksWaiting.tsx';
import { TalksScreen } from '#modules/messages/phone/talks/TalksScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { Link } from '#phone/ui/Link.tsx';
import type { Session } from '#platform/browser/session.ts';
import { plugMicrophone, unplugMicrophone } from '#testing/microphone.ts';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const role = { id: 'r1', role: 'guardian', title: '家长' };
const session: Session = {
  person: { id: 'p1', name: '王奶奶' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const night = '2026-11-24T15:00:00.000Z';
const morning = '2026-11-24T23:00:00.000Z';
const teacher = { person: id(7), name: '王老师', role: '班主任', quietFrom: 22, quietUntil: 7 };
const talk = {
  kind: 'talk',
  id: id(1),
  child: id(2),
  childName: '小雨',
  partner: teacher,
  notice: null,
  isOpen: true,
  lastAt: night,
  unread: 1,
};
const group = {
  kind: 'class',
  id: id(1),
  name: '四年级1班',
  isOpen: true,
  isClosed: false,
  staffOnlyUntil: null as string | null,
  mayKeep: false,
  self: { children: [{ id: id(2), name: '小雨' }], child: null as string | null },
  lastAt: night,
  unread: 0,
};
const work = {
  kind: 'case',
  id: id(1),
  title: '石塘片区心理服务协同',
  isOpen: false,
  isClosed: false,
  organisations: ['石塘小学'],
  keeper: null,
  mayInvite: false,
  mayClose: false,
  mayTake: false,
  lastAt: night,
  unread: 0,
};
const pupilTalk = {
  kind: 'pupil',
  id: id(1),
  childName: '小雨',
  isClosed: false,
  adults: [{ ...teacher, name: '陈老师', role: '心理教师 · 石塘小学' }],
  isComplete: false,
  openings: [] as object[],
  isOpen: true,
  lastAt: night,
  unread: 0,
};
const own: Message = {
  id: id(3),
  isOwn: true,
  by: '',
  body: '小雨今天发烧了。',
  attachments: [],
  state: 'delivered',
  writtenAt: night,
  dueAt: night,
  editedAt: null,
  mayEdit: false,
  mayWithdraw: false,
  mayReport: false,
  mayAppeal: false,
  isRead: true,
  held: null,
};
const got: Message = {
  ...own,
  id: id(4),
  isOwn: false,
  by: '王老师',
  body: '好些了吗？',
  isRead: null,
  mayReport: true,
};
const held = { words: ['废物'], reason: null, state: 'open' as const, dueAt: morning, answer: null };

let messages: Message[] = [];
let said: [string, unknown][] = [];
let isOnline = true;
let isOpen = true;
let inGroup: Partial<typeof group> | typeof work | typeof pupilTalk | undefined;

beforeEach(async () => {
  [said, messages, isOnline, isOpen, inGroup] = [[], [got, own], true, true, undefined];
  [come, pieces] = [new Map(), Number.POSITIVE_INFINITY];
  await drawer.clear('');
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname, searchParams } = new URL(asked.url);
    if (searchParams.has('unread')) return Response.json(replyTo('unread'));
    if (asked.method === 'GET') return Response.json(replyTo(pathname));
    if (!isOnline) throw new TypeError('no network');
    if (/attachments(\/[^/]+(\/(bytes|finish))?)?$/.test(pathname)) return uploaded(asked);
    const body: unknown = JSON.parse((await asked.text()) || 'null');
    said.push([`${asked.method} ${pathname}`, body]);
    if (asked.method === 'POST' && pathname === `/api/conversations/${id(1)}/messages`) {
      const { body: words } = body as { body: string };
      messages.unshift({ ...own, id: id(5), body: words, state: 'waiting', dueAt: morning, isRead: false });
    }
    return Response.json(pathname.startsWith('/api/messages') ? messages[0] : { ...talk, unread: 0 });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  unplugMicrophone();
});

/** What of each file has come, by its id; how many pieces more the network carries. */
let come: Map<string, number>;
let pieces: number;

async function uploaded(asked: Request): Promise<Response> {
  const { pathname } = new URL(asked.url);
  const file = pathname.split('/')[3] ?? ((await asked.json()) as { id: string }).id;
  if (pathname.endsWith('/bytes')) {
    if (--pieces < 0) throw new TypeError('no network');
    come.set(file, (come.get(file) ?? 0) + (await asked.arrayBuffer()).byteLength);
  }
  if (pathname.endsWith('/finish') && come.get(file) === listed.length) {
    const refused = { code: 'messages.picture_listed', title: '没有收下。' };
    return Response.json(refused, { status: 422 });
  }
  return Response.json({ come: come.get(file) ?? 0, isReady: pathname.endsWith('/finish') });
}

/** A picture that is known again. */
const listed = 'known again';

function replyTo(path: string): object {
  const page = (items: readonly object[]) => ({ items, total: items.length, page: 1, size: 20 });
  if (path.endsWith('/messages')) return page(messages);
  if (path === 'unread') return page([talk]);
  if (path === '/api/conversations') return page([talk, { ...talk, id: id(6), unread: 0, isOpen: false }]);
  if (path === '/api/talk-pupils') return { ...page([{ id: id(2), name: '林小雨' }]), total: 1 };
  if (path === '/api/children') return { items: [{ id: id(2), givenName: '小雨', name: '林小雨' }] };
  if (path.endsWith('/talk-partners'))
    return { childName: '林小雨', items: [teacher, { ...teacher, person: id(8), name: '孙老师', role: '任课教师' }] };
  if (path.endsWith('/members'))
    return {
      ...page([
        { person: id(7), name: '王老师（班主任）' },
        { person: id(8), name: '孙老师（教师）' },
      ]),
      guardians: 31,
    };
  const ofPath = { id: path.split('/')[3] };
  if (inGroup) return { ...group, ...inGroup, ...ofPath };
  return { ...talk, ...ofPath, isOpen, unread: said.some(([what]) => what.endsWith('/reading')) ? 0 : talk.unread };
}

const show = (path: string, at: string, what: ReactNode, as: Session = session) =>
  render(
    <ScreenFrame at={at} path={path} session={as}>
      {what}
    </ScreenFrame>,
  );
it('what has come in them is among what waits, and only where something has', async () => {
  show('/', '/', <TalksWaiting />);
  expect(await screen.findByRole('heading', { name: '1 个对话有新消息' })).toBeTruthy();
  const link = screen.getByRole('link', { name: /王老师/ });
  expect([link.getAttribute('href'), link.textContent]).toEqual([`/talks/${id(1)}`, `王老师 ${talk.unread} 条没看`]);
});

const openTalk = () => show('/talks/:id', `/talks/${id(1)}`, <TalkScreen />);
const messageSaying = async (words: string) =>
  within((await screen.findByText(words)).closest('article') ?? document.body);

describe('a conversation on the phone', () => {
  it('is read by being opened, says when the teacher rests, and what is written at night arrives after it', async () => {
    openTalk();
    const read = [`POST /api/conversations/${id(1)}/reading`, { upTo: id(4) }];
    await waitFor(() => expect(said).toEqual([read]));
    expect(screen.getByText('王老师的休息时间是 22:00 到 07:00。这段时间写的，休息完了才送到。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '等不得的急事，请打电话' }).getAttribute('href')).toBe('/call');
    const order = screen.getAllByRole('article').map((one) => one.querySelector('.talk-words')?.textContent);
    expect(order).toEqual(['小雨今天发烧了。', '好些了吗？']);
    expect((await messageSaying('小雨今天发烧了。')).getByText('王老师看过了')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('写给王老师'), '明天请假');
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    expect(await screen.findByText('11月25日周三 07:00 送到王老师那里。')).toBeTruthy();
    expect(screen.getAllByText('明天请假')).toHaveLength(1);
    expect(said.slice(1)).toEqual([
      [`POST /api/conversations/${id(1)}/messages`, { body: '明天请假', attachments: [] }],
    ]);
    expect(screen.getByLabelText<HTMLTextAreaElement>('写给王老师').value).toBe('');
  });

  it('is written in without a network, and says that the message is kept until there is one', async () => {
    openTalk();
    await waitFor(() => expect(said).toHaveLength(1));
    isOnline = false;
    await userEvent.type(screen.getByLabelText('写给王老师'), '明天请假');
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    expect(await (await messageSaying('明天请假')).findByText('已记在手机上，有网络时送出。')).toBeTruthy();
    expect(said).toHaveLength(1);
  });

  it('takes a picture and a recording, which is listened to before, goes on where the network broke off, and asks for no words', async () => {
    const { stopped } = plugMicrophone();
    openTalk();
    await waitFor(() => expect(said).toHaveLength(1));
    pieces = 0;
    await userEvent.upload(
      screen.getByLabelText('拍照或选图片'),
      new File(['leaves'], '银杏.jpg', { type: 'image/jpeg' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: '再传一次' }).then((again) => ((pieces = 9), again)),
    );
    expect(await screen.findByText(/第 1 张图片 · 已传好/)).toBeTruthy();
    expect(screen.getByText(/请写一句图片里是什么.*不写也能发。/)).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: '录一段话' }));
    expect((await screen.findByText(/正在录音/)).textContent).toContain('最长 2 分钟');
    await userEvent.click(screen.getByRole('button', { name: '录好了' }));
    expect(stopped).toHaveBeenCalledOnce();
    expect(screen.getByLabelText<HTMLAudioElement>('录音').getAttribute('src')).toMatch(/^blob:/);
    expect(await screen.findByText(/^录音 · 已传好/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    const sent = { body: '', attachments: [...come.keys()] };
    await waitFor(() => expect(said.map(([, body]) => body)).toContainEqual(sent));
    await waitFor(() => expect(screen.queryByText(/已传好/)).toBeNull());
  });

  it('keeps a recording that was not wanted nowhere, says that the microphone is not allowed, and keeps words while a file is on its way', async () => {
    const { stopped, failAs } = plugMicrophone();
    openTalk();
    await userEvent.click(await screen.findByRole('button', { name: '录一段话' }));
    await userEvent.click(await screen.findByRole('button', { name: '不要了' }));
    expect(stopped).toHaveBeenCalled();
    expect([come.size, screen.queryByLabelText('录音')]).toEqual([0, null]);
    failAs('NotAllowedError');
    await userEvent.click(screen.getByRole('button', { name: '录一段话' }));
    expect(await screen.findByText(/手机不让用麦克风/)).toBeTruthy();
    pieces = 0;
    await userEvent.type(screen.getByLabelText('写给王老师'), '看看');
    await userEvent.upload(
      screen.getByLabelText('拍照或选图片'),
      new File(['leaves'], '银杏.jpg', { type: 'image/jpeg' }),
    );
    await screen.findByRole('button', { name: '再传一次' });
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    expect(screen.getByText('图片或录音还没传好。传好了，或者去掉，再发送。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '去掉第 1 张图片' }));
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    await waitFor(() => expect(said.at(-1)?.[1]).toEqual({ body: '看看', attachments: [] }));
  });

  it('says of a picture that is listed that it was refused, and has somebody look once', async () => {
    openTalk();
    await userEvent.upload(
      await screen.findByLabelText('拍照或选图片'),
      new File([listed], '画.jpg', { type: 'image/jpeg' }),
    );
    await userEvent.click(await screen.findByRole('button', { name: '拦错了？请人再看一次' }));
    expect(screen.getByText('没有收下。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '再传一次' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '请人再看' }));
    expect(said.filter(([what]) => what.endsWith('/appeal'))).toEqual([]);
    await userEvent.type(screen.getByLabelText('这是一张什么图片'), '孩子自己画的');
    await userEvent.click(screen.getByRole('button', { name: '请人再看' }));
    expect(await screen.findByText(/^已请人再看/)).toBeTruthy();
    const [file = ''] = come.keys();
    expect(said).toContainEqual([`POST /api/attachments/${file}/appeal`, { words: '孩子自己画的' }]);
    expect(screen.queryByRole('button', { name: '拦错了？请人再看一次' })).toBeNull();
  });

  it('shows pictures small and plays what was recorded', async () => {
    const file = { name: '', size: 40_000, alt: '', width: 900, height: 600, seconds: null };
    const files = [
      { ...file, id: id(5), sort: 'picture' as const },
      { ...file, id: id(6), sort: 'voice' as const, seconds: 5 },
    ];
    messages = [{ ...got, body: '', attachments: files }];
    const { container } = openTalk();
    expect(await screen.findByText('第 1 张图片')).toBeTruthy();
    expect(container.querySelector('figure img')?.getAttribute('src')).toBe(`/api/attachments/${id(5)}/file?as=thumb`);
    expect(container.querySelector('audio')?.getAttribute('src')).toBe(`/api/attachments/${id(6)}/file?as=screen`);
    expect(screen.queryByRole('button', { name: '读给我听' })).toBeNull();
  });

  it('says of a held message which words it was and by when, and of a refused one why, and lets one ask again', async () => {
    const refused = { ...held, state: 'refused' as const, reason: '这样说会伤人' };
    messages = [
      { ...own, id: id(8), body: '他就是废物', state: 'held', held },
      { ...own, id: id(9), body: '真是个废物', state: 'refused', held: refused, mayAppeal: true },
    ];
    openTalk();
    const first = await messageSaying('他就是废物');
    expect(first.getByText('“废物”这样的话会伤人，学校的人先看一看，最晚 11月25日周三 07:00 有结果。')).toBeTruthy();
    expect(first.queryByRole('button', { name: '请别人再看一次' })).toBeNull();
    const second = await messageSaying('真是个废物');
    expect(second.getByText('没有送给王老师。理由：这样说会伤人')).toBeTruthy();
    await userEvent.click(second.getByRole('button', { name: '请别人再看一次' }));
    await userEvent.type(second.getByLabelText('为什么该送到'), '我说');
    await userEvent.click(second.getByRole('button', { name: '请再看一次' }));
    expect(second.getByText('请至少写四个字。')).toBeTruthy();
    await userEvent.type(second.getByLabelText('为什么该送到'), '的是桌子');
    await userEvent.click(second.getByRole('button', { name: '请再看一次' }));
    expect(await second.findByText('已提出。')).toBeTruthy();
    expect(said.at(-1)).toEqual([`POST /api/messages/${id(9)}/appeal`, { words: '我说的是桌子' }]);
  });

  it('lets one change and withdraw what is one’s own in time, report what one got, and nothing where it is over', async () => {
    messages = [got, { ...own, mayEdit: true, mayWithdraw: true }];
    openTalk();
    const mine = await messageSaying('小雨今天发烧了。');
    expect(mine.queryByRole('button', { name: '举报' })).toBeNull();
    await userEvent.click(mine.getByRole('button', { name: '改一改' }));
    await userEvent.clear(mine.getByLabelText('改成'));
    await userEvent.click(mine.getByRole('button', { name: '改好了' }));
    expect(mine.getByText('请先写几个字。')).toBeTruthy();
    await userEvent.type(mine.getByLabelText('改成'), '小雨今天发烧了。请假。');
    await userEvent.click(mine.getByRole('button', { name: '改好了' }));
    await userEvent.click(await mine.findByRole('button', { name: '撤回' }));
    expect(mine.getByText('撤回这条消息？')).toBeTruthy();
    await userEvent.click(mine.getByRole('button', { name: '撤回' }));
    const theirs = await messageSaying('好些了吗？');
    await userEvent.click(theirs.getByRole('button', { name: '举报' }));
    await userEvent.type(theirs.getByLabelText('哪里不对'), '说话难听');
    await userEvent.click(theirs.getByRole('button', { name: '算了' }));
    await userEvent.click(theirs.getByRole('button', { name: '举报' }));
    expect(theirs.getByLabelText<HTMLTextAreaElement>('哪里不对').value).toBe('说话难听');
    await userEvent.click(theirs.getByRole('button', { name: '交给学校看' }));
    expect(await theirs.findByText('已交给学校。')).toBeTruthy();
    expect(said.filter(([what]) => what.includes('/api/messages/'))).toEqual([
      [`PUT /api/messages/${id(3)}`, { body: '小雨今天发烧了。请假。' }],
      [`DELETE /api/messages/${id(3)}`, null],
      [`POST /api/messages/${id(4)}/report`, { reason: '说话难听' }],
    ]);
    cleanup();
    isOpen = false;
    openTalk();
    expect(await screen.findByText('你们现在不能再谈这个孩子的事了。以前写的还可以看。')).toBeTruthy();
    expect(screen.queryByLabelText('写给王老师')).toBeNull();
  });
});

describe('the group of a class on the phone', () => {
  it('shows other families by what they are called, who is in it, and lets a guardian be known by the child', async () => {
    messages = [
      { ...got, by: '家长 3', body: '几点开会？' },
      { ...own, isRead: null },
    ];
    inGroup = {};
    openTalk();
    expect(await screen.findByRole('heading', { name: '四年级1班家长群' })).toBeTruthy();
    expect((await messageSaying('几点开会？')).getByText(/^家长 3 · /)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '看看群里有谁' }));
    expect(await screen.findByRole('heading', { name: '31 位家长，还有这些人' })).toBeTruthy();
    expect(screen.getByText('孙老师（教师）')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^只看到编号/ }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: '看到“小雨的家长”' }));
    await userEvent.type(screen.getByLabelText('写给大家'), '我会来');
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    await waitFor(() =>
      expect(said).toEqual([
        [`PUT /api/conversations/${id(1)}/name`, { child: id(2) }],
        [`POST /api/conversations/${id(1)}/messages`, { body: '我会来', attachments: [] }],
      ]),
    );
  });

  it('says when its teachers alone write, and that it is closed', async () => {
    inGroup = { isOpen: false, staffOnlyUntil: morning };
    openTalk();
    expect(await screen.findByText('11月25日周三 07:00 以前，只有老师在群里发消息。有事请单独写给老师。')).toBeTruthy();
    expect(screen.queryByLabelText('写给大家')).toBeNull();
    cleanup();
    inGroup = { isOpen: false, isClosed: true };
    openTalk();
    expect(await screen.findByText('群关了，不能再写。以前写的还可以看。')).toBeTruthy();
  });
});

it('a group of colleagues says who is in it, and why it is not written in', async () => {
  inGroup = work;
  openTalk();
  expect(await screen.findByRole('heading', { name: '石塘片区心理服务协同' })).toBeTruthy();
  expect(await screen.findByText('群里有石塘小学的人。请不要写孩子的姓名。')).toBeTruthy();
  expect(screen.getByText(/现在只有一个单位的人/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '发送' })).toBeNull();
});

describe('a pupil', () => {
  const himself = { id: 'r2', role: 'pupil', title: '学生' };
  const asPupil: Session = { ...session, person: { id: 'p2', name: '林小雨' }, role: himself, roles: [himself] };

  it('asks for two adults, as he wants them, and reads whom he can call', async () => {
    show('/talks', '/talks', <TalksScreen />, asPupil);
    expect(await screen.findByText(/谁也不会单独和你说/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^12355/ }).getAttribute('href')).toBe('tel:12355');
    await userEvent.click(screen.getByRole('button', { name: '帮我找，不要班主任' }));
    expect((await screen.findByLabelText('address')).textContent).toBe(`/talks/${id(1)}`);
    expect(said).toEqual([['POST /api/pupil-talks', { withoutHomeroom: true }]]);
  });

  it('always reads who is in his talk, writes while an adult is missing, and stops when he likes', async () => {
    messages = [];
    inGroup = pupilTalk;
    show('/talks/:id', `/talks/${id(1)}`, <TalkScreen />, asPupil);
    expect(await screen.findByText('陈老师，心理教师 · 石塘小学')).toBeTruthy();
    expect(screen.getByText(/^现在不是两位大人都在/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('写给两位大人'), '你们在吗');
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    expect((await messageSaying('你们在吗')).getByText('先替你留着，两位大人都在了就送到。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '我不想说了' }));
    const asked = within(screen.getByRole('heading', { name: '不再说了？' }).closest('section') ?? document.body);
    await userEvent.click(asked.getByRole('button', { name: '我不想说了' }));
    await waitFor(() =>
      expect(said).toEqual([
        [`POST /api/conversations/${id(1)}/messages`, { body: '你们在吗', attachments: [] }],
        [`POST /api/conversations/${id(1)}/leaving`, { person: 'p2' }],
      ]),
    );
  });

  it('is told 你, not 您, in what the screen says, and reads what others wrote as they wrote it', async () => {
    messages = [{ ...got, body: '您好，小雨' }, own];
    inGroup = pupilTalk;
    show('/talks/:id', `/talks/${id(1)}`, <TalkScreen />, asPupil);
    expect((await messageSaying('小雨今天发烧了。')).getByText(/^你 · /)).toBeTruthy();
    expect(await screen.findByText('您好，小雨')).toBeTruthy();
    const polite = [...document.body.querySelectorAll('*')].filter(
      (one) => one.childElementCount === 0 && one.textContent?.includes('您'),
    );
    expect(polite.map((one) => one.textContent)).toEqual(['您好，小雨']);
  });

  it('reads who has opened it by law, why, and whether that was found right', async () => {
    messages = [];
    const opened = { by: '周老师（学生保护专员 · 石塘小学）', at: night, from: night, to: morning };
    const openings = [
      { ...opened, ground: 'emergency', isConfirmed: false },
      { ...opened, ground: 'demand', isConfirmed: true },
    ];
    inGroup = { ...pupilTalk, openings };
    show('/talks/:id', `/talks/${id(1)}`, <TalkScreen />, asPupil);
    const card = within(
      (await screen.findByRole('heading', { name: '谁打开看过' })).closest('section') ?? document.body,
    );
    expect(card.getByText(/周老师（学生保护专员 · 石塘小学）担心你有危险.*不该这样做，已经关上了。$/)).toBeTruthy();
    expect(card.getByText(/拿着正式的文件来要.*认为应该这样做。$/)).toBeTruthy();
    expect(screen.getByText(/还有两种时候，法律让保护孩子的老师打开看/)).toBeTruthy();
  });

  it('keeps nothing on the phone: without a network what he wrote stays on the screen alone', async () => {
    messages = [];
    inGroup = { ...pupilTalk, isComplete: true };
    isOnline = false;
    show('/talks/:id', `/talks/${id(1)}`, <TalkScreen />, asPupil);
    const field = await screen.findByLabelText<HTMLTextAreaElement>('写给两位大人');
    await userEvent.type(field, '我很难过');
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(field.value).toBe('我很难过');
    expect(screen.queryByText('已记在手机上，有网络时送出。')).toBeNull();
  });

  it('tells once that he has read, whatever else changes on his screen', async () => {
    inGroup = { ...pupilTalk, unread: 1 };
    show('/talks/:id', `/talks/${id(1)}`, <TalkScreen />, asPupil);
    const field = await screen.findByLabelText('写给两位大人');
    await waitFor(() => expect(said).toEqual([[`POST /api/conversations/${id(1)}/reading`, { upTo: id(4) }]]));
    await userEvent.type(field, '好');
    expect(said).toHaveLength(1);
  });

  it.each([
    ['what a guardian began', session, undefined, '明天请假'],
    ['nothing of what he began himself', asPupil, pupilTalk, ''],
  ])('comes back to a talk: %s is still there, and in no other talk', async (_, who, what, left) => {
    inGroup = what;
    const field = () => screen.findByLabelText<HTMLTextAreaElement>(/^写给/);
    const to = async (digit: number) => {
      const before = await field();
      await userEvent.click(screen.getByRole('link', { name: `对话${digit}` }));
      await waitFor(async () => expect(await field()).not.toBe(before));
    };
    const links = [1, 6].map((digit) => (
      <Link key={digit} to={`/talks/${id(digit)}`}>
        {`对话${digit}`}
      </Link>
    ));
    show('/talks/:id', `/talks/${id(6)}`, [...links, <TalkScreen key="talk" />], who);
    expect((await field()).value).toBe('');
    await to(1);
    await userEvent.type(await field(), '明天请假');
    await to(6);
    expect((await field()).value).toBe('');
    await to(1);
    expect((await field()).value).toBe(left);
  });

  it('is read by the two adults at a desk, not on their phones', async () => {
    inGroup = pupilTalk;
    openTalk();
    expect(await screen.findByText(/请在电脑上看和写/)).toBeTruthy();
    expect(screen.queryByText('好些了吗？')).toBeNull();
  });
});

it('conversations say what is unread and what is over, and a family begins one with a teacher it has none with', async () => {
  show('/talks', '/talks', <TalksScreen />);
  const cards = (await screen.findAllByRole('heading', { name: '王老师' })).map((one) => one.closest('section'));
  expect(cards.map((card) => card?.textContent?.match(/1 条没看|已结束/)?.[0])).toEqual(['1 条没看', '已结束']);
  const start = within(
    (await screen.findByRole('heading', { name: '写给小雨的老师' })).closest('section') ?? document.body,
  );
  expect(start.getAllByRole('button').map((one) => one.textContent)).toEqual(['孙老师任课教师']);
  await userEvent.click(start.getByRole('button'));
  expect((await screen.findByLabelText('address')).textContent).toBe(`/talks/${id(1)}`);
  expect(said).toEqual([['POST /api/conversations', { child: id(2), partner: id(8) }]]);
});

const actingAs = (named: string): Session => {
  const acting = { id: 'r2', role: named, title: named };
  return { ...session, person: { id: 'p3', name: '孙老师' }, role: acting, roles: [acting] };
};

it.each(['homeroom', 'teacher'])(
  'a %s looks for a pupil of the class by name, and begins with who cares for him',
  async (named) => {
    show('/talks/new', '/talks/new', <BeginTalkScreen />, actingAs(named));
    await userEvent.type(await screen.findByLabelText('哪个学生'), '小雨');
    await userEvent.click(screen.getByRole('button', { name: '找' }));
    expect(await screen.findByRole('heading', { name: '找到 1 个学生' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '林小雨' }));
    const from = within(
      (await screen.findByRole('heading', { name: '林小雨的家长' })).closest('section') ?? document.body,
    );
    await userEvent.click(from.getByRole('button', { name: /王老师/ }));
    expect((await screen.findByLabelText('address')).textContent).toBe(`/talks/${id(1)}`);
    expect(said).toEqual([['POST /api/conversations', { child: id(2), partner: id(7) }]]);
  },
);

it('is offered to whoever teaches a class, and to nobody else', async () => {
  const links = async (named: string): Promise<number> => {
    show('/talks', '/talks', <TalksScreen />, actingAs(named));
    await screen.findAllByRole('heading', { name: '王老师' });
    const count = screen.queryAllByRole('link', { name: '写给家长' }).length;
    cleanup();
    return count;
  };
  expect([await links('teacher'), await links('homeroom'), await links('counsellor')]).toEqual([1, 1, 0]);
});
