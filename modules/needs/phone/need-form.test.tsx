import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NeedFormScreen } from '#modules/needs/phone/NeedFormScreen.tsx';
import { scopesOf } from '#modules/needs/contract/need.ts';
import { scopesOfStaff } from '#modules/needs/phone/use-whom.ts';
import { dayIn } from '#modules/needs/phone/need-steps.ts';
import { lastReply } from '#phone/api/kept-replies.ts';
import { drawer } from '#phone/outbox/drawer.ts';
import { outbox } from '#phone/outbox/own-outbox.ts';
import { FrameLines } from '#phone/app/FrameLines.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import type { Session } from '#platform/browser/session.ts';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const as = (role: string): Session => {
  const one = { id: 'r1', role, title: role };
  return {
    person: { id: 'p1', name: '王奶奶' },
    county: { code: '990101', name: '云岭县' },
    role: one,
    roles: [one],
  };
};
const child = (digit: number, name: string) => ({ id: id(digit), name, givenName: name.slice(1), consents: [] });
const category = (code: string, parent: string | null, nameZh: string) => ({ code, parent, nameZh, nameEn: code });
const need = { id: id(1), consent: 'asked', state: 'open' };

const answers = (children: unknown[]): Record<string, unknown> => ({
  'GET /api/children': { items: children },
  'GET /api/classes': { items: [{ id: id(5), name: '四年级1班', stage: 'primary', grade: 4, pupils: 30 }] },
  [`GET /api/classes/${id(5)}/pupils`]: { items: [{ id: id(4), name: '王小雨', leftBehind: false }] },
  'GET /api/categories': {
    items: [
      category('arts', null, '美育艺术'),
      category('mental', null, '心理健康'),
      category('mental.2', 'mental', '个体辅导'),
      category('arts.1', 'arts', '音乐'),
    ],
  },
  'POST /api/needs': need,
});

/** What was sent, as bodies of `POST /api/needs`. */
let sent: unknown[] = [];

function serve(children: unknown[], reply?: () => Response, more: Record<string, unknown> = {}): void {
  const known = { ...answers(children), ...more };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const asked = `${request.method} ${new URL(request.url).pathname}`;
    if (request.method === 'POST') {
      sent.push(JSON.parse(await request.text()));
      if (reply) return reply();
    }
    return known[asked] === undefined
      ? Response.json({ status: 404, title: asked, code: 'access.not_found' }, { status: 404 })
      : Response.json(known[asked]);
  });
}

const opened = (role: string) =>
  render(
    <ScreenFrame at="/needs/new" path="/needs/new" session={as(role)}>
      <FrameLines securityPath={undefined} />
      <NeedFormScreen />
    </ScreenFrame>,
  );
const press = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));
const pressAll = async (...names: (string | RegExp)[]): Promise<void> => {
  for (const name of names) await press(name);
};

/** The form that was begun, as it lies on the phone. */
const draftIs = (expected: object | null): Promise<void> =>
  waitFor(async () => {
    const draft = await lastReply('990101 p1 r1 draft needs.openNeed /needs/new');
    if (expected) expect(draft).toMatchObject(expected);
    else expect(draft).toBeNull();
  });

