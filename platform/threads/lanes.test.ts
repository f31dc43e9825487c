import { expect, test } from 'vitest';
import '#platform/http/http-refusals.ts';
import { Lanes } from './lanes.ts';

const wanted = new AbortController().signal;

/** Work that ends when it is told to. */
function work() {
  const { promise, resolve } = Promise.withResolvers<string>();
  let began = false;
  const start = (): Promise<string> => {
    began = true;
    return promise;
  };
  return { start, end: resolve, hasBegun: (): boolean => began };
}

test('so much goes on at once, the rest in the order it came, and what finds the line full is refused', async () => {
  const lanes = new Lanes(2, 2, 'request.too_many');
  const all = [work(), work(), work(), work()];
  const done = all.map(({ start }) => lanes.run(start, wanted));
  const begun = (): boolean[] => all.map(({ hasBegun }) => hasBegun());
  expect(begun()).toEqual([true, true, false, false]);
  await expect(lanes.run(work().start, wanted)).rejects.toMatchObject({ code: 'request.too_many' });
  all[1]?.end('second');
  expect(await done[1]).toBe('second');
  await expect.poll(begun).toEqual([true, true, true, false]);
  for (const one of all) one.end('done');
  expect(await Promise.all(done)).toEqual(['done', 'second', 'done', 'done']);
});

test('whoever wants it no longer leaves the line, and work that fails leaves its lane', async () => {
  const lanes = new Lanes(1, 1, 'request.too_many');
  const [first, second] = [work(), work()];
  const going = lanes.run(first.start, wanted);
  const left = new AbortController();
  const waiting = lanes.run(work().start, left.signal);
  left.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  const next = lanes.run(() => Promise.reject(new Error('broken')), wanted);
  first.end('first');
  expect(await going).toBe('first');
  await expect(next).rejects.toThrow('broken');
  second.end('second');
  expect(await lanes.run(second.start, wanted)).toBe('second');
});
