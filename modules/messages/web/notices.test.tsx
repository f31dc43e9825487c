import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ComposePage } from '#modules/messages/web/ComposePage.tsx';
import { NoticePage } from '#modules/messages/web/NoticePage.tsx';
import { SlipPage } from '#modules/messages/web/SlipPage.tsx';
import { SentNoticesPage } from '#modules/messages/web/SentNoticesPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { Leaving } from '#testing/Leaving.tsx';
import { photoOfSquares } from '#testing/slip-sheet.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = '0199a000-0000-7000-8000-000000000001';
const at = '2026-11-24T02:00:00.000Z';
const place = { in: 'class', class: id };
const sent = {
  id,
  title: '周五下午三点放学',
  body: '请15:30来接孩子。',
  level: 'confirm',
  urgentReason: null,
  state: 'sent',
  audience: '四年级1班的家长',
  sentBy: '王老师',
  sentAs: '班主任',
  onBehalf: null,
  madeAt: at,
  leavesAt: at,
  sentAt: at,
  persons: 17,
  orgs: 1,
  isNamed: true,
  read: 9,
  answered: 5,
  declined: 2,
  decidedBy: null,
  decidedReason: null,
  recalledAt: null,
  recallReason: null,
  corrects: null,
  attachments: [],
};
const waiting = {
  ...sent,
  state: 'waiting',
  title: '校车改道',
  urgentReason: '道路塌方，校车今天改道',
  sentBy: '何校长',
};
const got = {
  id,
  title: '教师会',
  body: '周五三点开会。',
  level: 'confirm',
  isUrgent: false,
  sentBy: '何校长',
  sentAs: '校长',
  onBehalf: '杨校长',
  answersTo: null,
  from: '石塘乡中心小学',
  sentAt: at,
  textHash: 'a'.repeat(64),
  recalledAt: null,
  recallReason: null,
  corrects: null,
  correctedBy: null,
  attachments: [],
  receipts: [
    { about: id, givenName: null, readAt: null as string | null, answer: null, answeredAt: null, isOpen: true },
  ],
};

const slip = {
  title: '研学同意书',
  level: 'sign',
  sentAt: at,
  person: '王奶奶',
  child: '林小雨',
  answer: null,
  paper: null,
};

let said: unknown[];

