import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngagementScreen } from '#modules/needs/phone/EngagementScreen.tsx';
import { suggestTime } from '#modules/needs/phone/suggest-time.ts';
import { lastReply } from '#phone/api/kept-replies.ts';
import { drawer } from '#phone/outbox/drawer.ts';
import { outbox } from '#phone/outbox/own-outbox.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import type { Session } from '#platform/browser/session.ts';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const as = (role: string): Session => {
  const one = { id: 'r1', role, title: role };
  return { person: { id: 'p1', name: '陈静' }, county: { code: '990101', name: '云岭县' }, role: one, roles: [one] };
};
const evening = 'DTSTART;TZID=Asia/Shanghai:20260901T193000\nDURATION:PT60M\nRRULE:FREQ=WEEKLY;BYDAY=WE,FR';
const meeting = (digit: number, at: string, more = {}) => ({
  id: id(digit),
  at,
  minutes: 45,
  place: '心理室',
  remote: false,
  state: 'proposed',
  confirmedBy: [],
  grade: null,
  mayConfirm: false,
  ...more,
});
const service = {
  id: id(1),
  side: 'provider',
  called: '小雨',
  brief: {
    schoolName: '东冲村小学',
    resourceTitle: '晚间心理陪伴',
    providerName: '陈静',
    schedule: evening,
    remote: false,
  },
  state: 'active',
  began: '2026-11-24',
  ends: '2999-01-19',
  meetings: [] as unknown[],
  feedback: null as { helpful: number; words: string } | null,
  heard: [] as { helpful: number; words: string }[],
  mayGiveFeedback: false,
  mayComplete: false,
};

let sent: [string, unknown][] = [];

