import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { PromotionPanel } from '#modules/people/web/promotions/PromotionPanel.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const held = { id: 'r1', role: 'school_leader', title: '校长' };
const session: Session = {
  person: { id: 'p1', name: '朱校长' },
  county: { code: '990101', name: '云岭县' },
  role: held,
  roles: [held],
};
const [six, three, role, pupil] = [1, 2, 3, 4].map((n) => `0199a000-0000-7000-8000-00000000000${n}`);
const seen = 'a'.repeat(64);
const teacher = { id: role, name: '何老师', title: '班主任' };
const choices = [
  { number: 1, name: '初1（1）班', isNew: false },
  { number: 2, name: '初1（2）班', isNew: true },
];
const promotion = {
  year: 2026,
  day: '2026-09-01',
  up: [{ id: three, before: '3年级1班', name: '4年级1班', pupils: 16, lacksHomeroom: false, roles: [teacher] }],
  over: [{ id: six, name: '6年级1班', pupils: 2, to: [], open: 1, onward: { number: 1, choices }, roles: [] }],
  suspended: [{ id: pupil, name: '赵小树' }],
  transfers: [],
  seen,
  done: null,
};
const members = [
  { id: pupil, name: '林小雨', began: '2020-09-01', ended: null },
  { id: role, name: '周小云', began: '2020-09-01', ended: null },
];

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws the panel of a school that stands so, and gives what it sends; `refused` is what the act is answered with; it is read once it `comes`. */
function drawn(told: object, refused?: object, later = told, comes = Promise.resolve()): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    if (asked.method === 'POST') {
      const text = await asked.text();
      sent.push([new URL(asked.url).pathname, text === '' ? null : JSON.parse(text)]);
      if (refused)
        return Response.json(refused, { status: 409, headers: { 'content-type': 'application/problem+json' } });
      return Response.json({ year: 2026 });
    }
    if (asked.url.includes('/members')) return Response.json({ items: members, yearBegan: '2026-09-01' });
    await comes;
    return Response.json(sent.length > 0 ? later : told);
  });
  render(
    <ScreenFrame at="/classes" path="/classes" session={session}>
      <PromotionPanel />
    </ScreenFrame>,
  );
  return sent;
}

const opened = async () => userEvent.click(await screen.findByRole('button', { name: '查看本学年' }));
const confirmed = async (act: RegExp) => {
  await userEvent.click(screen.getByRole('button', { name: act }));
  const asked = await screen.findByRole('tooltip');
  await userEvent.click(within(asked).getByRole('button', { name: act }));
  return asked.textContent ?? '';
};

it('sends where a class goes on, who leaves, and whose roles end, after saying how many', async () => {
  const sent = drawn(promotion);
  expect(screen.queryByText('6年级1班：2 名学生小学毕业')).toBeNull();
  await opened();
  expect(await screen.findByText('6年级1班：2 名学生小学毕业')).toBeTruthy();
  expect(screen.getByText('3年级1班 → 4年级1班')).toBeTruthy();
  expect(screen.getByText(/休学中.*赵小树/)).toBeTruthy();
  await userEvent.click(screen.getByText('看名单，不升入本校的去掉勾'));
  await userEvent.click(await screen.findByRole('checkbox', { name: '周小云' }));
  expect(screen.getByText('其中 1 名毕业离校')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: '何老师（班主任）' }));
  expect(await confirmed(/^办\s*理$/)).toContain('1 名学生升入本校初中，1 名学生毕业离校，1 个角色结束');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toEqual([
    ['/api/promotion', { seen, ended: [role], onward: [{ class: six, number: 1, leaving: [role] }] }],
  ]);
});

it('marks a class that nobody is the homeroom teacher of, and says that first graders come as new pupils', async () => {
  const [group] = promotion.up;
  drawn({ ...promotion, up: [{ ...group, lacksHomeroom: true, roles: [] }], seen: null });
  expect(await screen.findByText(/一年级新生.*作为新学生/)).toBeTruthy();
  await opened();
  expect(await screen.findByText('没有班主任')).toBeTruthy();
  expect(screen.getByRole('link', { name: '去指定班主任' }).getAttribute('href')).toBe('/grants');
});

