import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Message } from '#modules/messages/contract/conversation.ts';
import { TalkPage } from '#modules/messages/web/talks/TalkPage.tsx';
import { WorkGroupsPage } from '#modules/messages/web/talks/WorkGroupsPage.tsx';
import { PupilTalksPage } from '#modules/messages/web/talks/PupilTalksPage.tsx';
import { TalksPage } from '#modules/messages/web/talks/TalksPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';
import { Link } from '#web/ui/Link.tsx';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const at = '2026-11-24T02:00:00.000Z';
const due = '2026-11-25T02:00:00.000Z';
const guardian = { person: id(7), name: '王奶奶', role: '家长', quietFrom: 21, quietUntil: 6 };
const talk = {
  kind: 'talk',
  id: id(1),
  child: id(2),
  childName: '小雨',
  partner: guardian,
  notice: null,
  isOpen: true,
  lastAt: at,
  unread: 2,
};
const group = {
  kind: 'class',
  id: id(8),
  name: '四年级1班',
  isOpen: true,
  isClosed: false,
  staffOnlyUntil: null,
  mayKeep: true,
  self: null,
  lastAt: at,
  unread: 0,
};
const work = {
  kind: 'case',
  id: id(0),
  title: '石塘片区心理服务协同',
  isOpen: false,
  isClosed: false,
  organisations: ['石塘小学'],
  keeper: { name: '陈老师', since: at },
  mayInvite: true,
  mayClose: true,
  mayTake: false,
  lastAt: at,
  unread: 0,
};
const listed = {
  ...work,
  openedBy: '陈老师',
  organisation: '石塘小学',
  openedAt: at,
  keptBy: '陈老师' as string | null,
};
const pupilTalk = {
  kind: 'pupil',
  id: id(9),
  childName: '小雨',
  isClosed: false,
  adults: [{ ...guardian, name: '陈老师', role: '心理教师 · 石塘小学' }],
  isComplete: false,
  openings: [
    { ground: 'emergency', by: '周老师（学生保护专员 · 石塘小学）', at, from: at, to: due, isConfirmed: null },
  ],
  isOpen: false,
  lastAt: at,
  unread: 0,
};
const entry = {
  id: id(9),
  child: id(2),
  childName: '林小雨',
  className: '四年级1班',
  withoutHomeroom: true,
  askedAt: at,
  adults: [{ person: id(7), name: '陈老师', role: '心理教师 · 石塘小学' }],
  isComplete: false,
};
const own: Message = {
  id: id(3),
  isOwn: true,
  by: '',
  body: '小雨今天没来。',
  attachments: [
    { id: id(8), sort: 'picture', name: '', size: 40_000, alt: '', width: 900, height: 600, seconds: null },
  ],
  state: 'delivered',
  writtenAt: at,
  dueAt: at,
  editedAt: null,
  mayEdit: false,
  mayWithdraw: true,
  mayReport: false,
  mayAppeal: false,
  isRead: true,
  held: null,
};
const got: Message = {
  ...own,
  id: id(4),
  isOwn: false,
  by: '王奶奶',
  body: '她发烧了。',
  isRead: null,
  mayWithdraw: false,
  mayReport: true,
};
const refused = { words: ['废物'], reason: '这样说会伤人', state: 'refused' as const, dueAt: due, answer: null };
const notSent: Message = {
  ...own,
  id: id(5),
  body: '真是废物',
  state: 'refused',
  held: refused,
  mayAppeal: true,
};

let said: unknown[];
let groups: object[];
let uploads: string[];

