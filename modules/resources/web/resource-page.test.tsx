import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ResourceFormPage } from '#modules/resources/web/ResourceFormPage.tsx';
import { ResourcePage } from '#modules/resources/web/ResourcePage.tsx';
import { shareOf } from '#modules/resources/web/WeekStrip.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = '0199a000-0000-7000-8000-000000000001';
const role = { id: 'r1', role: 'official', title: '教育局' };
const session: Session = {
  person: { id: 'p1', name: '何主任' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const resource = {
  id,
  provider: id,
  providerName: '陈静',
  providerKind: 'volunteer',
  category: 'mental',
  title: '晚间心理陪伴',
  about: '',
  mode: 'onsite',
  town: '990101100',
  travelKm: 11,
  stages: [],
  address: '',
  grades: null,
  servesSex: null,
  languages: [],
  schedule: 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH',
  capacity: 3,
  remaining: 0,
  state: 'published',
  isVetted: true,
  reviewNote: '',
  changedAt: '2026-11-20T02:00:00.000Z',
  mayEdit: false,
};

const addressOf = (input: RequestInfo | URL): string => (input instanceof Request ? input.url : input.toString());

function openedWith(weeks: { week: string; remaining: number; isOpen?: boolean }[]) {
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) =>
    Response.json(
      addressOf(input).endsWith('/categories')
        ? { items: [] }
        : { ...resource, weeks: weeks.map((week) => ({ isOpen: true, ...week })) },
    ),
  );
  render(
    <ScreenFrame at={`/resources/${id}`} path="/resources/$id" session={session}>
      <ResourcePage />
    </ScreenFrame>,
  );
  return screen.findByRole('list', { name: '未来 12 周的余量' });
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the coming weeks of a resource', () => {
  it('are read out one by one with what is left of how many', async () => {
    const strip = await openedWith([
      { week: '2026-11-23', remaining: 0 },
      { week: '2026-11-30', remaining: 2 },
      { week: '2026-12-07', remaining: 3 },
    ]);
    const said = within(strip)
      .getAllByRole('listitem')
      .map((item) => item.querySelector('.ly-hidden')?.textContent);
    expect(said).toEqual([
      '2026年11月23日 那一周：3 个名额都满了',
      '2026年11月30日 那一周：余 2 个名额，共 3 个',
      '2026年12月7日 那一周：余 3 个名额，共 3 个',
    ]);
    expect(screen.getByText('最早有空的是 2026年11月30日 那一周')).toBeTruthy();
  });

  it('name a month only where it begins, and say 满 instead of nought', async () => {
    const strip = await openedWith([
      { week: '2026-11-23', remaining: 0 },
      { week: '2026-11-30', remaining: 2 },
      { week: '2026-12-07', remaining: 3 },
    ]);
    const months = [...strip.querySelectorAll('.resources-strip-month')].map((month) => month.textContent);
    expect(months).toEqual(['11月', '', '12月']);
    expect(within(strip).getByText('满')).toBeTruthy();
  });

  it('say so when every week is full', async () => {
    await openedWith([{ week: '2026-11-23', remaining: 0 }]);
    expect(screen.getByText('这些周都满了')).toBeTruthy();
  });

  it('are drawn as shares of the places, never longer than all and never of nothing', () => {
    expect([shareOf(1, 3), shareOf(3, 3), shareOf(5, 3), shareOf(0, 0)]).toEqual([33, 100, 100, 0]);
  });
});

/** Opens the form of a resource and saves it as it is; gives what was sent. */
async function savedAsItIs(change: Partial<typeof resource>): Promise<Partial<typeof resource>> {
  const sent: (typeof resource)[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    if (init?.method === 'PATCH' && typeof init.body === 'string') sent.push(JSON.parse(init.body) as typeof resource);
    const isResource = addressOf(input).includes(`/resources/${id}`);
    return Response.json(isResource ? { ...resource, ...change, mayEdit: true, weeks: [] } : { items: [] });
  });
  render(
    <ScreenFrame at={`/resources/${id}/edit`} path="/resources/$id/edit" session={session}>
      <ResourceFormPage />
    </ScreenFrame>,
  );
  fireEvent.click(await screen.findByRole('button', { name: /保\s?存/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  return sent[0] ?? {};
}

describe('the form of a resource', () => {
  it('keeps that a schedule is fortnightly, when it began and when it ends', async () => {
    const schedule = `${resource.schedule.replace('FREQ=WEEKLY;', 'FREQ=WEEKLY;INTERVAL=2;')};UNTIL=20270131`;
    expect(await savedAsItIs({ schedule })).toMatchObject({ schedule });
  });

  it('keeps what was written when somebody else was first, and saves it over that when asked again', async () => {
    const sent: (typeof resource & { seen: string })[] = [];
    let version = resource.changedAt;
    let lastRead = '';
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
      if (!addressOf(input).includes(`/resources/${id}`)) return Response.json({ items: [] });
      if (init?.method === 'PATCH' && typeof init.body === 'string') {
        sent.push(JSON.parse(init.body) as (typeof sent)[number]);
        version = '2026-11-21T02:00:00.000Z';
        if (sent.length === 1)
          return Response.json(
            { status: 409, title: '您看过之后，这项资源又有改动。', code: 'resources.changed_meanwhile' },
            { status: 409 },
          );
      }
      lastRead = version;
      return Response.json({ ...resource, changedAt: version, mayEdit: true, weeks: [] });
    });
    render(
      <ScreenFrame at={`/resources/${id}/edit`} path="/resources/$id/edit" session={session}>
        <ResourceFormPage />
      </ScreenFrame>,
    );
    fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '清晨谈心' } });
    fireEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
    expect(await screen.findByText('您看过之后，这项资源又有改动。')).toBeTruthy();
    expect(screen.getByText(/您写的都还在这里/)).toBeTruthy();
    await waitFor(() => expect(lastRead).toBe(version));
    expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('清晨谈心');
    fireEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent.map(({ seen, title }) => [seen, title])).toEqual([
      [resource.changedAt, '清晨谈心'],
      [version, '清晨谈心'],
    ]);
  });
});
