import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoticeScreen } from '#modules/messages/phone/NoticeScreen.tsx';
import { NoticesScreen } from '#modules/messages/phone/NoticesScreen.tsx';
import { NoticesWaiting } from '#modules/messages/phone/NoticesWaiting.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { prefer } from '#platform/browser/preferences.ts';
import type { Session } from '#platform/browser/session.ts';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const sessionAs = (name: string): Session => {
  const role = { id: 'r1', role: name, title: name };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '王奶奶' }, county, role, roles: [role] };
};
const session = sessionAs('guardian');
const at = '2026-11-24T02:00:00.000Z';
const receiptFor = (digit: number, givenName: string) => ({
  about: id(digit),
  givenName,
  readAt: null as string | null,
  answer: null as string | null,
  answeredAt: null as string | null,
  isOpen: true,
});
const noticeOf = (change: object = {}) => ({
  id: id(1),
  title: '秋游同意书',
  body: '十一月二十八日秋游。\n请带水和雨具。',
  level: 'sign',
  isUrgent: false,
  sentBy: '王老师',
  sentAs: '班主任',
  onBehalf: null as string | null,
  answersTo: null as string | null,
  from: '石塘乡中心小学',
  sentAt: at,
  textHash: 'a'.repeat(64),
  recalledAt: null as string | null,
  recallReason: null as string | null,
  corrects: null,
  correctedBy: null,
  attachments: [] as object[],
  receipts: [receiptFor(2, '小雨'), receiptFor(3, '小山')],
  ...change,
});
type Told = ReturnType<typeof noticeOf>;

let said: { about: string; answer: string | null; textHash: string }[] = [];
let begun: unknown[] = [];
let printed: unknown[] = [];
let isOnline = true;

/** The server’s part: notices whose receipts take what is said to them. */
function serve(notices: Told[]): void {
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(
      new URL(input instanceof Request ? input.url : input.toString(), 'http://localhost'),
      init,
    );
    const { pathname, searchParams } = new URL(asked.url);
    if (!isOnline && asked.method === 'POST') throw new TypeError('no network');
    const one = notices.find((notice) => pathname.includes(notice.id));
    if (pathname === '/api/conversations') {
      begun.push(await asked.json());
      return Response.json({ id: id(9) });
    }
    if (asked.method === 'POST' && pathname.endsWith('/printout')) printed.push(await asked.json());
    if (pathname === '/api/printouts' || pathname.endsWith('/printout')) {
      const made = { id: id(6), sort: 'own', about: id(2), className: null, state: 'ready', madeAt: at, until: at };
      return Response.json(asked.method === 'POST' ? { ...made, state: 'waiting' } : { items: [made], total: 1 });
    }
    if (!one) {
      const size = Number(searchParams.get('size'));
      return Response.json({ items: notices.slice(0, size), total: notices.length, page: 1, size });
    }
    if (asked.method === 'POST') {
      const answer = (await asked.json()) as (typeof said)[number];
      said.push(answer);
      const receipt = one.receipts.find(({ about }) => about === answer.about);
      const answered = answer.answer && { answer: answer.answer, answeredAt: at };
      if (receipt) Object.assign(receipt, { readAt: at, isOpen: one.level !== 'read' && !answered }, answered);
    }
    return Response.json(one);
  });
}

const openNotice = (role = 'guardian') =>
  render(
    <ScreenFrame at={`/notices/${id(1)}`} path="/notices/:id" session={sessionAs(role)}>
      <NoticeScreen />
    </ScreenFrame>,
  );
const cardOf = async (name: string) => {
  const heading = await screen.findByRole('heading', { name: `关于${name}` });
  return within(heading.closest('section') ?? document.body);
};