it('lets a whole class leave, and says why it was not done', async () => {
  const sent = drawn(promotion, {
    code: 'people.promotion_changed',
    title: '看过之后有了变化，或者已经办过了。',
    status: 409,
  });
  await opened();
  await userEvent.click(await screen.findByRole('combobox', { name: '6年级1班升入本校哪个班' }));
  await userEvent.click(await screen.findByText('不升入本校，全班毕业离校'));
  // Nobody is left to be unticked.
  expect(screen.queryByText('看名单，不升入本校的去掉勾')).toBeNull();
  expect(await confirmed(/^办\s*理$/)).toContain('0 名学生升入本校初中，2 名学生毕业离校');
  expect(await screen.findByText(/看过之后有了变化/)).toBeTruthy();
  expect(sent).toEqual([['/api/promotion', { seen, ended: [], onward: [{ class: six, number: null, leaving: [] }] }]]);
});

it('keeps what was chosen when the school has changed, says so, and has it looked at again', async () => {
  const changed = { code: 'people.promotion_changed', title: '看过之后有了变化，或者已经办过了。', status: 409 };
  const sent = drawn(promotion, changed, { ...promotion, seen: 'b'.repeat(64) });
  await opened();
  await userEvent.click(await screen.findByText('看名单，不升入本校的去掉勾'));
  await userEvent.click(await screen.findByRole('checkbox', { name: '周小云' }));
  await userEvent.click(screen.getByRole('combobox', { name: '6年级1班升入本校哪个班' }));
  await userEvent.click(await screen.findByText('初1（2）班（新开）'));
  await userEvent.click(screen.getByRole('checkbox', { name: '何老师（班主任）' }));
  await confirmed(/^办\s*理$/);
  await userEvent.click(await screen.findByRole('button', { name: '看过了' }));
  expect(screen.getByText(/看过之后有了变化/)).toBeTruthy();
  expect(screen.getByText(/升学的随学生转到新的班级，离校的留在本校/)).toBeTruthy();
  await confirmed(/^办\s*理$/);
  await waitFor(() => expect(sent).toHaveLength(2));
  const said = { ended: [role], onward: [{ class: six, number: 2, leaving: [role] }] };
  expect(sent).toEqual([
    ['/api/promotion', { seen, ...said }],
    ['/api/promotion', { seen: 'b'.repeat(64), ...said }],
  ]);
});

it('shows that the classes are on their way until they have come', async () => {
  const came = Promise.withResolvers<void>();
  drawn(promotion, undefined, promotion, came.promise);
  await opened();
  const loading = await screen.findByText('正在打开……');
  expect(loading.closest('output')?.getAttribute('aria-busy')).toBe('true');
  expect(screen.queryByText(/学年（.*开始）/)).toBeNull();
  came.resolve();
  expect(await screen.findByText('2026—2027 学年（2026年9月1日 开始）')).toBeTruthy();
  expect(screen.queryByText('正在打开……')).toBeNull();
});

it('where classes were found over after all was done it says so, and lets it be done once more', async () => {
  const done = { year: 2026, at: '2026-11-24T02:00:00.000Z', by: '朱校长', mayUndo: false };
  const sent = drawn({ ...promotion, done });
  await opened();
  expect(await screen.findByText(/已由朱校长于.*办好。 后来又有读完学段的班级，还要再办一次。/)).toBeTruthy();
  expect(screen.queryByText(/下面是下一学年会怎样/)).toBeNull();
  await confirmed(/^办\s*理$/);
  const onward = [{ class: six, number: 1, leaving: [] }];
  await waitFor(() => expect(sent).toEqual([['/api/promotion', { seen, ended: [], onward }]]));
});

it('where all graduate it asks nothing, and what is done can be taken back on its day', async () => {
  const over = [{ ...promotion.over[0], onward: null, to: [{ school: '云岭镇初级中学', pupils: 1 }] }];
  const done = { year: 2026, at: '2026-11-24T02:00:00.000Z', by: '朱校长', mayUndo: true };
  const sent = drawn({ ...promotion, over, seen: null, done });
  await opened();
  expect(await screen.findByText('6年级1班：2 名学生毕业')).toBeTruthy();
  expect(screen.getByText('其中 1 名已请云岭镇初级中学接收')).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.queryByRole('button', { name: /^办\s*理$/ })).toBeNull();
  expect(screen.getByRole('checkbox', { name: '何老师（班主任）' })).toHaveProperty('disabled', true);
  await confirmed(/^撤\s*回$/);
  await waitFor(() => expect(sent).toEqual([['/api/promotion/undo', null]]));
});
