import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { SchoolYearsPage } from '#modules/people/web/school-years/SchoolYearsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const held = { id: 'r1', role: 'official', title: '教育局' };
const session: Session = {
  person: { id: 'p1', name: '何立新' },
  county: { code: '990101', name: '云岭县' },
  role: held,
  roles: [held],
};
const [both, senior] = [1, 2].map((n) => `0199a000-0000-7000-8000-00000000000${n}`);
const schools = [
  {
    id: both,
    name: '云岭镇九年一贯制学校',
    stages: ['primary', 'junior'],
    systems: [{ from: null, system: '6-3' }],
    isPromoted: false,
  },
  { id: senior, name: '县高级中学', stages: ['senior'], systems: [{ from: null, system: '6-3' }], isPromoted: true },
];
const years = (secondTerm: string) => ({
  thisYear: 2026,
  items: [
    { year: 2025, began: '2025-09-01', secondTerm: '2026-02-01', isSet: false },
    { year: 2026, began: '2026-09-01', secondTerm, isSet: true },
  ],
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Draws the page, and gives what it sends. */
function drawn(secondTerm = '2099-02-01'): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname } = new URL(asked.url);
    if (asked.method === 'PUT') {
      sent.push([pathname, await asked.json()]);
      const faults = [{ part: 'body', path: 'secondTerm' }];
      const refused = { code: 'people.term_begun', title: '这个学期已经开始。', status: 409, data: { faults } };
      return pathname.endsWith('/system')
        ? Response.json(schools[0])
        : Response.json(refused, { status: 409, headers: { 'content-type': 'application/problem+json' } });
    }
    if (pathname.endsWith('/askings')) return Response.json({ items: [], total: 0, page: 1, size: 20 });
    if (pathname.endsWith('/schools'))
      return Response.json({ items: schools, total: 2, page: 1, size: 20, unpromoted: 1 });
    return Response.json(years(secondTerm));
  });
  render(
    <ScreenFrame at="/school-years" path="/school-years" session={session}>
      <SchoolYearsPage />
    </ScreenFrame>,
  );
  return sent;
}

const change = async (row: RegExp) =>
  userEvent.click(within(await screen.findByRole('row', { name: row })).getByRole('button', { name: /^修\s*改$/ }));

it('says which school has not promoted, and sets what one follows, but not a senior school', async () => {
  const sent = drawn();
  const row = within(await screen.findByRole('row', { name: /县高级中学/ }));
  expect(row.getByText('高中三年，不分学制')).toBeTruthy();
  expect(row.queryByRole('button')).toBeNull();
  expect(screen.getByText(/只看还没有办理升级与毕业的（1 所）/)).toBeTruthy();
  await change(/九年一贯制/);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/按小学入学的年份算/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('radio', { name: /^五四/ }));
  await userEvent.click(dialog.getByRole('button', { name: /^保\s*存$/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toEqual([[`/api/schools/${both}/system`, { system: '5-4', from: 2026 }]]);
});

it('a term begins on the county’s day, whatever the desk’s clock says; what is refused is said in the dialog, and only there', async () => {
  // Past midnight in the county, the evening before in London.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-31T16:30:00Z') });
  drawn('2027-02-01');
  const row = await screen.findByRole('row', { name: /2026—2027/ });
  expect(within(row).getByText('已经开始')).toBeTruthy();
  cleanup();
  const sent = drawn('2027-02-02');
  await change(/2026—2027/);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByLabelText('学年和第一学期开始')).toHaveProperty('disabled', true);
  await userEvent.click(dialog.getByRole('button', { name: /^保\s*存$/ }));
  expect(await dialog.findByText('这个学期已经开始。')).toBeTruthy();
  expect(await dialog.findAllByText('请检查这一项')).toHaveLength(1);
  expect(dialog.getByLabelText('第二学期开始').getAttribute('aria-invalid')).toBe('true');
  expect(sent).toEqual([['/api/school-years', { year: 2026, began: '2026-09-01', secondTerm: '2027-02-02' }]]);
  await userEvent.click(dialog.getByRole('button', { name: /^取\s*消$/ }));
  await change(/2026—2027/);
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(screen.queryByText('这个学期已经开始。')).toBeNull();
});
