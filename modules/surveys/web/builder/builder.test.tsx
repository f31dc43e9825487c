import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import { BuilderPage, NewSurveyPage } from '#modules/surveys/web/builder/BuilderPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const held = { id: 'r1', role: 'official', title: '云岭县' };
const session: Session = {
  person: { id: 'p1', name: '何立新' },
  county: { code: '990101', name: '云岭县' },
  role: held,
  roles: [held],
};
const id = '0199a000-0000-7000-8000-000000000001';
const said = (zh: string) => ({ zh, en: '' });
const shared = { least: 0, most: 0, ends: null, isTurned: false, isNeeded: true, onlyIf: null };
const been = {
  ...shared,
  code: 'q1',
  kind: 'one',
  text: said('您参加过家长会吗？'),
  choices: [
    { code: 'c1', text: said('参加过') },
    { code: 'c2', text: said('没有') },
  ],
};
const how = { ...shared, code: 'q2', kind: 'scale', text: said('家长会有用吗？'), choices: [], least: 1, most: 5 };
const survey = (more: object = {}) => ({
  id,
  title: said('家校沟通'),
  about: said('想知道沟通得怎么样。'),
  asked: 'guardians',
  questions: [been, how],
  perSchool: 30,
  ends: '2100-01-01',
  state: 'draft',
  version: 3,
  minutes: 1,
  changedAt: '2026-11-20T01:00:00.000Z',
  openedOn: null,
  closedOn: null,
  response: null,
  pressedSchools: 0,
  ...more,
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Sent {
  path: string;
  body: SurveySaid;
}

interface Server {
  kept: object;
  replies: (() => Response)[];
}

/** Draws the draft over a server, and gives what is sent to it. */
function drawn(given: Partial<Server> = {}, isNew = false): { sent: Sent[]; server: Server } {
  const server: Server = { kept: survey(), replies: [() => Response.json(survey({ version: 4 }))], ...given };
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname } = new URL(asked.url);
    if (asked.method !== 'GET') {
      sent.push({ path: pathname, body: (await asked.json()) as SurveySaid });
      const [reply] = server.replies.length > 1 ? server.replies.splice(0, 1) : server.replies;
      return reply?.();
    }
    if (pathname === `/api/surveys/${id}`) return Response.json(server.kept);
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    isNew ? (
      <ScreenFrame at="/surveys/new" path="/surveys/new" session={session}>
        <NewSurveyPage />
      </ScreenFrame>
    ) : (
      <ScreenFrame at={`/surveys/${id}/edit`} path="/surveys/$id/edit" session={session}>
        <BuilderPage />
      </ScreenFrame>
    ),
  );
  return { sent, server };
}

const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));
const preview = () => within(screen.getByRole('complementary', { name: '填的人看到的' }));

/** Chooses in one of antd's lists. */
async function pick(list: string, choice: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('combobox', { name: list }));
  await userEvent.click(await screen.findByTitle(choice));
}

it('says how many questions there are and how long they take, as they are written', async () => {
  drawn();
  expect(await screen.findByRole('heading', { level: 1, name: '2 道题，填完约 1 分钟' })).toBeTruthy();
  for (let more = 0; more < 3; more++) await press('写几句');
  expect(screen.getByRole('heading', { level: 1, name: '5 道题，约 3 分钟，3 道要改' })).toBeTruthy();
});

it('asks a question on a condition, and the preview follows what is answered there', async () => {
  const { sent } = drawn();
  await press('2. 家长会有用吗？');
  await pick('看哪一题', /第 1 题/);
  expect(screen.getByText(/请选好答了哪些才问/)).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: '参加过' }));
  expect(screen.queryByText(/请选好答了哪些才问/)).toBeNull();
  expect(preview().queryByText(/家长会有用吗/)).toBeNull();
  await userEvent.click(preview().getByRole('radio', { name: '参加过' }));
  expect(preview().getByText(/家长会有用吗/)).toBeTruthy();
  await userEvent.click(preview().getByRole('radio', { name: '没有' }));
  expect(preview().queryByText(/家长会有用吗/)).toBeNull();
  await press('存草稿');
  await waitFor(() => expect(sent[0]?.body.questions[1]?.onlyIf).toEqual({ question: 'q1', is: ['c1'] }));
  expect(sent[0]).toMatchObject({ path: `/api/surveys/${id}`, body: { seen: 3, title: said('家校沟通') } });
  expect(await screen.findByText('草稿已存')).toBeTruthy();
});

