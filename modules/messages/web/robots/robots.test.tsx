import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Robot, RobotVendor } from '#modules/messages/contract/robot.ts';
import { RobotsPage } from '#modules/messages/web/robots/RobotsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const leader = { id: 'r1', role: 'school_leader', title: '校长' };
const session: Session = {
  person: { id: 'p1', name: '何校长' },
  county: { code: '990101', name: '云岭县' },
  role: leader,
  roles: [leader],
};
const place = { in: 'class', class: '01890a5d-ac96-774b-bcce-b302099a8057' };
const lost: Robot = {
  id: 'a1',
  title: '一班家长群',
  members: '一年级1班的家长',
  vendor: 'wecom',
  phase: 'dead',
  reason: 'gone',
  triedAt: '2026-11-24T02:00:00Z',
};

/** The server’s part. */
function serve(items: Robot[], offered: RobotVendor[] = ['wecom', 'dingtalk']): string[] {
  let now = items;
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { method, body = '' }: { method: string; body?: string }) => {
    if (url.endsWith('/places')) return Response.json({ items: [{ place, name: '一年级1班' }] });
    if (method === 'GET') return Response.json({ items: now, offered });
    sent.push(`${method} ${url} ${body}`);
    if (method === 'DELETE') now = [];
    if (url.endsWith('/trial')) now = now.map((one) => ({ ...one, phase: 'taken', reason: null }));
    else if (method === 'POST') now = [{ ...lost, phase: 'unsent', reason: null, triedAt: null }];
    return Response.json(method === 'DELETE' ? { done: true } : now[0]);
  });
  return sent;
}

const open = (language: Language = 'zh') =>
  render(
    <ScreenFrame at="/robots" language={language} path="/robots" session={session}>
      <RobotsPage />
    </ScreenFrame>,
  );

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('a group is registered, with who is in it and the address of its robot', async () => {
  const sent = serve([]);
  open();
  expect(await screen.findByText('还没有登记的群。')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '登记一个群' }));
  const dialog = within(await screen.findByRole('dialog'));
  const paste = async (name: string, text: string): Promise<void> => {
    await userEvent.click(dialog.getByLabelText(name));
    await userEvent.paste(text);
  };
  await paste('给这个群起个名字', '一班家长群');
  await userEvent.click(dialog.getByRole('combobox', { name: '群里是哪里的人' }));
  await userEvent.click(await screen.findByTitle('一年级1班'));
  await paste('Webhook 地址', '机器人');
  await userEvent.click(dialog.getByRole('button', { name: '登记一个群' }));
  expect(await dialog.findByText('请把机器人的地址整个复制过来。')).toBeTruthy();
  await userEvent.clear(dialog.getByLabelText('Webhook 地址'));
  await paste('Webhook 地址', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6');
  await userEvent.click(dialog.getByRole('button', { name: '登记一个群' }));
  expect(await screen.findByRole('cell', { name: '还没有说过' })).toBeTruthy();
  const [, , body = ''] = sent[0]?.split(' ') ?? [];
  expect(JSON.parse(body)).toEqual({
    title: '一班家长群',
    members: { of: 'guardians', place },
    webhook: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6',
    secret: null,
  });
});

it('one that did not take what it was to say is seen, tried and removed', async () => {
  const sent = serve([lost]);
  open();
  expect(await screen.findByText('机器人或群已经不在')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '发一句试试' }));
  expect(await screen.findByText(/^已说，/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '移除' }));
  const dialog = within(await screen.findByRole('dialog', { name: '移除“一班家长群”' }));
  await userEvent.click(dialog.getByRole('button', { name: '移除' }));
  expect(await screen.findByText('还没有登记的群。')).toBeTruthy();
  expect(sent.map((one) => one.trim())).toEqual(['POST /api/robots/a1/trial', 'DELETE /api/robots/a1']);
});

it('where the server speaks with none, it is said who turns them on', async () => {
  serve([], []);
  open('en');
  expect(await screen.findByText(/turns them on with WECOM_ROBOTS/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Register a group' })).toBeNull();
});
