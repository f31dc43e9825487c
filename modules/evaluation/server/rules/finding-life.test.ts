import { expect, test } from 'vitest';
import { actsOn, stageOf, type Turn } from '#modules/evaluation/server/rules/finding-life.ts';

const turn = (more: Partial<Turn>): Turn => ({ task: 'living', isMeasured: false, decision: null, ...more });

test.for([
  ['plan', [], ['change', 'set_round', 'let_be']],
  ['do', [turn({})], ['change']],
  ['check', [turn({ task: 'done' })], ['change', 'decide']],
  ['check', [turn({ task: null })], ['change', 'decide']],
  ['act', [turn({ task: 'done', isMeasured: true })], ['change', 'decide']],
  ['act', [turn({ task: 'withdrawn' })], ['change', 'decide']],
  ['plan', [turn({ task: 'done', decision: 'adjust' })], ['change', 'set_round', 'let_be']],
  ['do', [turn({ task: 'done', decision: 'adjust' }), turn({})], ['change']],
  ['ended', [turn({ task: 'done', isMeasured: true, decision: 'keep' })], []],
  ['ended', [turn({ task: 'done', decision: 'end' })], []],
] as const)('%s, by its last round alone: %j', ([stage, turns, acts]) => {
  expect(stageOf({ turns, isLetBe: false })).toBe(stage);
  expect(actsOn({ turns, isLetBe: false })).toEqual(acts);
});

test('what was let be is ended', () => {
  expect(stageOf({ turns: [], isLetBe: true })).toBe('ended');
});
