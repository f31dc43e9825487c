import { getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { inThread } from './in-thread.ts';
import { type SharedText, shareText, textOf } from './shared-text.ts';

const saying = (script: string): URL => new URL(`data:text/javascript,${encodeURIComponent(script)}`);
const port = "import { parentPort, workerData } from 'node:worker_threads';";

test('work comes back from its thread, with how far it was on the way', async () => {
  const shares: number[] = [];
  const twice = saying(`${port}
    parentPort.postMessage({ said: 'progress', share: 0.5 });
    parentPort.postMessage({ said: 'done', result: 2 * workerData });`);
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
  const answering = saying(`import { getPriority } from 'node:os';
    import { answerAsThread } from '${new URL('./answer-as-thread.ts', import.meta.url).href}';
    await answerAsThread(() => getPriority());`);
  expect(await inThread(answering, null, {}, {})).toBeGreaterThan(before);
  expect(getPriority()).toBe(before);
});

test('text is shared with a thread as it is', async () => {
  const text = '孩子 “ok” \u0000 🙂';
  const same = saying(`${port} parentPort.postMessage({ said: 'done', result: workerData });`);
  expect(textOf(await inThread<SharedText>(same, shareText(text), {}, {}))).toBe(text);
});