beforeEach(() => {
  [said, uploads] = [[], []];
  groups = [
    { ...listed, id: id(0), title: '护学岗排班' },
    { ...listed, id: id(5), title: '片区图书角', keptBy: null },
  ];
  const page = (items: readonly object[]) => ({ items, total: items.length });
  const replies: Record<string, object> = {
    'GET /api/conversations': page([talk, { ...talk, id: id(6), childName: '小山', unread: 0, isOpen: false }]),
    [`GET /api/conversations/${id(1)}`]: talk,
    [`GET /api/conversations/${id(6)}`]: { ...talk, id: id(6), partner: { ...guardian, name: '李爷爷' } },
    [`GET /api/conversations/${id(6)}/messages`]: page([]),
    [`GET /api/conversations/${id(8)}`]: group,
    [`GET /api/conversations/${id(8)}/messages`]: page([{ ...got, by: '王奶奶（小雨的家长）' }]),
    [`GET /api/conversations/${id(8)}/members`]: page([
      { person: id(6), name: '王老师（班主任）' },
      { person: id(7), name: '王奶奶（小雨的家长）' },
    ]),
    'POST /api/groups': group,
    'GET /api/work-groups': page(groups),
    [`GET /api/work-groups/${id(5)}/keepers`]: { items: [{ person: id(7), name: '方老师（心理教师 · 石塘小学）' }] },
    [`PUT /api/work-groups/${id(5)}/keeper`]: { keptBy: '方老师' },
    [`POST /api/work-groups/${id(0)}/taking`]: { keptBy: '王老师' },
    'POST /api/work-groups': work,
    [`GET /api/conversations/${id(0)}`]: work,
    [`GET /api/conversations/${id(0)}/messages`]: page([]),
    [`GET /api/conversations/${id(0)}/members`]: page([
      { person: 'p1', name: '王老师（心理教师 · 石塘小学）' },
      { person: id(7), name: '林医生（资源单位 · 县医院）' },
    ]),
    'GET /api/pupil-talks': page([entry]),
    [`GET /api/pupil-talks/${id(9)}/adults`]: page([
      { person: id(7), name: '陈老师', role: 'counsellor', roleName: '心理教师' },
      { person: id(6), name: '林社工', role: 'community_worker', roleName: '社区工作者' },
    ]),
    [`PUT /api/pupil-talks/${id(9)}/adults`]: { ...entry, isComplete: true },
    [`GET /api/conversations/${id(9)}`]: pupilTalk,
    [`GET /api/conversations/${id(9)}/messages`]: page([{ ...got, by: '小雨', body: '我睡不着。', attachments: [] }]),
    [`POST /api/conversations/${id(9)}/leaving`]: { left: true },
    'GET /api/organisations': { ...page([{ id: id(9), name: '县医院' }]), kinds: [] },
    [`GET /api/conversations/${id(0)}/colleagues`]: page([
      { person: id(7), name: '林医生', role: 'provider_admin', roleName: '资源单位' },
    ]),
    [`POST /api/conversations/${id(0)}/leaving`]: { left: true },
    [`PUT /api/work-groups/${id(0)}/closing`]: { isClosed: true },
    [`GET /api/conversations/${id(1)}/messages`]: page([notSent, got, own]),
    'GET /api/classes': { items: [{ id: id(9), name: '四年级1班' }] },
    'GET /api/talk-pupils': page([
      { id: id(2), name: '林小雨' },
      { id: id(3), name: '周小云' },
    ]),
    [`GET /api/pupils/${id(2)}/talk-partners`]: { childName: '林小雨', items: [guardian] },
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const what = `${asked.method} ${new URL(asked.url).pathname}`;
    if (what === 'POST /api/attachments') {
      uploads.push(((await asked.json()) as { id: string }).id);
      return Response.json({ come: 6, isReady: true });
    }
    if (asked.method !== 'GET') said.push([what, JSON.parse((await asked.text()) || 'null')]);
    return Response.json(replies[what] ?? (what.includes('/messages') ? own : talk));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (path: string, page: ReactNode, where = path, role = 'homeroom') => {
  const held = { id: 'r1', role, title: role };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '王老师' }, county, role: held, roles: [held] };
  return render(
    <ScreenFrame at={where} path={path} session={session}>
      {page}
    </ScreenFrame>,
  );
};
const messageSaying = async (words: string) =>
  within((await screen.findByText(words)).closest('article') ?? document.body);

it('a teacher sees what is unread and what is over', async () => {
  open('/talks', <TalksPage />);
  const row = await screen.findByRole('row', { name: /小雨/ });
  expect(within(row).getByText('2 条未读')).toBeTruthy();
  expect(within(screen.getByRole('row', { name: /小山/ })).getByText('已结束')).toBeTruthy();
});

it.each(['homeroom', 'teacher'])(
  'a %s begins a conversation with a guardian of a pupil found by name',
  async (role) => {
    open('/talks', <TalksPage />, '/talks', role);
    await userEvent.click(await screen.findByRole('button', { name: '写给家长' }));
    await userEvent.type(await screen.findByLabelText('学生'), '小雨');
    await waitFor(() => expect(screen.queryByTitle('周小云')).toBeNull());
    await userEvent.click(await screen.findByTitle('林小雨'));
    await userEvent.click(screen.getByLabelText('家长'));
    await userEvent.click(await screen.findByTitle('王奶奶（家长）'));
    await userEvent.click(screen.getByRole('button', { name: '打开对话' }));
    await waitFor(() => expect(said).toEqual([['POST /api/conversations', { child: id(2), partner: id(7) }]]));
  },
);

it.each(['counsellor', 'school_leader'])('a %s, who teaches no class, answers but does not begin', async (role) => {
  open('/talks', <TalksPage />, '/talks', role);
  expect(await screen.findByRole('row', { name: /小雨/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '写给家长' })).toBeNull();
});

it('who teaches but leads no class is not offered its group', async () => {
  open('/talks', <TalksPage />, '/talks', 'teacher');
  expect(await screen.findByRole('button', { name: '写给家长' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '班级群' })).toBeNull();
});

it('a conversation is read by being opened and answered, with how each message stands and what may be done', async () => {
  const { container } = open('/talks/$id', <TalkPage />, `/talks/${id(1)}`);
  expect(await screen.findByText('王奶奶的休息时间是 21:00–06:00；这段时间写的，到 06:00 送达。')).toBeTruthy();
  const mine = await messageSaying('小雨今天没来。');
  expect(mine.getByText('对方已读')).toBeTruthy();
  expect(mine.queryByRole('button', { name: /^修\s*改$/ })).toBeNull();
  await userEvent.click((await messageSaying('她发烧了。')).getByRole('button', { name: /^举\s*报$/ }));
  const report = within(await screen.findByRole('dialog'));
  await userEvent.type(report.getByLabelText('哪里不对'), '说话难听');
  await userEvent.click(report.getByRole('button', { name: /^举\s*报$/ }));
  expect(await screen.findByText('已交给学校处理。')).toBeTruthy();
  const held = await messageSaying('真是废物');
  expect(held.getByText('没有送达。理由：这样说会伤人')).toBeTruthy();
  await userEvent.click(held.getByRole('button', { name: /^申\s*诉$/ }));
  const appeal = within(await screen.findByRole('dialog', { name: /申\s*诉/ }));
  await userEvent.type(appeal.getByLabelText('为什么应当送达'), '说的是桌子');
  await userEvent.click(appeal.getByRole('button', { name: /^申\s*诉$/ }));
  expect(await screen.findByText('已提出申诉。')).toBeTruthy();
  expect(mine.getByRole('link', { name: '看大图：第 1 张' })).toBeTruthy();
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  if (input) await userEvent.upload(input, new File(['leaves'], '银杏.jpg', { type: 'image/jpeg' }));
  expect(await screen.findByText(/请写一句图片里是什么/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('写给王奶奶'), '好好休息。');
  await userEvent.click(screen.getByRole('button', { name: /^发\s*送$/ }));
  await waitFor(() =>
    expect(said).toEqual([
      [`POST /api/conversations/${id(1)}/reading`, { upTo: id(4) }],
      [`POST /api/messages/${id(4)}/report`, { reason: '说话难听' }],
      [`POST /api/messages/${id(5)}/appeal`, { words: '说的是桌子' }],
      [`POST /api/conversations/${id(1)}/messages`, { body: '好好休息。', attachments: uploads }],
    ]),
  );
});

it('a message that was begun is still there where it was written, and in no other conversation', async () => {
  const page = (
    <>
      <Link to={`/talks/${id(1)}`}>对话</Link>
      <Link to={`/talks/${id(6)}`}>另一个</Link>
      <TalkPage />
    </>
  );
  open('/talks/$id', page, `/talks/${id(6)}`);
  const field = (name: string) => screen.findByLabelText<HTMLTextAreaElement>(`写给${name}`);
  const to = (name: string) => fireEvent.click(screen.getByRole('link', { name }));
  expect((await field('李爷爷')).value).toBe('');
  to('对话');
  fireEvent.change(await field('王奶奶'), { target: { value: '写了一半' } });
  to('另一个');
  expect((await field('李爷爷')).value).toBe('');
  to('对话');
  expect((await field('王奶奶')).value).toBe('写了一半');
});

it('a homeroom teacher goes to the group of the class, sees who is in it, has staff alone write, and closes it', async () => {
  open('/talks', <TalksPage />);
  await userEvent.click(await screen.findByRole('button', { name: '班级群' }));
  await waitFor(() => expect(said).toEqual([['POST /api/groups', { class: id(9) }]]));
  cleanup();
  open('/talks/$id', <TalkPage />, `/talks/${id(8)}`);
  expect(await screen.findByRole('heading', { name: '四年级1班家长群' })).toBeTruthy();
  expect(await screen.findByRole('article', { name: /^王奶奶（小雨的家长） / })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '群里有谁' }));
  const members = within(await screen.findByRole('dialog', { name: '群里有谁' }));
  expect(await members.findByText('王奶奶（小雨的家长）')).toBeTruthy();
  await userEvent.click(members.getByRole('button', { name: 'Close' }));
  await userEvent.click(screen.getByRole('button', { name: '群的规则' }));
  const rules = within(await screen.findByRole('dialog', { name: '群的规则' }));
  await userEvent.click(rules.getByLabelText('谁可以发消息'));
  await userEvent.click(await screen.findByTitle('7 天内只有老师'));
  await userEvent.click(rules.getByRole('switch'));
  await userEvent.click(rules.getByRole('button', { name: /^保\s*存$/ }));
  await waitFor(() =>
    expect(said.at(-1)).toEqual([
      `PUT /api/conversations/${id(8)}/rules`,
      { isClosed: true, staffOnlyUntil: expect.stringMatching(/^\d{4}-/) },
    ]),
  );
});

