import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { SurveysPage } from '#modules/surveys/web/SurveysPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};
const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const survey = (n: number, state: string, more: object = {}) => ({
  id: id(n),
  title: { zh: `第${n}份问卷`, en: '' },
  about: { zh: '想知道', en: '' },
  asked: 'guardians',
  questions: [],
  perSchool: 30,
  ends: '2100-01-01',
  state,
  version: 3,
  minutes: 4,
  changedAt: '2026-11-20T01:00:00.000Z',
  openedOn: state === 'draft' ? null : '2026-11-01',
  closedOn: null,
  response: state === 'draft' ? null : { people: 4000, drawn: 1200, answered: 640, declined: 0 },
  pressedSchools: 0,
  ...more,
});
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 50 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws the page over these surveys, and gives what is sent. */
function drawn(surveys: object[], role = 'official', reply = () => Response.json({})): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname } = new URL(asked.url);
    if (asked.method !== 'GET') {
      sent.push([asked.method, pathname, await asked.json()]);
      return reply();
    }
    if (pathname === '/api/surveys') return Response.json(page(surveys));
    if (pathname === '/api/organisations') {
      const school = { id: id(9), name: '石塘乡中心小学', kind: 'school', code: null, town: '', stages: [] };
      return Response.json({ ...page([school]), kinds: [] });
    }
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame at="/surveys" language="zh" path="/surveys" session={sessionOf(role)}>
      <SurveysPage />
    </ScreenFrame>,
  );
  return sent;
}

const row = async (name: RegExp) => within(await screen.findByRole('row', { name }));

it('says how many are open and told, tells tens while one is open, and few of none', async () => {
  drawn([survey(1, 'open'), survey(2, 'told'), survey(3, 'draft')]);
  expect(await screen.findByRole('heading', { level: 1, name: '1 份问卷在填，1 份有了结果' })).toBeTruthy();
  const open = await row(/第1份问卷/);
  expect(open.getByText('答了 640 人以上')).toBeTruthy();
  expect(open.getByText(/抽到 1,200 人 · 不想答的 少于 10 人/)).toBeTruthy();
  const told = await row(/第2份问卷/);
  expect(told.getByText('答了 640 人')).toBeTruthy();
  expect(told.getByText(/不想答的 0 人/)).toBeTruthy();
  expect((await row(/第3份问卷/)).getByText('还没有发出')).toBeTruthy();
});

it('says first that somebody was pressed', async () => {
  drawn([survey(1, 'open', { pressedSchools: 2 })]);
  expect(await screen.findByRole('heading', { level: 1, name: /^1 份问卷有人反映受到干预/ })).toBeTruthy();
  expect(await screen.findByText('2 所学校有人反映受到干预')).toBeTruthy();
});

it('says what sending out does before it is done, by the version that was seen', async () => {
  const sent = drawn([survey(3, 'draft')]);
  await userEvent.click((await row(/第3份问卷/)).getByRole('button', { name: /发\s*出/ }));
  const dialog = within(await screen.findByRole('dialog', { name: /发出“第3份问卷”/ }));
  expect(dialog.getByText('在每所学校随机抽 30 人，抽到的人收到一条消息。学校不知道抽到了谁。')).toBeTruthy();
  expect(dialog.getByText(/写草稿的人不能发/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: /发\s*出/ }));
  await waitFor(() => expect(sent).toEqual([['POST', `/api/surveys/${id(3)}/openings`, { seen: 3 }]]));
  expect(await screen.findByText('已发出')).toBeTruthy();
});

it('tells whoever wrote the draft that a colleague has to send it', async () => {
  const refusal = { code: 'surveys.own_draft', title: '草稿是您自己写的，要由另一位同事发出。', status: 403 };
  drawn([survey(3, 'draft')], 'official', () => Response.json(refusal, { status: 403 }));
  await userEvent.click((await row(/第3份问卷/)).getByRole('button', { name: /发\s*出/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: /发\s*出/ }));
  expect(await dialog.findByText('草稿是您自己写的，要由另一位同事发出。')).toBeTruthy();
});

it('a draft is thrown away, by the version that was seen', async () => {
  const sent = drawn([survey(3, 'draft')]);
  await userEvent.click((await row(/第3份问卷/)).getByRole('button', { name: /删\s*除/ }));
  const dialog = within(await screen.findByRole('dialog', { name: '删除草稿“第3份问卷”？' }));
  await userEvent.click(dialog.getByRole('button', { name: /删\s*除/ }));
  await waitFor(() => expect(sent).toEqual([['POST', `/api/surveys/${id(3)}/droppings`, { seen: 3 }]]));
});

it('is closed once its last day is over, and not before', async () => {
  drawn([survey(1, 'open'), survey(2, 'open', { ends: '2020-01-01' })]);
  expect((await row(/第1份问卷/)).queryByRole('button', { name: /结\s*束/ })).toBeNull();
  expect((await row(/第2份问卷/)).getByRole('button', { name: /结\s*束/ })).toBeTruthy();
});

it('prints sheets for a school it names, and says how to hand them out', async () => {
  const pdf = () =>
    new Response('%PDF', { headers: { 'content-disposition': "attachment; filename*=UTF-8''%E9%97%AE.pdf" } });
  const sent = drawn([survey(1, 'open')], 'official', pdf);
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:none');
  await userEvent.click((await row(/第1份问卷/)).getByRole('button', { name: '印纸卷' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/请打乱了发，不要按名单发/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('combobox', { name: '学校' }));
  await userEvent.click(await screen.findByTitle('石塘乡中心小学'));
  await userEvent.click(dialog.getByRole('button', { name: '下载 PDF' }));
  const body = { org: id(9), sheets: 30 };
  await waitFor(() => expect(sent).toEqual([['POST', `/api/surveys/${id(1)}/papers`, body]]));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
});

it('a department reads what there is, and is offered nothing to do', async () => {
  drawn([survey(1, 'open'), survey(2, 'told')], 'department');
  expect((await row(/第2份问卷/)).getByRole('link', { name: '第2份问卷' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '印纸卷' })).toBeNull();
  expect(screen.queryByRole('button', { name: '写新问卷' })).toBeNull();
});

it('before the first survey it says what it is for, and what to do to whoever may', async () => {
  drawn([]);
  expect(await screen.findByRole('heading', { level: 1, name: '还没有问卷' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '写新问卷' })).toBeTruthy();
  cleanup();
  drawn([], 'school_leader');
  expect(await screen.findByText(/县教育局发出第一份问卷以后/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '写新问卷' })).toBeNull();
});
