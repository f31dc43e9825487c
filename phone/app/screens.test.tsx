import { describe, expect, it } from 'vitest';
import { phoneRoutes } from '#phone/app/modules.ts';
import { beyondTabs, fetchAhead, keepsFiles, tabsOf } from '#phone/app/screens.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';

const page = (path: PhonePage['path'], load: PhonePage['load']): PhonePage => ({
  path,
  title: { zh: path, en: path },
  roles: 'everyone',
  load,
});

describe('the tabs of a role', () => {
  const tab = (path: PhonePage['path'], place: PhonePage['tab']): PhonePage => ({
    ...page(path, async () => () => null),
    ...(place === undefined ? {} : { tab: place }),
  });
  const pages = [
    tab('/reminders', 'own'),
    tab('/d', 40),
    tab('/a', 10),
    tab('/c', 30),
    tab('/b', 20),
    tab('/x', undefined),
  ];
  const paths = (of: readonly PhonePage[]): string[] => of.map(({ path }) => path);

  it('are the first three; the others, and what is always the reader’s own, are reached from his own tab', () => {
    expect(paths(tabsOf(pages, 'guardian'))).toEqual(['/a', '/b', '/c']);
    expect(paths(beyondTabs(pages, 'guardian'))).toEqual(['/d', '/reminders']);
    expect(paths(tabsOf(pages.slice(0, 2), 'guardian'))).toEqual(['/d']);
    expect(paths(beyondTabs(pages.slice(0, 2), 'guardian'))).toEqual(['/reminders']);
  });
});

describe('fetching screens ahead', () => {
  it('waits until the phone keeps files, and goes on after one that could not be fetched', async () => {
    const fetched: string[] = [];
    const fetches = (path: PhonePage['path']) =>
      page(path, async () => {
        fetched.push(path);
        return () => null;
      });
    const lost = page('/lost', () => Promise.reject(new TypeError('no network')));
    const keeps = Promise.withResolvers<void>();
    const done = fetchAhead([fetches('/today'), lost, fetches('/needs')], keeps.promise);
    expect(fetched).toEqual([]);
    keeps.resolve();
    await done;
    expect(fetched).toEqual(['/today', '/needs']);
  });

  it('knows that files are kept only when the worker has taken the page over', async () => {
    const workers = Object.assign(new EventTarget(), { ready: Promise.resolve(), controller: null });
    let isKept = false;
    const kept = keepsFiles(workers as unknown as ServiceWorkerContainer)?.then(() => (isKept = true));
    await workers.ready.then(() => undefined);
    expect(isKept).toBe(false);
    workers.dispatchEvent(new Event('controllerchange'));
    await kept;
    expect(isKept).toBe(true);
  });

  it('begins with what is wanted once there is no network: the way to another phone, and whom to call', () => {
    const first = phoneRoutes().pages.slice(0, 3);
    expect(first.map(({ path }) => path)).toEqual(['/handover', '/home', '/call']);
  });

  it('fetches nothing where nothing is kept', async () => {
    let fetched = 0;
    const counted = page('/today', async () => {
      fetched += 1;
      return () => null;
    });
    await fetchAhead([counted], undefined);
    expect(fetched).toBe(0);
  });
});