it('a counsellor opens a group of colleagues, invites by organisation, has somebody leave, closes it and leaves', async () => {
  open('/work-groups', <WorkGroupsPage />, '/work-groups', 'counsellor');
  await userEvent.click(await screen.findByRole('button', { name: '开工作群' }));
  const begin = within(await screen.findByRole('dialog', { name: '开工作群' }));
  expect(begin.getByText(/不要写孩子的姓名/)).toBeTruthy();
  await userEvent.click(begin.getByLabelText('协同事项'));
  await userEvent.type(begin.getByLabelText('名称'), '心理服务');
  await userEvent.click(begin.getByRole('button', { name: /^开\s*群$/ }));
  await waitFor(() => expect(said).toEqual([['POST /api/work-groups', { kind: 'case', title: '心理服务' }]]));
  cleanup();
  open('/work-groups/$id', <TalkPage />, `/work-groups/${id(0)}`, 'counsellor');
  expect(await screen.findByText('协同事项 · 只有一个单位的人，先邀请另一个单位的人才能写。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^发\s*送$/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^邀\s*请$/ }));
  const invite = within(await screen.findByRole('dialog', { name: '邀请谁进群' }));
  await userEvent.click(invite.getByLabelText('单位'));
  await userEvent.click(await screen.findByTitle('县医院'));
  await userEvent.click(invite.getByLabelText('姓名'));
  await userEvent.click(await screen.findByTitle('林医生（资源单位）'));
  await userEvent.click(invite.getByRole('button', { name: /^邀\s*请$/ }));
  expect(await screen.findByText('已邀请林医生。')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '群里有谁' }));
  const members = within(await screen.findByRole('dialog', { name: '群里有谁' }));
  await userEvent.click(await members.findByRole('button', { name: /^请出 林医生/ }));
  expect(members.getAllByRole('button', { name: /^请出/ })).toHaveLength(1);
  await userEvent.click(members.getByRole('button', { name: 'Close' }));
  for (const act of [/^关\s*闭$/, /^退\s*出$/]) {
    await userEvent.click(screen.getByRole('button', { name: act }));
    await userEvent.click(
      within(await screen.findByRole('dialog', { name: /？$/ })).getByRole('button', { name: act }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /？$/ })).toBeNull());
  }
  expect(said.slice(1)).toEqual([
    [`POST /api/conversations/${id(0)}/members`, { person: id(7), role: 'provider_admin', org: id(9) }],
    [`POST /api/conversations/${id(0)}/leaving`, { person: id(7) }],
    [`PUT /api/work-groups/${id(0)}/closing`, { isClosed: true }],
    [`POST /api/conversations/${id(0)}/leaving`, { person: 'p1' }],
  ]);
});

