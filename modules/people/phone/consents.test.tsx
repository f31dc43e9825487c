import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Child, ConsentState } from '#modules/people/contract/family.ts';
import { ConsentsScreen } from '#modules/people/phone/ConsentsScreen.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { lastReply } from '#phone/api/kept-replies.ts';
import { drawer } from '#phone/outbox/drawer.ts';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const session: Session = {
  person: { id: 'p1', name: '王奶奶' },
  county: { code: '990101', name: '云岭县' },
  role: { id: 'r1', role: 'guardian', title: '监护人' },
  roles: [{ id: 'r1', role: 'guardian', title: '监护人' }],
};
const consent: ConsentState = {
  purpose: 'service.mental',
  title: '心理健康服务',
  text: '对方只知道孩子的名和年级。',
  version: 2,
  separate: true,
  decision: null,
  decidedOn: null,
  standing: null,
  at: null,
};
const child = (digit: number, givenName: string, state: Partial<ConsentState>): Child => ({
  id: id(digit),
  name: `林${givenName}`,
  givenName,
  school: '石塘乡中心小学',
  className: '四年级1班',
  decidesHimself: false,
  consents: [{ ...consent, ...state }],
});
const statute = {
  code: 'school.roster',
  basis: 'statute',
  title: '学籍与班级',
  text: '学校登记姓名。',
  article: '第十三条',
};

let sent: unknown[] = [];

function opened(...children: Child[]): void {
  const replies: Record<string, object> = {
    '/api/children': { items: children },
    '/api/purposes': { items: [statute] },
    '/api/consents/stops': { items: [{ text: '约好的见面取消', at: '2026-12-01T11:00:00.000Z' }] },
    '/api/consents': consent,
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    if (request.method === 'POST') sent.push(await request.json());
    return Response.json(replies[new URL(request.url).pathname] ?? {});
  });
  show();
}

const show = () =>
  render(
    <ScreenFrame at="/consents" path="/consents" session={session}>
      <ConsentsScreen />
    </ScreenFrame>,
  );

beforeEach(async () => {
  sent = [];
  await drawer.clear('');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('consent on the phone', () => {
  it('is refused as easily as given: two buttons of one kind, and the version that was read is sent', async () => {
    opened(child(1, '小雨', {}));
    const [refuse, accept] = ['不同意', '同意'].map((name) => screen.findByRole('button', { name }));
    expect((await refuse)?.className).toBe((await accept)?.className);
    await press('不同意');
    await waitFor(() =>
      expect(sent).toEqual([{ pupil: id(1), purpose: 'service.mental', version: 2, decision: 'refused', seen: null }]),
    );
  });

  it('keeps its place when it is decided: no other purpose comes under a finger that taps twice', async () => {
    const family = child(1, '小雨', { decision: 'given', decidedOn: 2, standing: 'given' });
    const [decided] = family.consents;
    const open = ['service.mental', 'service.growth'].map((purpose) => ({ ...consent, purpose, title: purpose }));
    family.consents = [{ ...consent, ...decided, purpose: 'first', title: 'first' }, ...open];
    opened(family);
    const order = (): (string | null)[] =>
      screen
        .getAllByRole('heading', { level: 2 })
        .slice(0, 3)
        .map(({ textContent }) => textContent);
    const accept = (await screen.findAllByRole('button', { name: '同意' }))[0] as HTMLElement;
    expect(order()).toEqual(['service.mental', 'service.growth', 'first']);
    Object.assign(open[0] ?? {}, { decision: 'given', decidedOn: 2, standing: 'given' });
    await userEvent.click(accept);
    await waitFor(() => expect(screen.getAllByText('已同意')).toHaveLength(2));
    expect(order()).toEqual(['service.mental', 'service.growth', 'first']);
  });

  it('is taken back in two taps, and what that stops is said between them', async () => {
    const at = '2026-11-20T08:00:00.000Z';
    opened(child(1, '小雨', { decision: 'given', decidedOn: 2, standing: 'given', at }));
    await press('撤回同意');
    expect(await screen.findByText(/约好的见面取消 · 12月1日/)).toBeTruthy();
    expect(sent).toEqual([]);
    const [withdraw, keep] = ['撤回', '保留同意'].map((name) => screen.getByRole('button', { name }));
    expect(withdraw?.className).toBe(keep?.className);
    await press('撤回');
    await waitFor(() =>
      expect(sent).toEqual([{ pupil: id(1), purpose: 'service.mental', version: 2, decision: 'withdrawn', seen: at }]),
    );
  });

  it('can be taken back without a network: it says that it cannot tell what stops, and that it waits', async () => {
    opened(child(1, '小雨', { decision: 'given', decidedOn: 2, standing: 'given' }));
    const button = await screen.findByRole('button', { name: '撤回同意' });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
    await userEvent.click(button);
    expect(await screen.findByText(/现在连不上网，看不到会停下什么/)).toBeTruthy();
    await press('撤回');
    expect(await screen.findByText('您的决定记在这部手机上，连上网就送到。')).toBeTruthy();
    cleanup();
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
    show();
    expect(await screen.findByText('您的决定记在这部手机上，连上网就送到。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '撤回同意' })).toBeNull();
  });

  it('is asked again for a new text, and says whether the old answer still counts', async () => {
    opened(child(1, '小雨', { decision: 'given', decidedOn: 1, standing: null }));
    expect(await screen.findByText(/以前的同意不再算数/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '不同意' })).toBeTruthy();
    cleanup();
    opened(child(1, '小雨', { decision: 'given', decidedOn: 1, standing: 'given' }));
    expect(await screen.findByText(/以前的决定仍然算数/)).toBeTruthy();
  });

  it('says that the family differs and not who, shows one child at a time, and tells what a statute demands', async () => {
    opened(
      child(1, '小雨', { decision: 'given', decidedOn: 2, standing: 'refused' }),
      child(2, '小明', { decision: 'refused', decidedOn: 2, standing: 'refused' }),
    );
    expect(await screen.findByText(/家里的意见还不一致/)).toBeTruthy();
    expect(screen.queryByText(/另一位/)).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: '小明' }));
    expect(screen.queryByText(/家里的意见还不一致/)).toBeNull();
    expect(await screen.findByText('依据：第十三条')).toBeTruthy();
    // Whom the reader chose holds for every screen, and after the app was closed.
    await waitFor(async () => expect(await lastReply('990101 p1 r1 child')).toBe(id(2)));
    cleanup();
    show();
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: '小明' })).checked).toBe(true);
  });
});