function openedWith(now: typeof service, role = 'volunteer', reply = () => Response.json(now)) {
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(input instanceof Request ? input.url : input.toString(), 'http://localhost'),
      init,
    );
    if (request.method !== 'POST') return Response.json(now);
    sent.push([new URL(request.url).pathname, JSON.parse((await request.text()) || 'null')]);
    return reply();
  });
  render(
    <ScreenFrame at={`/engagements/${id(1)}`} path="/engagements/:id" session={as(role)}>
      <EngagementScreen />
    </ScreenFrame>,
  );
}
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(async () => {
  sent = [];
  await drawer.clear('');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a service on the phone', () => {
  it('says what was agreed, and offers the usual time for the first meeting', async () => {
    openedWith(service);
    expect(await screen.findByText('周三、周五 19:30–20:30 · 当面，在学校')).toBeTruthy();
    expect((await screen.findByLabelText<HTMLInputElement>('时间')).value).toBe('19:30');
    await userEvent.type(screen.getByLabelText(/地点/), '谈心室');
    await press('提出这个时间');
    await waitFor(() => expect(sent).toHaveLength(1));
    const [path, body] = sent[0] ?? [];
    expect(path).toBe(`/api/engagements/${id(1)}/meetings`);
    expect(body).toMatchObject({ minutes: 60, place: '谈心室', remote: false });
    expect(body).toHaveProperty('at', expect.stringMatching(/^\d{4}-\d\d-\d\dT19:30:00\+08:00$/));
  });

  it('keeps a proposal that was begun, each service its own', async () => {
    openedWith(service);
    await userEvent.type(await screen.findByLabelText(/地点/), '谈心室');
    await userEvent.tab();
    await waitFor(async () =>
      expect(await lastReply(`990101 p1 r1 draft needs.proposeMeeting /engagements/${id(1)}`)).toMatchObject({
        place: '谈心室',
      }),
    );
    cleanup();
    openedWith(service);
    expect((await screen.findByLabelText<HTMLInputElement>(/地点/)).value).toBe('谈心室');
    expect(screen.getByLabelText<HTMLInputElement>('时间').value).toBe('19:30');
    cleanup();
    openedWith({ ...service, id: id(2) });
    expect((await screen.findByLabelText<HTMLInputElement>(/地点/)).value).toBe('');
  });

  it('puts what is to be confirmed first, then what comes, then what was', async () => {
    const held = { state: 'held', grade: 'B' };
    openedWith({
      ...service,
      meetings: [
        meeting(3, '2020-03-01T11:00:00.000Z', held),
        meeting(4, '2020-04-01T11:00:00.000Z', held),
        meeting(5, '2999-03-01T11:00:00.000Z'),
        meeting(6, '2020-02-01T11:00:00.000Z', { mayConfirm: true }),
      ],
    });
    await screen.findByText('再约一次');
    const months = screen
      .getAllByRole('heading', { level: 2 })
      .flatMap((heading) => /^(\d+)月/.exec(heading.textContent ?? '')?.[1] ?? []);
    expect(months).toEqual(['2', '3', '4', '3']);
    expect(screen.queryByLabelText('时间')).toBeNull();
  });

  it('calls off only what has not begun, and only after asking', async () => {
    openedWith({
      ...service,
      meetings: [meeting(5, '2999-03-01T11:00:00.000Z'), meeting(6, '2020-02-01T11:00:00.000Z')],
    });
    await press('取消这次见面');
    expect(screen.queryByRole('button', { name: '取消这次见面' })).toBeNull();
    expect(sent).toEqual([]);
    await press('取消见面');
    await waitFor(() => expect(sent.map(([path]) => path)).toEqual([`/api/meetings/${id(5)}/cancel`]));
  });

  it('says that it has ended, and offers nothing more to do', async () => {
    openedWith({ ...service, state: 'completed', meetings: [meeting(5, '2999-03-01T11:00:00.000Z')] });
    expect(await screen.findByText('这项服务已完成。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /取消|提出|再约|结束/ })).toBeNull();
  });
});

describe('ending a service on the phone', () => {
  it('asks once more, says what it does, and sends a reason only where one is given', async () => {
    openedWith(service);
    await press('结束这项服务');
    expect(sent).toEqual([]);
    expect(screen.getByText(/约好的见面会取消，会重新找人/)).toBeTruthy();
    await press('继续服务');
    await press('结束这项服务');
    await userEvent.click(screen.getByText(/^说说原因/));
    await userEvent.type(screen.getByLabelText(/^说说原因/), '搬家了');
    await press('结束服务');
    await waitFor(() => expect(sent).toEqual([[`/api/engagements/${id(1)}/end`, { reason: '搬家了' }]]));
  });
});

describe('feedback on the phone', () => {
  it('has nothing chosen for anybody, and can be sent once something is', async () => {
    openedWith({ ...service, side: 'served', mayGiveFeedback: true }, 'guardian');
    expect((await screen.findAllByRole<HTMLInputElement>('radio')).some((one) => one.checked)).toBe(false);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '告诉学校' }).disabled).toBe(true);
    await userEvent.click(screen.getByLabelText('有些帮助'));
    await press('告诉学校');
    await waitFor(() => expect(sent).toEqual([[`/api/engagements/${id(1)}/feedback`, { helpful: 2, words: '' }]]));
  });

  it('says back what was said, and lets it be changed', async () => {
    openedWith(
      { ...service, side: 'served', mayGiveFeedback: true, feedback: { helpful: 1, words: '太远' } },
      'guardian',
    );
    expect(await screen.findByText('帮助不大：太远')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '告诉学校' })).toBeNull();
    await press('改一改');
    expect(screen.getByLabelText<HTMLInputElement>('帮助不大').checked).toBe(true);
    await press('告诉学校');
    await waitFor(() => expect(sent[0]?.[1]).toEqual({ helpful: 1, words: '太远' }));
    expect(await screen.findByRole('button', { name: '改一改' })).toBeTruthy();
  });

  it('is kept while it is begun, says that it waits for a network, and can be changed where it was refused', async () => {
    const asked = { ...service, side: 'served', mayGiveFeedback: true };
    openedWith(asked, 'guardian');
    await userEvent.click(await screen.findByLabelText('有些帮助'));
    await userEvent.type(screen.getByRole('textbox', { name: /想说的话/ }), '孩子喜欢');
    await userEvent.tab();
    cleanup();
    openedWith(asked, 'guardian', () => Response.error());
    expect((await screen.findByLabelText<HTMLInputElement>('有些帮助')).checked).toBe(true);
    await press('告诉学校');
    expect(await screen.findByText('您的话记在这部手机上，连上网就送到。')).toBeTruthy();
    cleanup();
    const title = '太长了。';
    openedWith(asked, 'guardian', () =>
      Response.json({ status: 422, code: 'request.invalid', title }, { status: 422 }),
    );
    await outbox.replay('990101 p1 r1', true);
    const [act] = await outbox.list('990101 p1');
    expect(act).toMatchObject({
      refused: { title },
      form: { path: `/engagements/${id(1)}`, draft: { helpful: '2', more: '孩子喜欢' } },
    });
  });

  it('is read by the school in words', async () => {
    openedWith({ ...service, side: 'served', heard: [{ helpful: 3, words: '孩子爱说话了' }] });
    expect(await screen.findByText('很有帮助：孩子爱说话了')).toBeTruthy();
  });
});

describe('the suggested time', () => {
  it('is the next day of the schedule within the service', () => {
    expect(suggestTime(evening, '2026-11-24', '2027-01-19')).toEqual({ day: '2026-11-25', time: '19:30', minutes: 60 });
    expect(suggestTime(evening, '2026-11-26', '2027-01-19').day).toBe('2026-11-27');
  });

  it('names no day where none is left, and an evening where the schedule cannot be read', () => {
    expect(suggestTime(evening, '2026-11-28', '2026-11-30').day).toBe('');
    expect(suggestTime('', '2026-11-28', '2026-11-30')).toEqual({ day: '', time: '19:00', minutes: 45 });
  });
});
