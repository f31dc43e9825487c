import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ways } from '#modules/notify/contract.ts';
import { WaysCard } from '#modules/notify/phone/WaysCard.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import type { Session } from '#platform/browser/session.ts';

const guardian = { id: 'r2', role: 'guardian', title: '家长' };
const session: Session = {
  person: { id: 'p1', name: '王奶奶' },
  county: { code: '990101', name: '云岭县' },
  role: guardian,
  roles: [guardian],
};
const covered = 'w…@village.example';

/** The server’s part: it knows one code. */
function serve(mail: Ways['mail']): string[] {
  let now = mail;
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (input: string, { method, body = '{}' }: { method: string; body?: string }) => {
    const { pathname } = new URL(input, 'http://localhost');
    if (method !== 'GET') sent.push(`${pathname} ${body}`);
    if (pathname.endsWith('/confirm') && !body.includes('123456'))
      return Response.json({ code: 'notify.wrong_mail_code', title: '验证码不对，还可以试 4 次。' }, { status: 422 });
    if (pathname.endsWith('/mail')) now = { confirmed: null, asked: covered };
    if (pathname.endsWith('/confirm')) now = { confirmed: covered, asked: null };
    if (pathname.endsWith('/end')) now = { confirmed: null, asked: null };
    const offered: Ways['offered'] = [{ way: 'email', leads: now?.confirmed != null }];
    return Response.json({ order: null, patienceMinutes: 60, digestHour: 18, offered, mail: now, pushKey: null });
  });
  return sent;
}

const open = () =>
  render(
    <ScreenFrame at="/reminders" language="zh" path="/reminders" session={session}>
      <WaysCard />
    </ScreenFrame>,
  );
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('an address is given, confirmed by the digits that came there, and given up', async () => {
  const sent = serve({ confirmed: null, asked: null });
  open();
  expect(await screen.findByRole('radio', { name: '只发邮件' })).toBeTruthy();
  await press('填一个邮箱');
  const address = screen.getByRole('textbox', { name: '邮箱' });
  await userEvent.type(address, '王奶奶');
  await press('发验证码到邮箱');
  expect(screen.getByText('请写完整的邮箱，比如 name@qq.com。')).toBeTruthy();
  await userEvent.clear(address);
  await userEvent.type(address, 'wang@village.example');
  await press('发验证码到邮箱');
  const code = await screen.findByRole('textbox', { name: /^打开 w…@village\.example 的邮件/ });
  await userEvent.type(code, '654321');
  await press('填好了');
  expect(await screen.findByText('验证码不对，还可以试 4 次。')).toBeTruthy();
  await userEvent.clear(code);
  await userEvent.type(code, '123456');
  await press('填好了');
  expect(await screen.findByText(`有消息等您看，就发邮件到 ${covered}。`)).toBeTruthy();
  await press('不用邮箱了');
  expect(await screen.findByRole('button', { name: '填一个邮箱' })).toBeTruthy();
  expect(sent.map((one) => one.split(' ')[0])).toEqual([
    '/api/inbox/mail',
    '/api/inbox/mail/confirm',
    '/api/inbox/mail/confirm',
    '/api/inbox/mail/end',
  ]);
});

it('nobody who has no letters sent, as a pupil, is asked for an address', async () => {
  serve(null);
  open();
  expect(await screen.findByRole('radio', { name: /^平常的办法/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '填一个邮箱' })).toBeNull();
});