it('an official sees the groups of the county by title and opener, and closes one he is not in', async () => {
  open('/work-groups', <WorkGroupsPage />, '/work-groups', 'official');
  const row = within(await screen.findByRole('row', { name: /护学岗排班/ }));
  expect(row.getByText('陈老师（石塘小学）')).toBeTruthy();
  expect(row.queryByRole('link')).toBeNull();
  await userEvent.click(row.getByRole('button', { name: '关闭 护学岗排班' }));
  await waitFor(() => expect(said).toEqual([[`PUT /api/work-groups/${id(0)}/closing`, { isClosed: true }]]));
  await userEvent.click(screen.getByRole('button', { name: '指定 片区图书角' }));
  const give = within(await screen.findByRole('dialog', { name: '由谁管理？' }));
  await userEvent.click(give.getByLabelText('姓名'));
  await userEvent.click(await screen.findByTitle('方老师（心理教师 · 石塘小学）'));
  await userEvent.click(give.getByRole('button', { name: /^指\s*定$/ }));
  await waitFor(() => expect(said.at(-1)).toEqual([`PUT /api/work-groups/${id(5)}/keeper`, { person: id(7) }]));
});

it('a leader is shown the groups nobody keeps whom he may follow, and takes one over', async () => {
  groups.splice(0, groups.length, { ...listed, keptBy: null, mayTake: true });
  open('/work-groups', <WorkGroupsPage />, '/work-groups', 'school_leader');
  const row = within(await screen.findByRole('row', { name: /石塘片区心理服务协同/ }));
  expect(row.getByText('没有人')).toBeTruthy();
  expect(screen.getByText('管理它的人原来在您单位，现在不在群里了。您可以接管。')).toBeTruthy();
  expect(row.queryByRole('button', { name: /关闭/ })).toBeNull();
  await userEvent.click(row.getByRole('button', { name: /^接管/ }));
  const take = within(await screen.findByRole('dialog', { name: '接管这个群？' }));
  await userEvent.click(take.getByRole('button', { name: /^接\s*管$/ }));
  await waitFor(() => expect(said).toEqual([[`POST /api/work-groups/${id(0)}/taking`, null]]));
});