it('is moved, copied and removed without a mouse, and the focus stays', async () => {
  drawn();
  const names = () =>
    screen.getAllByRole('listitem').flatMap((one) => one.querySelector('[aria-expanded]')?.textContent ?? []);
  (await screen.findByRole('button', { name: '下移第 1 题' })).focus();
  await userEvent.keyboard('{Enter}');
  expect(names()).toEqual(['1. 家长会有用吗？', '2. 您参加过家长会吗？']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('上移第 2 题');
  expect(screen.getByText('现在是第 2 题')).toBeTruthy();
  await press('复制第 1 题');
  expect(names()).toHaveLength(3);
  await press('删除第 1 题');
  expect(names()).toEqual(['1. 家长会有用吗？', '2. 您参加过家长会吗？']);
});

it('tells beside a question what is wrong with it, and keeps nothing before it is mended', async () => {
  const { sent } = drawn();
  await press('单选');
  const item = within(
    screen.getAllByRole('listitem').find((one) => one.textContent?.includes('还没有写题目。')) as HTMLElement,
  );
  expect(item.getByText('有的选项还没有写。')).toBeTruthy();
  await press('存草稿');
  expect(await screen.findByText(/有 1 处要改好才能存/)).toBeTruthy();
  expect(document.activeElement?.id).toBe('survey-q3');
  await userEvent.type(item.getByRole('textbox', { name: '题目' }), '您多久收到一次消息？');
  await userEvent.type(item.getByRole('textbox', { name: '选项 1' }), '每周');
  await userEvent.type(item.getByRole('textbox', { name: '选项 2' }), '很少');
  await press('存草稿');
  await waitFor(() => expect(sent).toHaveLength(1));
});

it('keeps what was typed when a colleague kept another version, and lets one choose', async () => {
  const refusal = { code: 'surveys.changed', title: '这份问卷刚刚被别人改过。', status: 409 };
  const { sent, server } = drawn({
    replies: [() => Response.json(refusal, { status: 409 }), () => Response.json(survey({ version: 6 }))],
  });
  const title = await screen.findByRole('textbox', { name: '问卷名称' });
  await userEvent.type(title, '调查');
  server.kept = survey({ version: 5, title: said('同事的名称') });
  await press('存草稿');
  expect(await screen.findByText(/同事刚刚改过这份草稿/)).toBeTruthy();
  expect(title).toHaveProperty('value', '家校沟通调查');
  await press('预览同事的');
  expect(preview().getByRole('heading', { name: '同事的名称' })).toBeTruthy();
  await press('存我写的，盖掉同事的');
  await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ seen: 5, title: said('家校沟通调查') }));
});

it('takes what the colleague kept, which can be undone', async () => {
  const refusal = { code: 'surveys.changed', title: '这份问卷刚刚被别人改过。', status: 409 };
  const { server } = drawn({ replies: [() => Response.json(refusal, { status: 409 })] });
  const title = await screen.findByRole('textbox', { name: '问卷名称' });
  await userEvent.type(title, '调查');
  server.kept = survey({ version: 5, title: said('同事的名称') });
  await press('存草稿');
  await press('用同事的');
  expect(title).toHaveProperty('value', '同事的名称');
  expect(screen.queryByText(/同事刚刚改过这份草稿/)).toBeNull();
  // Without style sheets the message seems to let clicks through.
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: /撤\s*销/ }));
  expect(title).toHaveProperty('value', '家校沟通调查');
});

it('is written in English too, and looked at in it', async () => {
  drawn();
  await userEvent.click(await screen.findByRole('switch', { name: '同时写英文' }));
  await userEvent.type(screen.getByRole('textbox', { name: '问卷名称（英文）' }), 'Home and school');
  await userEvent.click(preview().getByRole('radio', { name: 'English' }));
  expect(preview().getByRole('heading', { name: 'Home and school' })).toBeTruthy();
  expect(preview().getByText(/About 1 minute/)).toBeTruthy();
});

it('a new survey is kept once it says what it is, and goes on at its own page', async () => {
  const { sent } = drawn({}, true);
  await press('存草稿');
  expect(await screen.findByText(/有 2 处要改好才能存/)).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: '问卷名称' }), '新的');
  await userEvent.type(screen.getByRole('textbox', { name: '为什么问、谁看结果' }), '想知道');
  await press('存草稿');
  await waitFor(() =>
    expect(sent[0]).toMatchObject({ path: '/api/surveys', body: { asked: 'guardians', perSchool: 30 } }),
  );
  expect(await screen.findByLabelText('address')).toHaveProperty('textContent', `/surveys/${id}/edit`);
});

it('what was sent out is not changed any more', async () => {
  drawn({ kept: survey({ state: 'open' }) });
  expect(await screen.findByText('这份问卷已经发出，不能再改')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '存草稿' })).toBeNull();
});
