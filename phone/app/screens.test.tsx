import { describe, expect, it } from 'vitest';
import { fetchAhead } from '#phone/app/screens.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';

const page = (path: PhonePage['path'], load: PhonePage['load']): PhonePage => ({
  path,
  title: { zh: path, en: path },
  roles: 'everyone',
  load,
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
