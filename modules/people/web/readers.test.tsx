import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReadersPage } from '#modules/people/web/readers/ReadersPage.tsx';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const role = { id: 'r1', role: 'school_leader', title: '校长' };
const session = {
  person: { id: 'p1', name: '朱校长' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says that classes could not be read, and lets one try again', async () => {
  let isDown = true;
  vi.stubGlobal('fetch', async () =>
    isDown
      ? Response.json({ code: 'server.failed', title: '服务器出错了' }, { status: 500 })
      : Response.json({ items: [] }),
  );
  render(
    <ScreenFrame at="/readers" path="/readers" session={session}>
      <ReadersPage />
    </ScreenFrame>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('服务器出错了');
  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(await screen.findByText('请先选班级和学生')).toBeTruthy();
});
