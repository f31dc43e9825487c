import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Network, networkOf, root } from './network.ts';
import { assignmentProblem } from './problem.ts';
import { minimiseCost } from './simplex.ts';
import { type Basis, empty, full, startingBasis } from './start.ts';
import { dearestCandidates, tinyDraft } from './testing-oracle.ts';

/** Nodes from which no further unit could go up their tree arc, resources without any place aside. */
function blockedNodes({ nodes, capacity }: Network, { flow, tree }: Basis): number[] {
  return Array.from({ length: nodes }, (_, node) => node).filter((node) => {
    if (node === root) return false;
    const arc = tree.arc[node] ?? -1;
    const room = tree.isUp[node] === 1 ? (capacity[arc] ?? 0) - (flow[arc] ?? 0) : (flow[arc] ?? 0);
    return room <= 0 && capacity[arc] !== 0;
  });
}

/** Arcs that are neither in the tree nor empty nor full, as their state says. */
function misplacedArcs({ arcs, capacity }: Network, { flow, state, tree }: Basis): number[] {
  const isInTree = new Set(tree.arc);
  return Array.from({ length: arcs }, (_, arc) => arc).filter((arc) => {
    const units = flow[arc] ?? -1;
    if (state[arc] === empty) return units !== 0 || isInTree.has(arc);
    if (state[arc] === full) return units !== capacity[arc] || isInTree.has(arc);
    return !isInTree.has(arc) && units !== 0;
  });
}

test('from every node a unit can go up to the root, at the start and at the end, so that ties cannot go in circles', () => {
  let pivots = 0;
  fc.assert(
    fc.property(fc.noBias(fc.integer()), (seed) => {
      const problem = assignmentProblem(tinyDraft(seed));
      const network = networkOf(problem);
      const basis = startingBasis(problem, network, dearestCandidates(problem));
      expect([blockedNodes(network, basis), misplacedArcs(network, basis)]).toEqual([[], []]);
      pivots += minimiseCost(network, basis);
      expect([blockedNodes(network, basis), misplacedArcs(network, basis)]).toEqual([[], []]);
    }),
    { numRuns: 1_000 },
  );
  expect(pivots).toBeGreaterThan(300);
});

test('nothing comes below a resource without places', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.noBias(fc.integer()), (seed) => {
      const problem = assignmentProblem(tinyDraft(seed));
      const network = networkOf(problem);
      const basis = startingBasis(problem, network);
      minimiseCost(network, basis);
      const withoutPlaces = Array.from(problem.capacity.keys()).filter((resource) => problem.capacity[resource] === 0);
      for (const resource of withoutPlaces) {
        expect(basis.tree.parent).not.toContain(network.firstResource + resource);
        expect(basis.tree.parent[network.firstResource + resource]).toBe(root);
        seen += 1;
      }
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(100);
});