beforeEach(() => {
  said = [];
  const replies: Record<string, object> = {
    'GET /api/notices/sent': { items: [sent], total: 1 },
    'GET /api/notices/waiting': { items: [waiting], total: 1 },
    'GET /api/notices/places': {
      items: [{ place, name: '四年级1班' }],
      columns: [],
      undertakings: [{ undertaking: { kind: 'needs.engagement', id }, name: '小雨：心理辅导' }],
    },
    [`GET /api/notices/${id}/open`]: {
      items: [{ person: '王奶奶', child: '林小雨', reachedAt: at, readAt: null }],
      total: 1,
    },
    [`GET /api/notices/${id}`]: got,
    'POST /api/slips/look': slip,
    'POST /api/slips/answer': { ...slip, answer: 'declined' },
    'GET /api/printouts': {
      items: [
        { id: 'p1', sort: 'signatures', about: null, className: '四年级1班', state: 'ready', madeAt: at, until: at },
      ],
      total: 1,
    },
    'GET /api/conversations': {
      items: [
        {
          kind: 'talk',
          id: 't1',
          child: 'c1',
          childName: '小雨',
          partner: { person: 'p2', name: '王奶奶', role: '监护人', quietFrom: 0, quietUntil: 0 },
          notice: { id, title: sent.title },
          isOpen: true,
          lastAt: at,
          unread: 2,
        },
      ],
      total: 1,
    },
    'POST /api/notices/preview': {
      said: '四年级1班的家长',
      persons: 17,
      children: 17,
      orgs: 1,
      samples: [{ name: '王奶奶', child: '林小雨' }],
      secondFor: [],
    },
    [`POST /api/notices/${id}/reminder`]: { persons: 12 },
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const what = `${asked.method} ${new URL(asked.url).pathname}`;
    const body: unknown = JSON.parse((await asked.text()) || 'null');
    if (asked.method !== 'GET' && !what.endsWith('/preview')) said.push([what, body]);
    return Response.json(replies[what] ?? (what.endsWith('/receipt') ? got : sent));
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = (path: string, page: ReactNode, role = 'homeroom', where = path) => {
  const held = { id: 'r1', role, title: role };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '王老师' }, county, role: held, roles: [held] };
  return render(
    <ScreenFrame at={where} path={path} session={session}>
      {page}
    </ScreenFrame>,
  );
};

it('a notice is written to people chosen by place and kind, who are shown before it is sent', async () => {
  open('/sent-notices/new', <ComposePage />);
  const [where] = await screen.findAllByLabelText('哪里');
  await userEvent.click(where ?? document.body);
  await userEvent.click(await screen.findByTitle('四年级1班'));
  expect(await screen.findByText('17 人会收到，涉及 17 名学生。')).toBeTruthy();
  expect(screen.getByText('例如：王奶奶（林小雨）')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('标题'), '放学时间');
  await userEvent.type(screen.getByLabelText('正文'), '周五三点放学。');
  await userEvent.click(screen.getByRole('button', { name: '发送' }));
  const audience = { any: [{ all: [{ of: 'guardians', place }], except: [] }] };
  const text = { title: '放学时间', body: '周五三点放学。', level: 'read' };
  await waitFor(() =>
    expect(said).toEqual([
      ['POST /api/notices', { ...text, urgentReason: null, audience, leavesAt: null, corrects: null, attachments: [] }],
    ]),
  );
});

it('what corrects a notice begins with its words, and says whom that went to', async () => {
  open('/sent-notices/new', <ComposePage />, 'homeroom', `/sent-notices/new?corrects=${id}`);
  expect(await screen.findByText(/^原来发给四年级1班的家长，请在下面再选一次/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('标题').value).not.toBe('');
});

it('the words of a notice that was begun are still there when its page was left', async () => {
  const page = (
    <Leaving>
      <ComposePage />
    </Leaving>
  );
  open('/sent-notices/new', page);
  const values = () => ['标题', '正文'].map((label) => screen.getByLabelText<HTMLInputElement>(label).value);
  fireEvent.change(await screen.findByLabelText('标题'), { target: { value: '放学时间' } });
  fireEvent.change(screen.getByLabelText('正文'), { target: { value: '周五三点放学。' } });
  fireEvent.click(screen.getByRole('button', { name: '换屏' }));
  expect(screen.queryByLabelText('标题')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '换屏' }));
  await waitFor(() => expect(values()).toEqual(['放学时间', '周五三点放学。']));
});

it('those who take part in a service are chosen by the service and as what they do, in a row like any other', async () => {
  open('/sent-notices/new', <ComposePage />);
  const who = (await screen.findAllByLabelText('什么人'))[0] ?? document.body;
  await userEvent.click(who);
  // Nobody can be asked who follows a column where there is none.
  expect(screen.queryByTitle('专栏的关注者')).toBeNull();
  await userEvent.click(await screen.findByTitle('服务的参加者'));
  await userEvent.click(await screen.findByLabelText('哪项服务'));
  await userEvent.click(await screen.findByTitle('小雨：心理辅导'));
  await userEvent.click(screen.getByLabelText('其中哪些人'));
  await userEvent.click(await screen.findByTitle('提供方'));
  await userEvent.type(screen.getByLabelText('标题'), '周三改时间');
  await userEvent.type(screen.getByLabelText('正文'), '周三改到四点。');
  await userEvent.click(screen.getByRole('button', { name: '发送' }));
  const group = { of: 'participants', undertaking: { kind: 'needs.engagement', id }, as: ['provider'] };
  await waitFor(() =>
    expect(said).toMatchObject([['POST /api/notices', { audience: { any: [{ all: [group], except: [] }] } }]]),
  );
});

