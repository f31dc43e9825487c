import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { useRenewal } from '#phone/app/use-renewal.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'hidden');
});

function opened(mayBegin: boolean): { reloads: number } {
  const heard = { reloads: 0 };
  const reload = (): void => void (heard.reloads += 1);
  function Page() {
    useRenewal(mayBegin, reload);
    return <textarea aria-label="写的话" />;
  }
  render(<Page />);
  return heard;
}

/** The reader turns to something else, and comes back. */
function away(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const hidden of [true, false]) {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
    vi.setSystemTime(Date.now() + minutes * 60_000);
  }
  vi.useRealTimers();
}

it('opens the newest version when the reader comes back after a long while, and not after a short one', () => {
  const heard = opened(true);
  away(29);
  expect(heard.reloads).toBe(0);
  away(30);
  expect(heard.reloads).toBe(1);
});

it('leaves a screen that is not one to begin with, and whatever somebody is writing', async () => {
  const within = opened(false);
  away(60);
  expect(within.reloads).toBe(0);
  cleanup();
  const heard = opened(true);
  await userEvent.type(screen.getByLabelText('写的话'), '孩子');
  away(60);
  expect(heard.reloads).toBe(0);
  await userEvent.clear(screen.getByLabelText('写的话'));
  away(60);
  expect(heard.reloads).toBe(1);
});
