import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AuditPage } from '#modules/oversight/web/AuditPage.tsx';
import { RetentionPage } from '#modules/oversight/web/RetentionPage.tsx';
import { RulesPage } from '#modules/oversight/web/RulesPage.tsx';
import { SystemPage } from '#modules/oversight/web/SystemPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const at = '2026-11-24T02:00:00.000Z';
const id = '0199a000-0000-7000-8000-000000000001';
const whole = { at, records: 1200, firstBad: null, why: null };
const state = { records: 1234, newest: at, unsealed: 2, verified: whole, setAside: 0 };
const record = {
  id,
  seq: 7,
  at,
  person: id,
  onBehalf: null,
  role: 'homeroom',
  roleName: '班主任',
  action: 'people.list_pupils',
  relation: 'class',
  relationName: '所带的班',
  class: 'C2',
  basis: '学校职责',
  decision: 'access.not_found',
  kind: 'class',
  object: null,
  request: 'r',
};
const rule = {
  id: 'a',
  action: 'people.list_pupils',
  role: 'homeroom',
  roleName: '班主任',
  relation: 'class',
  relationName: '所带的班',
  class: 'C2',
  basis: '学校职责',
  fields: null,
  audit: 'read',
  stepUp: false,
  offline: false,
  deny: null,
};
const denying = {
  ...rule,
  id: 'b',
  action: 'people.decide_grant',
  audit: 'none',
  deny: 'people.grant_own',
  stepUp: true,
};
const kept = {
  id: 'k',
  title: '学生',
  ends: 'erase',
  years: 3,
  days: null,
  since: '离校',
  basis: '合同',
  isConfirmed: false,
  due: null,
  isFew: true,
};
const run = {
  id,
  isDry: false,
  byNight: false,
  beganAt: at,
  endedAt: at,
  isStopped: true,
  isUnderWay: false,
  gone: null,
};

let replies: Record<string, unknown>;
let asked: string[];

beforeEach(() => {
  asked = [];
  replies = {
    '/api/audit': { items: [record], total: 1 },
    '/api/audit/state': state,
    '/api/audit/verification': { begun: true },
    '/api/rules': { items: [rule, denying], clearances: [{ role: 'homeroom', name: '班主任', class: 'C2' }] },
    '/api/sessions/counts': { items: [{ role: 'homeroom', name: '班主任', people: 3, sessions: 5 }] },
    '/api/retention': { items: [kept], countedAt: at, runs: [run] },
    '/api/retention/sweep': { begun: true },
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname, search } = new URL(request.url);
    asked.push(`${request.method} ${pathname}${search}`);
    return Response.json(replies[pathname] ?? {});
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws a page as somebody in a role reads it. */
const open = (path: string, role: string, page: ReactNode) => {
  const held = { id: 'r1', role, title: role };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '某管理员' }, county, role: held, roles: [held] };
  return render(
    <ScreenFrame at={path} path={path.replace(/\?.*/, '')} session={session}>
      {page}
    </ScreenFrame>,
  );
};

it('shows who was refused what by number alone, asks for the days that are chosen, and goes over the chain', async () => {
  open('/audit?from=2026-11-01&until=2026-11-24', 'audit_admin', <AuditPage />);
  expect(await screen.findByText('access.not_found')).toBeTruthy();
  expect(screen.getByText('链上第 7 条')).toBeTruthy();
  expect(screen.getByText('…000000000001')).toBeTruthy();
  expect(screen.queryByText(id)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /展开行|Expand row/ }));
  for (const said of [id, '所带的班', '学校职责']) expect(screen.getByText(said)).toBeTruthy();
  expect(asked).toContain('GET /api/audit?page=1&from=2026-11-01&until=2026-11-24');
  expect(await screen.findByText('记录链完整')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '现在核对' }));
  await waitFor(() => expect(asked).toContain('POST /api/audit/verification'));
});

it('says which record was changed, and lets the system administrator begin nothing', async () => {
  replies['/api/audit/state'] = { ...state, verified: { ...whole, firstBad: 42, why: 'hash' } };
  open('/system', 'system_admin', <SystemPage />);
  expect(await screen.findByText('第 42 条记录被改动过')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '现在核对' })).toBeNull();
});

it('tells the rules, which of them deny, and how many are signed in to the security administrator alone', async () => {
  open('/rules?words=decide', 'security_admin', <RulesPage />);
  expect(await screen.findByRole('heading', { name: /2 条访问规则/ })).toBeTruthy();
  const row = (await screen.findByText('people.decide_grant')).closest('tr') as HTMLElement;
  for (const said of ['禁止', '须再次验证', '不留']) expect(within(row).getByText(said)).toBeTruthy();
  await userEvent.click(within(row).getByRole('button', { name: /展开行|Expand row/ }));
  for (const said of ['学校职责', 'people.grant_own']) expect(screen.getByText(said)).toBeTruthy();
  expect(screen.queryByText('people.list_pupils')).toBeNull();
  expect(screen.getByText('现在登录的人')).toBeTruthy();
  cleanup();
  asked = [];
  open('/rules', 'audit_admin', <RulesPage />);
  expect(await screen.findByText('people.list_pupils')).toBeTruthy();
  expect(asked).toEqual(['GET /api/rules']);
});

it('tells of no number of rules while none was read', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ code: 'server.failed', title: '服务器出错了' }, { status: 500 }));
  open('/rules', 'audit_admin', <RulesPage />);
  expect(await screen.findByText('服务器出错了')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('访问规则：没有写明的，一律不行');
});

it('says that no lawyer has confirmed the periods, tells few as few, and sweeps only when asked twice', async () => {
  open('/retention', 'system_admin', <RetentionPage />);
  expect(await screen.findByText('期限尚未经法律顾问确认')).toBeTruthy();
  const row = (await screen.findByText('学生')).closest('tr') as HTMLElement;
  for (const said of ['3 年', '删除', '少于 10']) expect(within(row).getByText(said)).toBeTruthy();
  expect(screen.getByText('已停止')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '现在清理' }));
  expect(await screen.findByText('清理全部到期的记录？')).toBeTruthy();
  expect(asked).not.toContain('POST /api/retention/sweep');
  await userEvent.click(screen.getAllByRole('button', { name: '现在清理' }).at(-1) as HTMLElement);
  await waitFor(() => expect(asked).toContain('POST /api/retention/sweep'));
  cleanup();
  open('/retention', 'official', <RetentionPage />);
  await screen.findByText('学生');
  expect(screen.queryByRole('button', { name: '现在清理' })).toBeNull();
});

it('lets a sweep be begun beside that of the night and after one that was cut off, and not beside another', async () => {
  const going = { ...run, endedAt: null, isStopped: false };
  const cutOff = { ...going, id: '0199a000-0000-7000-8000-000000000002' };
  const runs = (byNight: boolean) => ({
    items: [kept],
    countedAt: at,
    runs: [{ ...going, byNight, isUnderWay: true }, cutOff],
  });
  replies['/api/retention'] = runs(true);
  open('/retention', 'system_admin', <RetentionPage />);
  expect(await screen.findByRole('button', { name: '现在清理' })).toBeTruthy();
  for (const said of ['夜间清理', '进行中', '没有做完']) expect(screen.getByText(said)).toBeTruthy();
  cleanup();
  replies['/api/retention'] = runs(false);
  open('/retention', 'system_admin', <RetentionPage />);
  expect(await screen.findByRole('button', { name: '停止' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '现在清理' })).toBeNull();
});
