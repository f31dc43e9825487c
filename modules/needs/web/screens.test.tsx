import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngagementPage } from '#modules/needs/web/EngagementPage.tsx';
import { NeedFormPage } from '#modules/needs/web/NeedFormPage.tsx';
import { NeedPage } from '#modules/needs/web/NeedPage.tsx';
import { OfferPage } from '#modules/needs/web/OfferPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const role = { id: 'r1', role: 'homeroom', title: '班主任' };
const session: Session = {
  person: { id: 'p1', name: '李老师' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const evening = 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH';

const need = {
  id: id(1),
  scope: 'pupil',
  category: 'counselling',
  urgency: 2,
  mode: 'either',
  schedule: evening,
  wantedFrom: '2026-11-24',
  wantedTo: '2027-01-19',
  languages: [],
  words: '',
  state: 'open',
  unmet: 'full',
  org: id(2),
  orgName: '石塘乡中心小学',
  town: '990101101',
  stage: 'primary',
  grade: 4,
  rural: true,
  pupilName: '王小雨',
  consent: 'asked',
  decision: null,
  openedAt: '2026-11-24T02:00:00.000Z',
};

const why = {
  state: 'open',
  offer: null,
  unmet: 'full',
  nearest: [
    { resource: id(8), title: '周末小组', providerName: '陈老师', km: 11, remote: false, reason: 'too_far' },
    { resource: id(9), title: '远程辅导', providerName: '王老师', km: 0, remote: true, reason: null },
  ],
  placesWent: '2026-11-20',
  wouldHelp: ['place', 'time'],
  yourself: [['any_time']],
};

const offer = {
  id: id(3),
  need: id(1),
  side: 'served',
  mayAnswer: true,
  brief: {
    category: 'counselling',
    scope: 'pupil',
    schoolName: '石塘乡中心小学',
    townName: '石塘乡',
    stage: 'primary',
    grade: 4,
    resourceTitle: '晚间谈心',
    providerName: '县心理中心',
    remote: true,
    schedule: evening,
    from: '2026-11-24',
    to: '2027-01-19',
  },
  why: [{ name: 'remote', cost: 3, value: null }],
  state: 'open',
  answer: null,
  pupil: id(4),
  pupilName: '王小雨',
  consentNeeded: null,
  engagement: null,
  madeAt: '2026-11-24T02:00:00.000Z',
  expiresAt: '2026-12-01T02:00:00.000Z',
};

const service = {
  id: id(6),
  need: id(1),
  side: 'served',
  brief: offer.brief,
  called: '小雨',
  state: 'active',
  began: '2026-11-24',
  ends: '2027-01-19',
  meetings: [],
  feedback: null,
  heard: [{ helpful: 3, words: '孩子爱说话了' }],
  mayGiveFeedback: false,
  mayComplete: false,
};

const answers: Readonly<Record<string, unknown>> = {
  [`GET /api/offers/${id(7)}`]: {
    ...offer,
    id: id(7),
    consentNeeded: { purpose: 'service.mental', version: 2, text: '对方只知道孩子的名和年级。', decidedAt: null },
  },
  [`POST /api/offers/${id(7)}/answer`]: { ...offer, id: id(7), answer: 'accept' },
  'POST /api/consents': {},
  [`GET /api/engagements/${id(6)}`]: service,
  [`POST /api/engagements/${id(6)}/end`]: { ...service, state: 'ended' },
  'GET /api/categories': {
    items: [{ code: 'counselling', parent: null, nameZh: '心理健康', nameEn: 'Mental health' }],
  },
  [`GET /api/needs/${id(1)}`]: need,
  [`GET /api/needs/${id(1)}/why`]: why,
  [`POST /api/needs/${id(1)}/withdraw`]: { ...need, state: 'withdrawn', unmet: null },
  'POST /api/needs': need,
  [`GET /api/offers/${id(3)}`]: offer,
  [`POST /api/offers/${id(3)}/answer`]: { ...offer, state: 'declined', mayAnswer: false, answer: 'decline' },
  'GET /api/classes': { items: [{ id: id(5), name: '四年级1班', stage: 'primary', grade: 4, pupils: 30 }] },
  [`GET /api/classes/${id(5)}/pupils`]: { items: [{ id: id(4), name: '王小雨' }] },
};

/** What was sent, as `[request, body]`. */
let sent: [string, unknown][] = [];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const asked = `${request.method} ${new URL(request.url).pathname}`;
    if (request.method !== 'GET') sent.push([asked, JSON.parse((await request.text()) || 'null')]);
    return answers[asked] === undefined
      ? Response.json({ type: 'about:blank', status: 404, title: asked, code: 'access.not_found' }, { status: 404 })
      : Response.json(answers[asked]);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const opened = (path: string, at: string, page: ReactNode) =>
  render(
    <ScreenFrame at={at} path={path} session={session}>
      {page}
    </ScreenFrame>,
  );

describe('the screens of needs', () => {
  it('tell where a need stands, why it is not met, and the times in plain words', async () => {
    opened('/needs/$id', `/needs/${id(1)}`, <NeedPage />);
    expect(await screen.findByRole('heading', { level: 1, name: '心理健康 · 王小雨' })).toBeTruthy();
    expect(screen.getByText('名额已满')).toBeTruthy();
    expect(screen.getByText('周二、周四 19:00–19:45')).toBeTruthy();
  });

  it('say why nobody has been found yet, what would change it and what the school can do', async () => {
    opened('/needs/$id', `/needs/${id(1)}`, <NeedPage />);
    expect(await screen.findByText('2026年11月20日 匹配过一次，名额给了没有它损失更大的需求。')).toBeTruthy();
    expect(screen.getByText('等到这样就能安排：空出一个名额，或者对方换个时间。')).toBeTruthy();
    expect(screen.getByText('如果别的时间也可以，现在就有合适的资源。')).toBeTruthy();
    const nearest = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(nearest).toEqual(
      expect.arrayContaining(['周末小组 · 陈老师 11 公里太远，且不能远程', '远程辅导 · 王老师 远程可以，等匹配']),
    );
  });

  it('take a need back', async () => {
    opened('/needs/$id', `/needs/${id(1)}`, <NeedPage />);
    await userEvent.click(await screen.findByRole('button', { name: '撤回需求' }));
    expect(await screen.findByText('需求已撤回')).toBeTruthy();
    expect(sent.map(([asked]) => asked)).toEqual([`POST /api/needs/${id(1)}/withdraw`]);
  });

  it('let an offer be declined without a reason', async () => {
    opened('/offers/$id', `/offers/${id(3)}`, <OfferPage />);
    await userEvent.click(await screen.findByRole('button', { name: '这次不行' }));
    expect(sent).toEqual([[`POST /api/offers/${id(3)}/answer`, { answer: 'decline' }]]);
  });

  it('say of an offer whom it is for, when and why', async () => {
    opened('/offers/$id', `/offers/${id(3)}`, <OfferPage />);
    expect(await screen.findByText('王小雨 · 石塘乡 · 小学 · 4年级')).toBeTruthy();
    expect(screen.getByText(/2026.*2027/)).toBeTruthy();
    expect(screen.getByText('为什么是它：远程')).toBeTruthy();
  });

  it('ask for consent and acceptance in the same breath', async () => {
    opened('/offers/$id', `/offers/${id(7)}`, <OfferPage />);
    await userEvent.click(await screen.findByRole('button', { name: '同意这项服务，并接受' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toEqual([
      ['POST /api/consents', { pupil: id(4), purpose: 'service.mental', version: 2, decision: 'given', seen: null }],
      [`POST /api/offers/${id(7)}/answer`, { answer: 'accept' }],
    ]);
  });

  it('let a school read what the family says, and end a service after asking once more', async () => {
    opened('/engagements/$id', `/engagements/${id(6)}`, <EngagementPage />);
    expect(await screen.findByText('很有帮助：孩子爱说话了')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '结束这项服务' }));
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '结束服务' }));
    await waitFor(() => expect(sent).toEqual([[`POST /api/engagements/${id(6)}/end`, {}]]));
  });

  it('send a need of a pupil of the only class, for the coming eight weeks', async () => {
    opened('/needs/new', '/needs/new', <NeedFormPage />);
    await userEvent.click(await screen.findByRole('combobox', { name: '学生' }));
    await userEvent.click(await screen.findByTitle('王小雨'));
    await userEvent.click(screen.getByRole('combobox', { name: '需要什么' }));
    await userEvent.click((await screen.findAllByTitle('心理健康')).at(-1) ?? document.body);
    await userEvent.click(screen.getByRole('checkbox', { name: '周二' }));
    await userEvent.click(screen.getByRole('button', { name: '提出需求' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    const [[asked, body] = []] = sent;
    expect(asked).toBe('POST /api/needs');
    expect(body).toMatchObject({ scope: 'pupil', pupil: id(4), category: 'counselling', urgency: 2, mode: 'either' });
    expect(body).toHaveProperty(
      'schedule',
      expect.stringMatching(/T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU$/),
    );
  });
});
