import { int } from './element.ts';

/** Rows up to this length are sorted by insertion, which is quickest where there is little to sort. */
const long = 64;

/** Sorts `key[first] … key[end - 1]` ascending, equal ones staying in their order, and what stands beside them along. */
export function sortRow(beside: Int32Array, key: Int32Array, first: number, end: number): void {
  if (end - first > long) return sortLong(beside.subarray(first, end), key.subarray(first, end));
  for (let next = first + 1; next < end; next++) {
    const one = int(key, next);
    const its = int(beside, next);
    let at = next;
    for (; at > first && int(key, at - 1) > one; at--) {
      key[at] = int(key, at - 1);
      beside[at] = int(beside, at - 1);
    }
    key[at] = one;
    beside[at] = its;
  }
}

function sortLong(beside: Int32Array, key: Int32Array): void {
  const order = Int32Array.from(key, (_, at) => at).sort((a, b) => int(key, a) - int(key, b));
  beside.set(order.map((at) => int(beside, at)));
  key.set(order.map((at) => int(key, at)));
}
