import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { Unsent } from '#phone/app/Unsent.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';

const role = { id: 'r1', role: 'guardian', title: '小雨的监护人' };
const session = {
  person: { id: 'p1', name: '王奶奶' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};

function Act() {
  const { post, state } = usePost('needs.withdrawNeed');
  return (
    <>
      <PlainButton onPress={() => void post({ params: { id: 'n1' } }, '撤回需求')}>撤回</PlainButton>
      <output>{state}</output>
      <Unsent />
    </>
  );
}

/** Without a network; what was done is on the disk when this is over. */
async function withdraw(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: '撤回' }));
  await screen.findByText('waiting');
}

/** What the browser says when it is asked to clear nothing by itself. */
function browserThat(lasts: boolean): { asked: number } {
  const heard = { asked: 0 };
  const persist = async (): Promise<boolean> => {
    heard.asked += 1;
    return lasts;
  };
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  Object.defineProperty(navigator, 'storage', { configurable: true, value: { persist } });
  render(
    <ScreenFrame session={session}>
      <Act />
    </ScreenFrame>,
  );
  return heard;
}

afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'storage');
  await drawer.clear('');
});

it('asks the browser to let what waits last, only once something waits, and says where it may not', async () => {
  const heard = browserThat(false);
  expect(heard.asked).toBe(0);
  await withdraw();
  expect(await screen.findByText(/浏览器可能会清掉/)).toBeTruthy();
  expect(heard.asked).toBeGreaterThan(0);
});

it('says nothing where the browser lets it last', async () => {
  browserThat(true);
  await withdraw();
  expect(await screen.findByText(/^撤回需求 · /)).toBeTruthy();
  expect(screen.queryByText(/浏览器可能会清掉/)).toBeNull();
});