it('a safeguarding lead puts two adults who were looked up into a pupil’s talk, and has one leave, and reads nothing of it', async () => {
  open('/pupil-talks', <PupilTalksPage />, '/pupil-talks', 'safeguard_lead');
  const row = within(await screen.findByRole('row', { name: /林小雨/ }));
  expect(row.getByText('学生不要班主任参加')).toBeTruthy();
  expect(row.queryByRole('link')).toBeNull();
  await userEvent.click(row.getByRole('button', { name: '请两位大人陪林小雨说话' }));
  const find = within(await screen.findByRole('dialog', { name: '请两位大人陪林小雨说话' }));
  await userEvent.click(find.getByLabelText('本校的大人'));
  await userEvent.click(await screen.findByTitle('陈老师（心理教师）'));
  fireEvent.change(find.getByLabelText('本校的大人 · 查询日期'), { target: { value: '2026-09-01' } });
  await userEvent.click(find.getByLabelText('另一个单位'));
  await userEvent.click(await screen.findByTitle('县医院'));
  await userEvent.click(find.getByLabelText('另一个单位的大人'));
  await userEvent.click((await screen.findAllByTitle('林社工（社区工作者）')).at(-1) ?? document.body);
  fireEvent.change(find.getByLabelText('另一个单位的大人 · 查询日期'), { target: { value: '2026-10-01' } });
  await userEvent.click(find.getByRole('button', { name: '请他们来' }));
  expect(await screen.findByText('已请好，学生看得到是谁。')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '请陈老师离开' }));
  const end = within(await screen.findByRole('dialog', { name: '请陈老师离开这段对话？' }));
  await userEvent.click(end.getByRole('button', { name: '请陈老师离开' }));
  const two = {
    ofSchool: { person: id(7), role: 'counsellor', checkedOn: '2026-09-01' },
    ofOther: { person: id(6), org: id(9), role: 'community_worker', checkedOn: '2026-10-01' },
  };
  await waitFor(() =>
    expect(said).toEqual([
      [`PUT /api/pupil-talks/${id(9)}/adults`, two],
      [`POST /api/conversations/${id(9)}/leaving`, { person: id(7) }],
    ]),
  );
});

it('an adult in a pupil’s talk is told that he cannot write to the pupil alone, and who has opened it by law', async () => {
  open('/talks/$id', <TalkPage />, `/talks/${id(9)}`, 'counsellor');
  expect(await screen.findByRole('heading', { name: '和小雨说话' })).toBeTruthy();
  expect(screen.getByText(/谁也不能单独写给学生/)).toBeTruthy();
  expect(screen.getByText(/周老师（学生保护专员 · 石塘小学）：孩子本人有危险。还没有人复核。/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^发\s*送$/ })).toBeNull();
  await userEvent.click((await messageSaying('我睡不着。')).getByRole('button', { name: /^举\s*报$/ }));
  const form = within(await screen.findByRole('dialog'));
  expect(form.getByText(/看到您写的理由，看不到原话/)).toBeTruthy();
});
