import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { SheetsPage } from '#modules/surveys/web/sheets/SheetsPage.tsx';
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
const choices = [
  { code: 'c1', text: said('参加过') },
  { code: 'c2', text: said('没有') },
];
const questions = [
  { ...shared, code: 'q1', kind: 'one', text: said('您参加过家长会吗？'), choices },
  {
    ...shared,
    code: 'q2',
    kind: 'scale',
    text: said('有用吗？'),
    choices: [],
    least: 1,
    most: 5,
    onlyIf: { question: 'q1', is: ['c1'] },
  },
  { ...shared, code: 'q3', kind: 'text', text: said('想说什么？'), choices: [], isNeeded: false },
];
const survey = (state: string) => ({
  id,
  title: said('家校沟通'),
  about: said('想知道'),
  asked: 'guardians',
  questions,
  perSchool: 30,
  ends: '2100-01-01',
  state,
  version: 3,
  minutes: 1,
  changedAt: '2026-11-20T01:00:00.000Z',
  openedOn: '2026-11-20',
  closedOn: null,
  response: { people: 100, drawn: 30, answered: 10, declined: 0 },
  pressedSchools: 0,
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws the page, and gives the batches that are sent; each is answered in turn. */
function drawn(replies: (() => Response)[] = [], state = 'open'): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname } = new URL(asked.url);
    if (asked.method === 'POST') {
      sent.push(await asked.json());
      return replies.shift()?.();
    }
    if (pathname === `/api/surveys/${id}`) return Response.json(survey(state));
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame at={`/surveys/${id}/sheets`} path="/surveys/$id/sheets" session={session}>
      <SheetsPage />
    </ScreenFrame>,
  );
  return sent;
}

const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));
const code = async () => screen.findByRole('textbox', { name: '纸上的编号' });

/** Enters a sheet by keyboard alone: the code, 没有, and notes it. */
async function entered(text: string): Promise<void> {
  await userEvent.click(await code());
  await userEvent.keyboard(`${text}{Enter}2{Enter}`);
  await press('记下这张');
}

it('is entered by keyboard: a scanned address, digits for choices and steps, Enter to go on', async () => {
  const sent = drawn([() => Response.json({ entered: 1, refused: [] })]);
  await userEvent.click(await code());
  await userEvent.keyboard('https://lianyu.example/m/sheet#990101.ABCDEFGHJKMN{Enter}');
  expect(await code()).toHaveProperty('value', 'ABCD-EFGH-JKMN');
  await userEvent.keyboard('1{Enter}4{Enter}很好');
  await press('记下这张');
  expect(await screen.findByRole('row', { name: /1 ABCD-EFGH-JKMN 等着送出/ })).toBeTruthy();
  expect(document.activeElement).toBe(await code());
  await press(/送出 1 张/);
  const answers = { q1: 'c1', q2: 4, q3: '很好' };
  await waitFor(() => expect(sent).toEqual([{ sheets: [{ code: 'ABCD-EFGH-JKMN', answers }] }]));
  expect(await screen.findByText('已录入 1 张')).toBeTruthy();
  expect(await screen.findByText('还没有记下的')).toBeTruthy();
});

it('keeps what was refused at its place with why, and sends it once it is mended', async () => {
  const refused = [
    { at: 0, why: 'used', question: null },
    { at: 2, why: 'unknown', question: null },
  ];
  const sent = drawn([
    () => Response.json({ entered: 1, refused }),
    () => Response.json({ entered: 0, refused: [{ at: 0, why: 'unfit', question: 'q1' }] }),
  ]);
  await entered('AAAAAAAAAAAA');
  await entered('BBBBBBBBBBBB');
  await entered('CCCCCCCCCCCC');
  await press(/送出 3 张/);
  expect(await screen.findByRole('row', { name: /1 AAAA-AAAA-AAAA 这个编号已经录过/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /2 CCCC-CCCC-CCCC 没有这个编号/ })).toBeTruthy();
  expect(screen.queryByRole('row', { name: /BBBB/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /^送出/ })).toBeNull();
  await press('改第 2 张');
  await userEvent.clear(await code());
  await entered('DDDDDDDDDDDD');
  await press(/送出 1 张/);
  await waitFor(() => expect(sent.at(-1)).toEqual({ sheets: [{ code: 'DDDD-DDDD-DDDD', answers: { q1: 'c2' } }] }));
  expect(await screen.findByRole('row', { name: /2 DDDD-DDDD-DDDD 第 1 题没有答好/ })).toBeTruthy();
});

it('nothing is lost where the network is away', async () => {
  const gone = () => {
    throw new TypeError('network');
  };
  drawn([gone]);
  await entered('AAAAAAAAAAAA');
  await press(/送出 1 张/);
  expect(await screen.findByText('现在连不上服务器')).toBeTruthy();
  expect(screen.getByRole('row', { name: /1 AAAA-AAAA-AAAA 等着送出/ })).toBeTruthy();
});

it('does not note a sheet without its code, with a code twice, or with a needed question left out', async () => {
  drawn();
  await userEvent.click(await code());
  await press('记下这张');
  expect(await screen.findByText(/编号有 12 个字母和数字/)).toBeTruthy();
  expect(screen.getByText('这道题必须答。')).toBeTruthy();
  expect(screen.getByText(/必答题空着的纸不能录/)).toBeTruthy();
  await userEvent.type(await code(), 'AAAAAAAAAAAA');
  await press('记下这张');
  expect(screen.getByText('还没有记下的')).toBeTruthy();
  await userEvent.clear(await code());
  await entered('AAAAAAAAAAAA');
  await entered('AAAAAAAAAAAA');
  expect(await screen.findByText('这个编号已经在第 1 张记下了。')).toBeTruthy();
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(2);
});

it('questions have the numbers they have on paper', async () => {
  drawn();
  expect(await screen.findByText(/3\. 想说什么/)).toBeTruthy();
  expect(screen.queryByText(/2\. 有用吗/)).toBeNull();
});

it('takes no sheets of a survey that is not open', async () => {
  drawn([], 'closed');
  expect(await screen.findByText('这份问卷现在不收答案')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: '纸上的编号' })).toBeNull();
});
