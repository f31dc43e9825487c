import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const script = readFileSync(new URL('public/service-worker.js', import.meta.url), 'utf8');

/** The worker in a browser of a few lines: one cache, and a network that has what is in `served`. */
function browser() {
  const served = new Map<string, string>();
  const cached = new Map<string, Response>();
  const network = { isSlow: false };
  const listeners = new Map<string, (event: object) => void>();
  const pathOf = (asked: string | Request): string =>
    new URL(typeof asked === 'string' ? asked : asked.url, 'http://a').pathname;
  const fetch = async (asked: string | Request): Promise<Response> => {
    if (network.isSlow) return new Promise(() => undefined);
    const text = served.get(pathOf(asked));
    if (text === undefined) throw new TypeError('no network');
    return new Response(text);
  };
  const known = (): string[] => [...cached.keys()].filter((path) => path.startsWith('/m/assets/')).sort();
  const cache = {
    match: async (asked: string | Request) => cached.get(pathOf(asked))?.clone(),
    put: async (asked: string | Request, answer: Response) => void cached.set(pathOf(asked), answer),
    delete: async (asked: string | Request) => cached.delete(pathOf(asked)),
    keys: async () => [...cached.keys()].map((path) => ({ url: `http://a${path}` })),
    addAll: async (paths: string[]) => {
      const answers = await Promise.all(paths.map(fetch));
      for (const [index, path] of paths.entries()) cached.set(path, answers[index] as Response);
    },
  };
  const self = {
    location: { origin: 'http://a' },
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    skipWaiting: () => undefined,
  };
  // Patience ends at once where the network is slow, and else never.
  const wait = (end: (value: unknown) => void, _: number, value: unknown): void =>
    void (network.isSlow && setImmediate(end, value));
  runInNewContext(script, { self, caches: { open: async () => cache }, fetch, Response, URL, setTimeout: wait });
  const dispatch = async (name: string, more: object = {}): Promise<Response | undefined> => {
    const after: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    const respondWith = (given: Promise<Response>): void => void (answer = given);
    listeners.get(name)?.({ ...more, respondWith, waitUntil: (work: Promise<unknown>) => void after.push(work) });
    const answered = await answer;
    if (!network.isSlow) await Promise.all(after);
    return answered;
  };
  const ask = async (path: string, mode = 'navigate') =>
    (await dispatch('fetch', { request: { url: `http://a${path}`, method: 'GET', mode } }))?.text();
  return { served, known, network, install: () => dispatch('install'), ask };
}

const pageOf = (version: number): string => `<script src="/m/assets/main-${version}.js"></script>`;

describe('the worker of the phone', () => {
  it('opens a page without a network, with the files it names', async () => {
    const { served, install, ask } = browser();
    served.set('/m/', pageOf(1)).set('/m/assets/main-1.js', 'one');
    await install();
    served.clear();
    expect(await ask('/m/inbox')).toBe(pageOf(1));
    expect(await ask('/m/assets/main-1.js', 'cors')).toBe('one');
  });

  it('keeps a new page only with its files: an update that breaks off leaves the page before', async () => {
    const { served, install, ask } = browser();
    served.set('/m/', pageOf(1)).set('/m/assets/main-1.js', 'one');
    await install();
    served.clear();
    served.set('/m/inbox', pageOf(2));
    expect(await ask('/m/inbox')).toBe(pageOf(2));
    served.clear();
    expect(await ask('/m/inbox')).toBe(pageOf(1));
    served.set('/m/inbox', pageOf(2)).set('/m/assets/main-2.js', 'two');
    await ask('/m/inbox');
    served.clear();
    expect(await ask('/m/inbox')).toBe(pageOf(2));
    expect(await ask('/m/assets/main-2.js', 'cors')).toBe('two');
    // A page that is open goes on with the files it knows.
    expect(await ask('/m/assets/main-1.js', 'cors')).toBe('one');
  });

  it('forgets the files of a version once two newer ones are here, and never one that is still in use', async () => {
    const { served, known, install, ask } = browser();
    const version = (number: number): void => {
      served.clear();
      const own = [`/m/assets/main-${number}.js`, `/m/assets/Screen-${number}.js`, '/m/assets/words-1.js'];
      for (const path of own) served.set(path, path);
      served
        .set('/m/', pageOf(number))
        .set('/m/files.json', JSON.stringify(own.map((path) => path.slice('/m/'.length))));
    };
    const open = async (number: number): Promise<void> => {
      await Promise.all([ask('/m/'), ask('/m/')]);
      await ask(`/m/assets/Screen-${number}.js`, 'cors');
      await ask('/m/assets/words-1.js', 'cors');
    };
    const filesOf = (...numbers: number[]): string[] =>
      [
        ...numbers.flatMap((one) => [`/m/assets/main-${one}.js`, `/m/assets/Screen-${one}.js`]),
        '/m/assets/words-1.js',
      ].sort();
    version(1);
    await install();
    await open(1);
    version(2);
    await open(2);
    expect(known()).toEqual(filesOf(1, 2));
    version(3);
    await open(3);
    expect(known()).toEqual(filesOf(2, 3));
    // What version 4 has is not heard: nothing is forgotten before two are known again.
    version(4);
    served.delete('/m/files.json');
    await open(4);
    version(5);
    await open(5);
    expect(known()).toEqual(filesOf(2, 3, 4, 5));
    version(6);
    await open(6);
    expect(known()).toEqual(filesOf(5, 6));
  });

  it('shows the page kept when the network takes a request and does not answer', async () => {
    const { served, network, install, ask } = browser();
    served.set('/m/', pageOf(1)).set('/m/assets/main-1.js', 'one');
    await install();
    network.isSlow = true;
    expect(await ask('/m/inbox')).toBe(pageOf(1));
  });
});
