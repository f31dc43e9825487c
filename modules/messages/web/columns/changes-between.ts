import type { RichNode } from '#platform/browser/rich-text.ts';

/** A paragraph, heading, item or quoted paragraph: in both texts, gone from the earlier, or new in the later. */
export interface Change {
  how: 'same' | 'gone' | 'new';
  part: RichNode;
}

/** What became of a text, paragraph by paragraph in the order of reading; what stayed is as long as can be. */
export function changesBetween(before: RichNode, after: RichNode): Change[] {
  const [earlier, later] = [partsOf(before), partsOf(after)];
  const stays = common(earlier.map(keyOf), later.map(keyOf));
  const changes: Change[] = [];
  let [from, to] = [0, 0];
  for (const [at, there] of [...stays, [earlier.length, later.length] as const]) {
    changes.push(...earlier.slice(from, at).map((part): Change => ({ how: 'gone', part })));
    changes.push(...later.slice(to, there).map((part): Change => ({ how: 'new', part })));
    changes.push(...later.slice(there, there + 1).map((part): Change => ({ how: 'same', part })));
    [from, to] = [at + 1, there + 1];
  }
  return changes;
}

const holding = new Set(['bulletList', 'orderedList', 'blockquote']);

/** Of a list each item, of a quote each paragraph, by itself. */
const partsOf = ({ content = [] }: RichNode): RichNode[] =>
  content.flatMap((block) =>
    holding.has(block.type) ? (block.content ?? []).map((one) => ({ ...block, content: [one] })) : [block],
  );

/** Two are the same in every word, and in its form. */
const keyOf = (part: RichNode): string => JSON.stringify(part);

/** The places of a longest common subsequence, in each. O(n·m). */
function common(earlier: readonly string[], later: readonly string[]): [number, number][] {
  const width = later.length + 1;
  const longest = new Uint32Array((earlier.length + 1) * width);
  const of = (at: number, there: number): number => longest[at * width + there] ?? 0;
  for (let at = earlier.length - 1; at >= 0; at--)
    for (let there = later.length - 1; there >= 0; there--)
      longest[at * width + there] =
        earlier[at] === later[there] ? of(at + 1, there + 1) + 1 : Math.max(of(at + 1, there), of(at, there + 1));
  const places: [number, number][] = [];
  for (let at = 0, there = 0; of(at, there) > 0; )
    if (earlier[at] === later[there]) places.push([at++, there++]);
    else if (of(at + 1, there) >= of(at, there + 1)) at += 1;
    else there += 1;
  return places;
}