it('of those chosen only some are taken, and others left out, and it is said back as one sentence', async () => {
  open('/sent-notices/new', <ComposePage />);
  const choose = async (fields: HTMLElement, label: string, title: string) => {
    await userEvent.click(within(fields).getByLabelText(label));
    const found = await screen.findAllByTitle(title);
    await userEvent.click(found.at(-1) ?? document.body);
  };
  await choose(await screen.findByRole('group', { name: '这些人' }), '哪里', '四年级1班');
  await userEvent.click(screen.getByRole('button', { name: '只发给其中一部分人…' }));
  const also = await screen.findByRole('group', { name: '只发给其中同时也是' });
  expect(screen.getByText('选好“发给谁”，这里显示有多少人、有哪些人。')).toBeTruthy();
  await choose(also, '什么人', '服务的参加者');
  await choose(also, '哪项服务', '小雨：心理辅导');
  await choose(also, '其中哪些人', '家长');
  await userEvent.click(screen.getByRole('button', { name: '不发给其中一些人…' }));
  const not = await screen.findByRole('group', { name: '但不发给' });
  await choose(not, '什么人', '教职工');
  await choose(not, '哪里', '四年级1班');
  await choose(not, '哪些岗位', '班主任');
  expect(await screen.findByText('发给：四年级1班的家长。')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('标题'), '辅导改时间');
  await userEvent.type(screen.getByLabelText('正文'), '周三改到四点。');
  await userEvent.click(screen.getByRole('button', { name: '发送' }));
  const guardians = { of: 'guardians', place };
  const taking = { of: 'participants', undertaking: { kind: 'needs.engagement', id }, as: ['guardian'] };
  const except = [{ of: 'staff', place, roles: ['homeroom'] }];
  const audience = { any: [{ all: [guardians, taking], except }] };
  await waitFor(() => expect(said).toMatchObject([['POST /api/notices', { audience }]]));
}, 30_000);

it('its sender sees how far it is and who is left, reminds them, and recalls it with a reason', async () => {
  open('/sent-notices', <SentNoticesPage />);
  const row = within(await screen.findByRole('row', { name: /周五下午三点放学/ }));
  expect(row.getByText('四年级1班的家长')).toBeTruthy();
  expect(screen.queryByText(/等您核准/)).toBeNull();
  await userEvent.click(row.getByRole('button', { name: /Expand/ }));
  expect(await screen.findByText('王奶奶（林小雨）')).toBeTruthy();
  expect((await screen.findByRole('link', { name: '王奶奶（监护人）' })).getAttribute('href')).toBe('/talks/t1');
  expect(screen.getByText('2 条未读')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '提醒没回复的人' }));
  expect(await screen.findByText('已提醒 12 人。')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^撤\s*回$/ }));
  const asked = within(await screen.findByRole('dialog'));
  await userEvent.type(asked.getByLabelText('理由'), '时间写');
  await userEvent.click(asked.getByRole('button', { name: '不撤回' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: /^撤\s*回$/ }));
  const dialog = within(await screen.findByRole('dialog'));
  // What was typed before it was closed stands there still.
  await userEvent.type(dialog.getByLabelText('理由'), '错了');
  await userEvent.click(dialog.getByRole('button', { name: /^撤\s*回$/ }));
  await waitFor(() =>
    expect(said).toEqual([
      [`POST /api/notices/${id}/reminder`, null],
      [`POST /api/notices/${id}/recall`, { reason: '时间写错了' }],
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: /^撤\s*回$/ }));
  expect(within(await screen.findByRole('dialog')).getByLabelText<HTMLInputElement>('理由').value).toBe('');
});

it('its sender has what was signed of it on paper, of a class, and takes it once it is made', async () => {
  sent.level = 'sign';
  open('/sent-notices', <SentNoticesPage />);
  const row = within(await screen.findByRole('row', { name: /周五下午三点放学/ }));
  await userEvent.click(row.getByRole('button', { name: /Expand/ }));
  sent.level = 'confirm';
  await userEvent.click(await screen.findByLabelText('打印谁的'));
  await userEvent.click(await screen.findByTitle('四年级1班'));
  await userEvent.click(screen.getByRole('button', { name: '生成签名文件（PDF）' }));
  const link = await screen.findByRole('link', { name: '下载' });
  expect(link.getAttribute('href')).toBe('/api/printouts/p1/file');
  await waitFor(() =>
    expect(said).toEqual([[`POST /api/notices/${id}/printouts`, { sort: 'signatures', class: id, everybody: false }]]),
  );
});

it('a slip that came back is found by its code and entered as it stands on the paper', async () => {
  open('/slips', <SlipPage />);
  await userEvent.type(await screen.findByLabelText('编号'), 'abcd-efgh-jkmn');
  await userEvent.click(screen.getByRole('button', { name: '查这张回执' }));
  expect(await screen.findByText('林小雨的家长：王奶奶')).toBeTruthy();
  // Nothing is ticked before somebody has looked at the paper.
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  await userEvent.click(screen.getByLabelText('不同意'));
  const day = screen.getByLabelText('纸上写的日期');
  await userEvent.clear(day);
  await userEvent.type(day, '2026-11-25');
  await userEvent.click(screen.getByRole('button', { name: /^登\s*记$/ }));
  expect(await screen.findByText('已登记：林小雨')).toBeTruthy();
  const code = 'abcd-efgh-jkmn';
  expect(said).toEqual([
    ['POST /api/slips/look', { code }],
    ['POST /api/slips/answer', { code, answer: 'declined', signedAs: '王奶奶', dated: '2026-11-25' }],
  ]);
  expect(screen.queryByText('林小雨的家长：王奶奶')).toBeNull();
});

