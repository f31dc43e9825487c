import { expect, test } from 'vitest';
import { Language, Measure } from '#modules/evaluation/server/rules/formula.ts';

const language = new Language(['needs_accepted', 'needs_served', 'days', 'pupils']);
const faultOf = (numerator: string, denominator = '1') => language.faultOf({ kind: 'ratio', numerator, denominator });

const measure = (...values: (readonly [org: string, isRural: boolean, value: number, times: number])[]): Measure =>
  new Measure(values.map(([org, isRural, value, times]) => ({ org, isRural, counted: [[value, times]] })));
const facts = {
  needs_served: measure(['a', true, 1, 3], ['b', false, 1, 9]),
  pupils: measure(['a', true, 1, 60], ['b', false, 1, 40]),
  days: measure(['a', true, 2, 3], ['b', false, 9, 1]),
};

test.for([
  ['needs_served.sum()', 12],
  ['needs_served.rural().sum() / pupils.rural().sum() * 100', 5],
  [
    '(needs_served.rural().sum() / pupils.rural().sum()) / (needs_served.urban().sum() / pupils.urban().sum())',
    0.05 / 0.225,
  ],
  ['1 - needs_served.sum() / 24', 0.5],
  ['needs_served.places(5)', 1],
  ['days.quantile(0.9)', 9],
  ['days.count()', 4],
  ['needs_accepted.sum()', 0],
  ['pupils.sum() > 50 ? 2.0 : 1.0', 2],
] as const)('%s comes to %d', ([formula, value]) => {
  expect(faultOf(formula)).toBeUndefined();
  expect(language.reckon(formula, facts)).toBeCloseTo(value, 12);
});

test.for([
  ['needs_served.sum(', 'evaluation.formula_wrong'],
  ['needs_served + 1', 'evaluation.formula_wrong'],
  ['needs_served.secret', 'evaluation.formula_wrong'],
  ['needs_served.constructor', 'evaluation.formula_wrong'],
  ['needs_served.values', 'evaluation.formula_wrong'],
  ['process.env', 'evaluation.no_such_fact'],
  ['this.facts', 'evaluation.no_such_fact'],
  ['health_notes.sum()', 'evaluation.no_such_fact'],
  ['[1, 2].map(x, x)', 'evaluation.no_such_fact'],
  ['"a" + "b"', 'evaluation.formula_no_number'],
  ['needs_served', 'evaluation.formula_no_number'],
  ['pupils.sum() > 1', 'evaluation.formula_no_number'],
  ['', 'evaluation.formula_needed'],
  [`${'('.repeat(60)}1${')'.repeat(60)} + 1`, 'evaluation.formula_wrong'],
  [`1${' + 1'.repeat(90)}`, 'evaluation.formula_wrong'],
] as const)('%s is %s', ([formula, code]) => {
  expect(faultOf(formula)?.code).toBe(code);
});

test('a middle takes a fact, or a part of one, and nothing to divide by', () => {
  const of = (numerator: string, denominator = '') =>
    language.faultOf({ kind: 'median', numerator, denominator })?.code;
  expect(of('days')).toBeUndefined();
  expect(of('days.rural()')).toBeUndefined();
  expect(of('days.sum()')).toBe('evaluation.formula_no_fact');
  expect(of('days', '1')).toBe('evaluation.formula_unasked');
});

test('the facts a formula reads are told', () => {
  expect(language.factsIn('needs_served.rural().sum() / pupils.sum() + pupils.count()')).toEqual([
    'needs_served',
    'pupils',
  ]);
  expect(language.factsIn('')).toEqual([]);
});