beforeEach(async () => {
  sent = [];
  await drawer.clear('');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('stating a need on the phone', () => {
  it('offers the staff just what their roles may ask for', () => {
    const { guardian: _, pupil: __, ...staff } = scopesOf;
    expect(scopesOfStaff).toEqual(staff);
  });

  it('sends what a guardian chose for the only child, for the coming two months', async () => {
    serve([child(4, '王小雨')]);
    opened('guardian');
    await pressAll(/想有人说说话/, '个体辅导', /比较急/, /都可以/, /这两个月/);
    await userEvent.type(screen.getByRole('textbox'), '喜欢画画');
    await press('提出需求');
    expect(await screen.findByRole('heading', { level: 1, name: '需求已经提出' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: '个体辅导 · 王小雨' })).toBeTruthy();
    expect(sent).toEqual([
      {
        scope: 'pupil',
        pupil: id(4),
        category: 'mental.2',
        urgency: 2,
        mode: 'either',
        wantedFrom: dayIn(0),
        wantedTo: dayIn(8),
        languages: [],
        words: '喜欢画画',
      },
    ]);
  });

  it('asks for which of several children, and lets an answer be changed without asking the others again', async () => {
    serve([child(4, '王小雨'), child(6, '王小雪')]);
    opened('guardian');
    await pressAll('王小雨', /想有人说说话/, '哪一种都可以', /很急/, /视频/, /这一个月/);
    await pressAll('改：给谁', '王小雪');
    await press('提出需求');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ pupil: id(6), category: 'mental', urgency: 3, mode: 'remote', wantedTo: dayIn(4) });
  });

  it('asks for the kind again when the category was changed', async () => {
    serve([child(4, '王小雨')]);
    opened('guardian');
    await pressAll(/想有人说说话/, '个体辅导', /不急/, '改：需要什么', /唱歌/);
    expect(await screen.findByRole('button', { name: '音乐' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '改：具体一点' })).toBeNull();
  });

  it('says who will see it, and where to call in danger when it is about how somebody feels', async () => {
    serve([child(4, '王小雨')]);
    opened('guardian');
    await pressAll(/想有人说说话/, '个体辅导', /比较急/, /都可以/, /这两个月/);
    expect(screen.getByText(/只有您家和学校负责的老师看得到/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '打 12356' }).getAttribute('href')).toBe('tel:12356');
  });

  it('leads a homeroom teacher to a pupil of the class', async () => {
    serve([]);
    opened('homeroom');
    await press('一名学生');
    await userEvent.selectOptions(await screen.findByLabelText('学生'), '王小雨');
    await pressAll('选好了', /唱歌/, '音乐', /不急/, /当面/, /这一个月/, '提出需求');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ scope: 'pupil', pupil: id(4), category: 'arts.1', urgency: 1, mode: 'onsite' });
    expect(sent[0]).not.toHaveProperty('said');
  });

  it('lets a homeroom teacher ask for the whole class', async () => {
    serve([]);
    opened('homeroom');
    await pressAll('一个班', '四年级1班', /唱歌/, '音乐', /不急/, /当面/, /这一个月/, '提出需求');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ scope: 'class', class: id(5) });
  });

  it('does not take days that end before they begin', async () => {
    serve([child(4, '王小雨')]);
    opened('guardian');
    await pressAll(/想有人说说话/, '个体辅导', /比较急/, /都可以/, '我来定日子');
    const to = await screen.findByLabelText('到哪天');
    await userEvent.clear(to);
    await userEvent.type(to, '2020-01-01');
    await press('选好了');
    expect(screen.getByText('结束的日子在开始之前，请再看看。')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '什么时候需要？' })).toBeTruthy();
  });

  it('keeps it on the phone when there is no network, and says so', async () => {
    serve([child(4, '王小雨')], () => Response.error());
    opened('guardian');
    await pressAll(/想有人说说话/, '个体辅导', /比较急/, /都可以/, /这两个月/, '提出需求');
    expect(await screen.findByRole('heading', { level: 1, name: '存在这部手机里了' })).toBeTruthy();
    expect(await outbox.list('990101 p1')).toMatchObject([
      { endpoint: 'needs.openNeed', title: '提出需求：个体辅导 · 王小雨' },
    ]);
  });

  it('asks for a language where the county has several, and sends the one chosen', async () => {
    serve([child(4, '王小雨')], undefined, { 'GET /api/languages': { items: ['普通话', '云岭话'] } });
    opened('guardian');
    await pressAll(/想有人说说话/, '个体辅导', /比较急/, /都可以/, /这两个月/, '云岭话', '提出需求');
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    await waitFor(() => expect(sent).toMatchObject([{ languages: ['云岭话'] }]));
  });

  it('says what a refusal means and keeps what was answered', async () => {
    const title = '同一个对象已经有一个相同类别、还没结束的需求。';
    serve([child(4, '王小雨')], () => Response.json({ status: 409, code: 'needs.duplicate', title }, { status: 409 }));
    opened('guardian');
    await pressAll(/想有人说说话/, '个体辅导', /比较急/, /都可以/, /这两个月/, '提出需求');
    expect((await screen.findByRole('alert')).textContent).toContain(title);
    expect(screen.getByRole('link', { name: '去看已有的需求' })).toBeTruthy();
    expect(screen.getByText('个体辅导')).toBeTruthy();
  });

  it('goes on where it was left, after the app was closed, until it is sent or begun anew', async () => {
    serve([child(4, '王小雨'), child(6, '王小雪')]);
    opened('guardian');
    await pressAll('王小雪', /想有人说说话/, '个体辅导', /比较急/, /都可以/, /这两个月/);
    await userEvent.type(screen.getByRole('textbox'), '喜欢画画');
    await userEvent.tab();
    await draftIs({ words: '喜欢画画' });
    cleanup();
    opened('guardian');
    expect(await screen.findByText('这是上次没写完的，可以接着写。')).toBeTruthy();
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('喜欢画画');
    await press('提出需求');
    await waitFor(() => expect(sent).toMatchObject([{ pupil: id(6), category: 'mental.2', words: '喜欢画画' }]));
    await draftIs(null);
    cleanup();
    opened('guardian');
    await press('王小雪');
    await draftIs({ answers: { whom: { pupil: id(6) } } });
    cleanup();
    opened('guardian');
    await press('重新写');
    expect(await screen.findByRole('heading', { name: '这是给谁的？' })).toBeTruthy();
    await draftIs(null);
    // About a child who is no longer the reader's nothing is gone on with.
    await press('王小雪');
    await draftIs({ answers: { whom: { pupil: id(6) } } });
    cleanup();
    serve([child(4, '王小雨'), child(7, '王小风')]);
    opened('guardian');
    expect(await screen.findByRole('heading', { name: '这是给谁的？' })).toBeTruthy();
  });

  it('lets what was refused after all be changed on its form and sent as a new act, and writes over nothing there', async () => {
    serve([child(4, '王小雨')], () => Response.error());
    opened('guardian');
    await pressAll(/想有人说说话/, '个体辅导', /比较急/, /都可以/, /这两个月/);
    await userEvent.type(screen.getByRole('textbox'), '喜欢画画');
    await press('提出需求');
    await press('再提一个');
    await press(/唱歌/);
    const title = '需要的时间已经过去。';
    serve([child(4, '王小雨')], () =>
      Response.json({ status: 422, code: 'needs.period_past', title }, { status: 422 }),
    );
    await outbox.replay('990101 p1 r1', true);
    await press('改一改再送');
    expect(await screen.findByText(/您正在填另一份同样的/)).toBeTruthy();
    expect(await outbox.list('990101 p1')).toHaveLength(1);
    cleanup();
    opened('guardian');
    await press('重新写');
    await draftIs(null);
    await press('改一改再送');
    const words = await screen.findByRole<HTMLTextAreaElement>('textbox');
    expect(words.value).toBe('喜欢画画');
    await draftIs({ words: '喜欢画画' });
    expect(await outbox.list('990101 p1')).toEqual([]);
    serve([child(4, '王小雨')]);
    await userEvent.type(words, '和唱歌');
    await press('提出需求');
    expect(await screen.findByRole('heading', { level: 1, name: '需求已经提出' })).toBeTruthy();
    expect(sent.at(-1)).toMatchObject({ category: 'mental.2', words: '喜欢画画和唱歌' });
    await draftIs(null);
  });

  it('keeps nothing of what a pupil began: others of the family hold the phone too', async () => {
    serve([child(4, '王小雨')]);
    opened('pupil');
    await pressAll(/想有人说说话/, '个体辅导');
    cleanup();
    opened('pupil');
    expect(await screen.findByRole('heading', { name: '需要哪方面的帮助？' })).toBeTruthy();
    expect((await drawer.entries('')).some(([key]) => key.includes('draft'))).toBe(false);
  });

  it('tells a guardian without a child whom to ask', async () => {
    serve([]);
    opened('guardian');
    expect(await screen.findByText('还没有与您关联的孩子。')).toBeTruthy();
  });
});
