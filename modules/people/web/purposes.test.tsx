import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PurposesPage } from '#modules/people/web/PurposesPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const role = { id: 'r1', role: 'official', title: '教育局' };
const session: Session = {
  person: { id: 'p1', name: '李主任' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const text = {
  version: 1,
  zh: '县里会为孩子找一位经过审核的志愿者。对方知道名。',
  en: 'The county looks for a volunteer.',
};
const purpose = {
  code: 'service.mental',
  title: '心理健康服务',
  basis: 'consent',
  article: null,
  class: 'C3',
  separate: true,
  core: false,
  text: text.zh,
  version: 1,
  stops: ['needs.propose_meeting'],
  texts: [{ ...text, hash: 'ab'.repeat(32), wider: true, validFrom: '2026-01-01T00:00:00.000Z' }],
};
let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    if (request.method === 'POST') sent.push(await request.json());
    return Response.json(request.method === 'POST' ? purpose : { items: [purpose] });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('puts a new version beside the old one, which nobody edits, and takes it for wider unless told', async () => {
  render(
    <ScreenFrame at="/purposes" path="/purposes" session={session}>
      <PurposesPage />
    </ScreenFrame>,
  );
  await userEvent.click(await screen.findByRole('button', { name: '写新的一版' }));
  expect(screen.getByRole('checkbox', { name: /内容比前一版多/ })).toHaveProperty('checked', true);
  await userEvent.type(screen.getByRole('textbox', { name: '中文文本' }), '每周一次。');
  await userEvent.click(screen.getByRole('button', { name: '启用这一版，重新询问' }));
  await waitFor(() =>
    expect(sent).toEqual([{ purpose: 'service.mental', zh: `${text.zh}每周一次。`, en: text.en, wider: true }]),
  );
});
