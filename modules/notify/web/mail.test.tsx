import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ways } from '#modules/notify/contract.ts';
import { WaysPanel } from '#modules/notify/web/WaysPanel.tsx';
import type { Session } from '#platform/browser/session.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const official = { id: 'r1', role: 'official', title: '教育局' };
const session: Session = {
  person: { id: 'p1', name: '何局长' },
  county: { code: '990101', name: '云岭县' },
  role: official,
  roles: [official],
};
const covered = 'h…@county.example';

/** The server’s part: it knows one code. */
function serve(mail: Ways['mail']): string[] {
  let now = mail;
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { method, body = '{}' }: { method: string; body?: string }) => {
    const said = JSON.parse(body) as { code?: string };
    if (method !== 'GET') sent.push(`${url} ${body}`);
    if (url.endsWith('/confirm') && said.code !== '123456')
      return Response.json({ code: 'notify.wrong_mail_code', title: '验证码不对，还可以试 4 次。' }, { status: 422 });
    if (url.endsWith('/mail')) now = { confirmed: null, asked: covered };
    if (url.endsWith('/confirm')) now = { confirmed: covered, asked: null };
    if (url.endsWith('/end')) now = { confirmed: null, asked: null };
    const offered: Ways['offered'] = [{ way: 'email', leads: now?.confirmed != null }];
    return Response.json({ order: null, patienceMinutes: 60, digestHour: 18, offered, mail: now, pushKey: null });
  });
  return sent;
}

const open = (language: Language = 'zh') =>
  render(
    <ScreenFrame at="/inbox" language={language} path="/inbox" session={session}>
      <WaysPanel />
    </ScreenFrame>,
  );

/** Writes into a field in place of what stands there. */
async function fill(name: string, text: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('an address is given, confirmed by the code that came there, and given up', async () => {
  const sent = serve({ confirmed: null, asked: null });
  open();
  await fill('邮箱地址', '何');
  await userEvent.click(screen.getByRole('button', { name: '发验证码' }));
  expect(await screen.findByText('请填写完整的邮箱地址。')).toBeTruthy();
  await fill('邮箱地址', 'he@county.example');
  await userEvent.click(screen.getByRole('button', { name: '发验证码' }));
  await fill(`发到 ${covered} 的验证码`, '654321');
  await userEvent.click(screen.getByRole('button', { name: '确认邮箱' }));
  expect(await screen.findByText('验证码不对，还可以试 4 次。')).toBeTruthy();
  await fill(`发到 ${covered} 的验证码`, '123456');
  await userEvent.click(screen.getByRole('button', { name: '确认邮箱' }));
  expect(await screen.findByText(`邮件发到 ${covered}。`)).toBeTruthy();
  expect(screen.queryByText('验证码不对，还可以试 4 次。')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '不用邮箱' }));
  expect(await screen.findByText('还没有收邮件的邮箱。')).toBeTruthy();
  expect(sent.map((one) => one.split(' ')[0])).toEqual([
    '/api/inbox/mail',
    '/api/inbox/mail/confirm',
    '/api/inbox/mail/confirm',
    '/api/inbox/mail/end',
  ]);
});

it('is asked for of nobody who has no letters sent, and in English too', async () => {
  serve(null);
  open('en');
  expect(await screen.findByText(/A browser rings, then a letter comes/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'E-mail' })).toBeNull();
});
