import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ClaimScreen } from '#modules/people/phone/guardians/ClaimScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';

let sent: { path: string; body: unknown }[] = [];
let found: Response;

beforeEach(() => {
  sent = [];
  found = Response.json({ givenName: '小雨', relation: 'grandparent', hasAccount: false });
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname: path } = new URL(request.url);
    if (request.method === 'POST') sent.push({ path, body: await request.json() });
    if (path === '/api/claims/look') return found;
    return Response.json(path === '/api/me' ? { signedIn: false } : { signedIn: true });
  });
  location.hash = '#code=7H2KM9QP';
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

const open = () =>
  render(
    <ScreenFrame>
      <ClaimScreen />
    </ScreenFrame>,
  );
const user = userEvent.setup();
const look = async (): Promise<void> => {
  await user.type(await screen.findByLabelText('手机号'), '13800001234');
  await user.click(screen.getByRole('button', { name: '下一步' }));
};

it('takes the code from behind #, shows the given name, and claims with a name and a password', async () => {
  open();
  await look();
  await screen.findByRole('heading', { name: '这个认领码是给“小雨”的' });
  await user.type(screen.getByLabelText('您的姓名'), '李秀英');
  await user.type(screen.getByLabelText('新密码'), 'quiet hills 7 swallows');
  await user.type(screen.getByLabelText('再输一次新密码'), 'quiet hills 7 swallows');
  await user.click(screen.getByRole('button', { name: '认领' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({
    path: '/api/claims',
    body: {
      phone: '13800001234',
      code: '7H2KM9QP',
      relation: 'grandparent',
      newcomer: { name: '李秀英', password: 'quiet hills 7 swallows' },
    },
  });
});

it('says in one way that number or code is wrong, and keeps what was typed', async () => {
  found = Response.json({ code: 'people.claim_wrong', title: '手机号或认领码不对', status: 422 }, { status: 422 });
  open();
  await look();
  await screen.findByText('手机号或认领码不对');
  expect(screen.getByLabelText<HTMLInputElement>('手机号').value).toBe('13800001234');
});

it('sends nothing without a network, and says what to do', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  open();
  await screen.findByText(/现在没有网络/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一步' }).disabled).toBe(true);
  vi.restoreAllMocks();
});

it('sends who has an account to sign in first', async () => {
  found = Response.json({ givenName: '小雨', relation: 'grandparent', hasAccount: true });
  open();
  await look();
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: '去登录' });
  expect(link.getAttribute('href')).toBe('/sign-in?to=%2Fclaim');
});
