import { int } from './element.ts';

/** Members in the order of their keys: those with key `k` are `members[start[k]] … members[start[k + 1] - 1]`. */
export interface Grouped {
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/**
 * Sorts the indices of `keys` by key (0 ≤ key < count), equal keys in the order of `order` (by index if not given).
 * A stable counting sort: O(keys + count) time, so that two calls sort by two keys.
 */
export function grouped(keys: Int32Array, count: number, order?: Int32Array): Grouped {
  const start = startOf(keys, count);
  const next = start.slice(0, count);
  const members = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const member = order ? int(order, at) : at;
    const key = int(keys, member);
    const place = int(next, key);
    members[place] = member;
    next[key] = place + 1;
  }
  return { start, members };
}

/** Where the members of each key begin among all in the order of their keys. */
export function startOf(keys: Int32Array, count: number): Int32Array {
  const start = new Int32Array(count + 1);
  for (const key of keys) start[key + 1] = int(start, key + 1) + 1;
  for (let key = 0; key < count; key++) start[key + 1] = int(start, key + 1) + int(start, key);
  return start;
}
