import { getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { inKeptThread, inThread } from './in-thread.ts';
import { type SharedText, shareText, textOf } from './shared-text.ts';

const saying = (script: string): URL => new URL(`data:text/javascript,${encodeURIComponent(script)}`);
const answering = new URL('./answer-as-thread.ts', import.meta.url).href;
const port = `import { parentPort } from 'node:worker_threads';
  import { once } from 'node:events';
  const [work] = await once(parentPort, 'message');`;

test('work comes back from its thread, with how far it was on the way', async () => {
  const shares: number[] = [];
  const twice = saying(`${port}
    parentPort.postMessage({ said: 'progress', share: 0.5 });
    parentPort.postMessage({ said: 'done', result: 2 * work });`);
  expect(await inThread(twice, 21, {}, { onProgress: (share) => shares.push(share) })).toBe(42);
  expect(shares).toEqual([0.5]);
});

test('a thread that throws, ends without a word or takes too much memory fails its work, and nothing else', async () => {
  await expect(inThread(saying("throw new Error('broken')"), null, {}, {})).rejects.toThrow('broken');
  await expect(inThread(saying('process.exit(0)'), null, {}, {})).rejects.toThrow('without a word');
  const greedy = saying('let all; for (;;) all = { all };');
  await expect(inThread(greedy, null, { maxOldGenerationSizeMb: 16 }, {})).rejects.toMatchObject({
    code: 'ERR_WORKER_OUT_OF_MEMORY',
  });
});

test('a thread that never ends is ended when nobody wants its work any more', async () => {
  const stop = new AbortController();
  const endless = saying(`${port} parentPort.postMessage({ said: 'progress', share: 0 }); for (;;);`);
  const working = inThread(
    endless,
    null,
    {},
    { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) },
  );
  await expect(working).rejects.toThrow('enough');
  await expect(inThread(endless, null, {}, { signal: stop.signal })).rejects.toThrow('enough');
});

test.runIf(process.platform === 'linux')('a thread that answers gives way to the one that asks', async () => {
  const before = getPriority();
  const polite = saying(`import { getPriority } from 'node:os';
    import { answerAsThread } from '${answering}';
    answerAsThread(() => getPriority());`);
  expect(await inThread(polite, null, {}, {})).toBeGreaterThan(before);
  expect(getPriority()).toBe(before);
});

test('text is shared with a thread as it is', async () => {
  const text = '孩子 “ok” \u0000 🙂';
  const same = saying(`${port} parentPort.postMessage({ said: 'done', result: work });`);
  expect(textOf(await inThread<SharedText>(same, shareText(text), {}, {}))).toBe(text);
});

test('a thread frees what it took before it ends, and says how far it is a hundred times at most', async () => {
  const megabytes = (): number => process.memoryUsage.rss() / 1e6;
  const greedy = saying(`import { answerAsThread } from '${answering}';
    answerAsThread((count, progress) => {
      const taken = [];
      for (let at = 0; at < count; at++) {
        taken.push({ at, half: at / 2, both: [at, at] });
        progress(at / count);
      }
      return taken.length;
    });`);
  const shares: number[] = [];
  const before = megabytes();
  let most = 0;
  const onProgress = (share: number): void => {
    shares.push(share);
    most = Math.max(most, megabytes() - before);
  };
  expect(await inThread(greedy, 3_000_000, {}, { onProgress })).toBe(3_000_000);
  expect(most).toBeGreaterThan(200);
  expect(megabytes() - before).toBeLessThan(most / 3);
  expect(shares.length).toBeGreaterThan(50);
  expect(shares.length).toBeLessThanOrEqual(100);
});

const counting = saying(`import { answerAsThread } from '${answering}';
  import { threadId } from 'node:worker_threads';
  answerAsThread((work) => {
    if (work === 'broken') throw new Error(work);
    const taken = work === 'much' ? Array.from({ length: 3_000_000 }, (_, at) => ({ at })) : [];
    return taken.length === 1 ? 0 : threadId;
  });`);

test('a thread is kept for whoever asks next, and not once it failed, held much memory or was stopped', async () => {
  const ask = (work: unknown, signal?: AbortSignal): Promise<number> =>
    inKeptThread(counting, work, {}, signal ? { signal } : {});
  const first = await ask('little');
  expect(await ask('little')).toBe(first);
  const [one, other] = await Promise.all([ask('little'), ask('little')]);
  expect(one).not.toBe(other);
  const kept = await ask('little');
  expect([one, other]).toContain(kept);
  await expect(ask('broken')).rejects.toThrow('broken');
  const next = await ask('little');
  expect(next).not.toBe(kept);
  expect(await ask('much')).toBe(next);
  const last = await ask('little');
  expect(last).not.toBe(next);
  const stop = new AbortController();
  const stopped = ask('little', stop.signal);
  stop.abort(new Error('enough'));
  await expect(stopped).rejects.toThrow('enough');
  expect(await ask('little')).not.toBe(last);
});