it('slips are entered one after the other from a photo, which is read here and sent nowhere', async () => {
  const codes = ['ABCD-EFGH-0001', 'ABCD-EFGH-0002'];
  const photo = photoOfSquares(codes.map((code) => `https://school.example/slips?code=${code}`));
  vi.stubGlobal('createImageBitmap', async () => ({
    width: photo.width,
    height: photo.height,
    close: () => undefined,
  }));
  const page = { drawImage: () => undefined, getImageData: () => photo };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(page as never);
  const { container } = open('/slips', <SlipPage />);
  const field = await waitFor(() => container.querySelector<HTMLInputElement>('input[type=file]') ?? expect.fail());
  expect([field.accept, field.getAttribute('capture')]).toEqual(['image/*', 'environment']);
  await userEvent.upload(field, new File(['photo'], 'slips.jpg', { type: 'image/jpeg' }));
  expect(await screen.findByText('照片里还有 1 张回执没有登记。')).toBeTruthy();
  await userEvent.click(await screen.findByLabelText('不同意'));
  await userEvent.click(screen.getByRole('button', { name: /^登\s*记$/ }));
  await waitFor(() => expect(said).toHaveLength(3));
  const answer = { answer: 'declined', signedAs: '王奶奶', dated: expect.any(String) };
  expect(said).toEqual([
    ['POST /api/slips/look', { code: codes[0] }],
    ['POST /api/slips/answer', { code: codes[0], ...answer }],
    ['POST /api/slips/look', { code: codes[1] }],
  ]);
  expect(screen.queryByText(/照片里还有/)).toBeNull();
});

it('its sender has it as it is read aloud, in words and a sentence a line', async () => {
  open('/sent-notices', <SentNoticesPage />);
  const row = within(await screen.findByRole('row', { name: /周五下午三点放学/ }));
  await userEvent.click(row.getByRole('button', { name: /Expand/ }));
  await userEvent.click(await screen.findByRole('button', { name: '朗读稿' }));
  const dialog = await screen.findByRole('dialog', { name: '朗读稿' });
  const lines = [...dialog.querySelectorAll('p:not(.ly-muted)')].map(({ textContent }) => textContent);
  expect(lines).toEqual([
    '四年级1班的家长，请听通知。',
    '我是班主任王老师。',
    '周五下午三点放学',
    '请下午三点半来接孩子。',
    '通知念完了。能用手机的，请打开通知，点“知道了”。',
  ]);
});

it('whoever is the second person reads it in full with whom it goes to, and answers', async () => {
  open('/sent-notices', <SentNoticesPage />, 'school_leader');
  const one = within(await screen.findByRole('article', { name: '校车改道' }));
  expect(one.getByText('紧急：道路塌方，校车今天改道')).toBeTruthy();
  expect(one.getByText('发给：四年级1班的家长，现在共 17 人')).toBeTruthy();
  expect(one.getByText('请15:30来接孩子。')).toBeTruthy();
  await userEvent.click(one.getByRole('button', { name: /^核\s*准$/ }));
  expect(await one.findByText('请写明理由，至少四个字。')).toBeTruthy();
  expect(said).toEqual([]);
  await userEvent.type(one.getByLabelText('理由，要发的人会看到'), '已电话核实');
  await userEvent.click(one.getByRole('button', { name: /^核\s*准$/ }));
  const body = { reason: '已电话核实' };
  await waitFor(() => expect(said).toEqual([[`POST /api/notices/${id}/approval`, body]]));
});

it('who got one reads it by opening it, and confirms it', async () => {
  open('/notices/$id', <NoticePage />, 'teacher', `/notices/${id}`);
  await userEvent.click(await screen.findByRole('button', { name: '知道了' }));
  expect(screen.getByText('代 杨校长 发送')).toBeTruthy();
  const answer = { about: id, textHash: 'a'.repeat(64) };
  await waitFor(() =>
    expect(said).toEqual([
      [`POST /api/notices/${id}/receipt`, { ...answer, answer: null }],
      [`POST /api/notices/${id}/receipt`, { ...answer, answer: 'confirmed' }],
    ]),
  );
});
