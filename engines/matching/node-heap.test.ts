import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NodeHeap } from './node-heap.ts';

function taken(heap: NodeHeap): number[] {
  const nodes: number[] = [];
  for (let node = heap.take(); node >= 0; node = heap.take()) nodes.push(node);
  return nodes;
}

test('nodes come out nearest first, each once, at the least distance offered', () => {
  const offers = fc.array(fc.record({ node: fc.nat(20), distance: fc.nat(50) }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(offers, (list) => {
      const heap = new NodeHeap(21);
      for (const { node, distance } of list) heap.offer(node, distance);
      const nearest = new Map<number, number>();
      for (const { node, distance } of list) nearest.set(node, Math.min(distance, nearest.get(node) ?? Infinity));
      const nodes = taken(heap);
      expect(nodes.toSorted((a, b) => a - b)).toEqual([...nearest.keys()].toSorted((a, b) => a - b));
      const distances = nodes.map((node) => heap.distance[node]);
      expect(distances).toEqual([...nearest.values()].toSorted((a, b) => a - b));
    }),
  );
});

test('an offer that is no nearer does not bring a node back', () => {
  const heap = new NodeHeap(2);
  heap.offer(0, 5);
  expect(taken(heap)).toEqual([0]);
  heap.offer(0, 5);
  expect(taken(heap)).toEqual([]);
});

test('forgets every node, and serves again', () => {
  const heap = new NodeHeap(3);
  expect([heap.offer(0, 5), heap.offer(1, 2), heap.offer(1, 3)]).toEqual([true, true, false]);
  expect(heap.take()).toBe(1);
  heap.clear();
  expect([heap.nearest(), heap.reachedCount, [...heap.distance]]).toEqual([
    Infinity,
    0,
    [Infinity, Infinity, Infinity],
  ]);
  expect([heap.offer(1, 9), heap.nearest(), heap.take(), heap.take()]).toEqual([true, 9, 1, -1]);
});
