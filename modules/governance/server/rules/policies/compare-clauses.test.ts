import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf } from '#modules/governance/server/rules/policies/clauses.ts';
import { clauseChanges } from '#modules/governance/server/rules/policies/compare-clauses.ts';

const changes = (before: string, after: string) =>
  clauseChanges(clausesOf(before), clausesOf(after)).map(({ anchor, what, before: was }) => [
    what,
    anchor,
    was?.anchor,
  ]);

test('clauses are compared by their anchors; what moved in the same words is renumbered', () => {
  expect(changes('第一条 甲\n第二条 乙', '第一条 甲\n第二条 丙')).toEqual([['changed', 'article-2', 'article-2']]);
  expect(changes('第一条 甲\n第二条 乙', '第一条 甲\n第二条 新\n第三条 乙')).toEqual([
    ['added', 'article-2', undefined],
    ['renumbered', 'article-3', 'article-2'],
  ]);
  expect(changes('第一条 甲\n第二条 乙\n第三条 丙', '第一条 甲\n第二条 丙')).toEqual([
    ['renumbered', 'article-2', 'article-3'],
    ['removed', 'article-2', 'article-2'],
  ]);
  expect(changes('第一章 总则\n第一条 甲', '第一条 甲')).toEqual([['removed', 'chapter-1', 'chapter-1']]);
});

test('what changed makes the later version from the earlier, whatever both say', () => {
  const text = fc
    .array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 6 })
    .map((bodies) => bodies.map((body, at) => `第${at + 1}条 ${body}`).join('\n'));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [clausesOf(one), clausesOf(other)];
      const told = clauseChanges(before, after);
      const made = new Map(before.map((clause) => [clause.anchor, clause]));
      for (const { before: was } of told) if (was) made.delete(was.anchor);
      for (const { after: is } of told) if (is) made.set(is.anchor, is);
      expect(made).toEqual(new Map(after.map((clause) => [clause.anchor, clause] as const)));
      if (one === other) expect(told).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
