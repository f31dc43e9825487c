import { cleanup, render, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { App } from '#phone/app/App.tsx';
import { type PhoneRoutes, phoneRoutes } from '#phone/app/modules.ts';
import { PlainOffer } from '#phone/app/PlainOffer.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { Screen } from '#phone/ui/Screen.tsx';
import { WaitingHere } from '#phone/ui/today.tsx';
import { prefer } from '#platform/browser/preferences.ts';

/** The frame's own screens, and two of a module. */
function routesFor(role: string): PhoneRoutes {
  const one = { id: 'r1', role, title: role };
  const own = phoneRoutes().pages.filter(({ path }) => ['/home', '/call'].includes(path));
  const of = (path: '/' | '/services', title: string) => ({
    path,
    title: { zh: title, en: title },
    roles: 'everyone' as const,
    load: async () => () => (
      <Screen title={`${title}的内容`}>
        <WaitingHere />
      </Screen>
    ),
  });
  return {
    pages: [{ ...of('/', '今天'), tab: 1 }, { ...of('/services', '安排'), tab: 2 }, ...own],
    doors: [{ path: '/services', title: { zh: '孩子的安排', en: 'Days' }, place: 1 }],
    today: [PlainOffer],
    waits: [() => <span>2 件等您</span>],
    session: {
      read: async () => ({
        person: { id: 'p1', name: '王奶奶' },
        county: { code: '990101', name: '云岭县' },
        role: one,
        roles: [one],
      }),
      takeRole: async () => undefined,
      signOut: async () => undefined,
      provedBy: async () => [],
      prove: async () => undefined,
      signInPath: '/sign-in',
    },
  };
}

function opened(at: string, role = 'guardian'): void {
  history.replaceState(null, '', `/m${at}`);
  render(<App routes={routesFor(role)} />);
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(async () => {
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      close(): void {}
    },
  );
  await drawer.clear('');
});
afterEach(cleanup);

it('is offered once in large type, and is then the home: what waits, the child’s days, whom to call', async () => {
  opened('/');
  await heading('今天的内容');
  expect(screen.queryByText('要不要更简单的首页？')).toBeNull();
  prefer({ type: 'large' });
  await press('要');
  await heading('王奶奶，您好');
  const doors = within(screen.getByRole('navigation', { name: '首页' })).getAllByRole('link');
  expect(doors.map(({ textContent }) => textContent)).toEqual(['孩子的安排2 件等您', '打电话求助']);
  const tabs = within(screen.getByRole('navigation', { name: '主导航' })).getAllByRole('link');
  expect(tabs.map(({ textContent }) => textContent)).toEqual(['首页', '我的']);
  await userEvent.click(screen.getByRole('link', { name: '打电话求助' }));
  await heading('打电话');
  expect(screen.getByRole('link', { name: /孩子的事想找人问/ }).getAttribute('href')).toBe('tel:12355');
});

it('is not asked about again after a no, and can be chosen and left under “Me”', async () => {
  prefer({ type: 'large' });
  opened('/');
  await press('不用');
  expect(screen.queryByText('要不要更简单的首页？')).toBeNull();
  cleanup();
  prefer({ type: 'normal' });
  opened('/me');
  await userEvent.click(await screen.findByRole('radio', { name: '三个大按钮' }));
  expect(document.documentElement.dataset['type']).toBe('large');
  // What has no tab any more is reached from here.
  expect(within(screen.getByRole('main')).getByRole('link', { name: '安排' })).toBeTruthy();
  cleanup();
  opened('/');
  await heading('王奶奶，您好');
  cleanup();
  opened('/me');
  await userEvent.click(await screen.findByRole('radio', { name: '全部内容' }));
  cleanup();
  opened('/');
  await heading('今天的内容');
});

it('is for families alone: whoever else chose it on this phone leaves others their home', async () => {
  prefer({ home: 'plain' });
  opened('/', 'homeroom');
  await heading('今天的内容');
});