beforeEach(async () => {
  said = [];
  begun = [];
  printed = [];
  isOnline = true;
  await drawer.clear('');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a notice on the phone', () => {
  it('is read by being opened, and signed for each child by itself', async () => {
    serve([noticeOf()]);
    openNotice();
    await waitFor(() =>
      expect(said.map(({ about, answer }) => [about, answer])).toEqual([
        [id(2), null],
        [id(3), null],
      ]),
    );
    await userEvent.click((await cardOf('小山')).getByRole('button', { name: '我同意并签名' }));
    await waitFor(() => expect(said.at(-1)).toEqual({ about: id(3), answer: 'signed', textHash: 'a'.repeat(64) }));
    expect(await (await cardOf('小山')).findByText('您在 11月24日周二 10:00 签了名。')).toBeTruthy();
    expect((await cardOf('小雨')).getByRole('button', { name: '不同意' })).toBeTruthy();
  });

  it('that was corrected leads to what took its place, and asks for nothing for that child', async () => {
    const receipts = [
      { ...receiptFor(2, '小雨'), readAt: at, isOpen: false },
      { ...receiptFor(3, '小山'), readAt: at },
    ];
    serve([noticeOf({ correctedBy: id(9), receipts })]);
    openNotice();
    const link = await screen.findByRole('link', { name: '看更正后的通知' });
    expect(link.getAttribute('href')).toBe(`/notices/${id(9)}`);
    expect((await cardOf('小山')).getByRole('button', { name: '我同意并签名' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '关于小雨' })).toBeNull();
  });

  it('that was signed is had as a file, made when it is asked for', async () => {
    const signed = { ...receiptFor(2, '小雨'), readAt: at, answer: 'signed', answeredAt: at, isOpen: false };
    serve([noticeOf({ receipts: [signed, { ...receiptFor(3, '小山'), readAt: at }] })]);
    openNotice();
    expect((await cardOf('小山')).queryByRole('button', { name: '把我的回复做成文件' })).toBeNull();
    await userEvent.click((await cardOf('小雨')).getByRole('button', { name: '把我的回复做成文件' }));
    const link = await (await cardOf('小雨')).findByRole('link', { name: '打开文件（PDF）' });
    expect([link.getAttribute('href'), printed]).toEqual([`/api/printouts/${id(6)}/file`, [{ about: id(2) }]]);
  });

  it('is answered without a network, and says that the answer is kept until there is one', async () => {
    serve([noticeOf({ level: 'confirm', receipts: [{ ...receiptFor(2, '小雨'), readAt: at }] })]);
    openNotice();
    isOnline = false;
    await userEvent.click((await cardOf('小雨')).getByRole('button', { name: '知道了' }));
    expect(await screen.findByText('已记在手机上，有网络时送出。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '知道了' })).toBeNull();
    expect(said).toEqual([]);
  });

  it('that somebody sent for another says for whom', async () => {
    serve([noticeOf({ onBehalf: '何校长' })]);
    openNotice();
    expect(await screen.findByText('替 何校长 发的')).toBeTruthy();
  });

  it('says a picture in words and shows it small, until it is wanted large', async () => {
    const file = { id: id(7), name: '银杏.webp', size: 120_000, alt: '', width: null, height: null, seconds: null };
    const picture = { ...file, sort: 'picture', alt: '一地金黄的银杏叶', width: 1_280, height: 960 };
    const paper = { ...file, id: id(8), sort: 'document', name: '安排.pdf', size: 2_400_000 };
    serve([noticeOf({ attachments: [picture, paper] })]);
    const { container } = openNotice();
    expect(await screen.findByText('图片：一地金黄的银杏叶')).toBeTruthy();
    const shown = (): string | null | undefined => container.querySelector('img')?.getAttribute('src');
    expect(shown()).toBe(`/api/attachments/${id(7)}/file?as=thumb`);
    await userEvent.click(screen.getByRole('button', { name: '看大图（120 kB）' }));
    expect(shown()).toBe(`/api/attachments/${id(7)}/file?as=screen`);
    fireEvent.error(container.querySelector('img') ?? container);
    expect(await screen.findByText('图片现在打不开。有网络时再点一次。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '看大图（120 kB）' }));
    expect(shown()).toBe(`/api/attachments/${id(7)}/file?as=screen`);
    const link = screen.getByRole('link', { name: '下载文件：安排.pdf（2.4 MB）' });
    expect(link.getAttribute('href')).toBe(`/api/attachments/${id(8)}/file?as=screen`);
  });

  it('shows a picture only when it is touched where the reader saves data, and large where he wants it so', async () => {
    const picture = { id: id(7), sort: 'picture', name: 'a.webp', size: 84_000, seconds: null };
    serve([noticeOf({ attachments: [{ ...picture, alt: '银杏叶', width: 1_280, height: 960 }] })]);
    const shown = () => document.querySelector('figure img')?.getAttribute('src')?.slice(-'as=screen'.length);
    const connection = (saved: object) =>
      Object.defineProperty(navigator, 'connection', { configurable: true, value: saved });
    for (const saves of [{ saveData: true }, { effectiveType: 'slow-2g' }]) {
      connection(saves);
      openNotice();
      expect(await screen.findByText(/银杏叶/)).toBeTruthy();
      expect(shown()).toBeUndefined();
      await userEvent.click(screen.getByRole('button', { name: /看大图/ }));
      expect(shown()).toBe('as=screen');
      cleanup();
    }
    prefer({ pictures: 'at_once' });
    openNotice();
    expect(await screen.findByText(/银杏叶/)).toBeTruthy();
    expect(shown()).toBe('as=screen');
    Reflect.deleteProperty(navigator, 'connection');
  });

  it('is answered in words about each child to whoever sent it, by a guardian alone', async () => {
    serve([noticeOf({ answersTo: id(7), level: 'confirm', receipts: [{ ...receiptFor(3, '小山'), readAt: at }] })]);
    openNotice();
    await userEvent.click(await screen.findByRole('button', { name: '给王老师写几句，说小山的事' }));
    await waitFor(() => expect(begun).toEqual([{ child: id(3), partner: id(7), notice: id(1) }]));
    cleanup();
    openNotice('homeroom');
    await cardOf('小山');
    expect(screen.queryByRole('button', { name: /写几句/ })).toBeNull();
  });

  it('that was recalled says so and why, and asks for nothing', async () => {
    serve([noticeOf({ recalledAt: at, recallReason: '时间写错了' })]);
    openNotice();
    expect(await screen.findByText('这条通知在 11月24日周二 10:00 撤回了：时间写错了')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /签名|不同意/ })).toBeNull();
    expect(said).toEqual([]);
  });
});

describe('notices in a list', () => {
  const answered = { ...receiptFor(2, '小雨'), readAt: at, answer: 'signed', answeredAt: at, isOpen: false };
  const all = [
    noticeOf(),
    noticeOf({ id: id(4), title: '校车改道', isUrgent: true, level: 'confirm' }),
    noticeOf({ id: id(5), title: '家长会', receipts: [answered] }),
    noticeOf({ id: id(6), title: '放学时间', recalledAt: at }),
  ];

  it('say of each how it stands with the reader', async () => {
    serve(all);
    render(
      <ScreenFrame at="/notices" path="/notices" session={session}>
        <NoticesScreen />
      </ScreenFrame>,
    );
    const cards = (await screen.findAllByRole('heading', { level: 2 })).map((one) => one.closest('section'));
    const marks = cards.map((card) => card?.textContent?.match(/等您签名|紧急|已完成|已撤回/)?.[0]);
    expect(marks).toEqual(['等您签名', '紧急', '已完成', '已撤回']);
  });

  it('come first of the day where they wait, three of them and how many there are', async () => {
    serve(all);
    render(
      <ScreenFrame session={session}>
        <NoticesWaiting />
      </ScreenFrame>,
    );
    expect(await screen.findByRole('heading', { name: '4 条通知在等您' })).toBeTruthy();
    expect(screen.getAllByRole('link').map((one) => one.textContent?.replace(/ .*/, ''))).toEqual([
      '秋游同意书',
      '校车改道',
      '家长会',
      '看全部通知',
    ]);
  });
});
