import { expect, test } from 'vitest';
import type { FormField, FormRule, FormSaid } from '#modules/evaluation/contract/form.ts';
import type { Entries } from '#modules/evaluation/contract/return.ts';
import { faultsOfForm, knownAlready } from '#modules/evaluation/server/forms/rules/check-form.ts';
import { faultsOfReturn } from '#modules/evaluation/server/forms/rules/check-return.ts';

const field = (code: string, more: Partial<FormField> = {}): FormField => ({
  code,
  title: { zh: `${code} 项`, en: code },
  about: { zh: '', en: '' },
  unit: { zh: '人', en: 'pupils' },
  kind: 'whole',
  isOfChildren: true,
  least: null,
  most: null,
  grade: 'D',
  ...more,
});

const rule = (formula: string, isStrict = true): FormRule => ({
  formula,
  words: { zh: '对不上', en: 'Does not add up' },
  isStrict,
});

const form = (more: Partial<FormSaid> = {}): FormSaid => ({
  title: { zh: '家访情况', en: 'Home visits' },
  about: { zh: '', en: '' },
  asked: 'schools',
  kind: 'term',
  minutes: 5,
  fields: [field('visited'), field('by_phone'), field('visits_all')],
  rules: [rule('visited + by_phone == visits_all'), rule('visits_all <= pupils'), rule('visited > 0', false)],
  ...more,
});

const told = (value: number | null, words = '') => ({ value, words });
const faults = (entries: Entries, of = form(), pupils: number | null = 100) => faultsOfReturn(of, entries, pupils);

test('a form whose parts make the whole and fit the school is handed in', () => {
  expect(faults({ visited: told(40), by_phone: told(20), visits_all: told(60) })).toEqual([]);
});

test.for<[string, Entries, object]>([
  ['is not filled in', { visited: told(1), by_phone: told(1) }, { path: 'visits_all', why: 'needed' }],
  [
    'is no whole number',
    { visited: told(1.5), by_phone: told(0.5), visits_all: told(2) },
    { path: 'visited', why: 'whole' },
  ],
  [
    'cannot be told without a reason',
    { visited: told(null), by_phone: told(2), visits_all: told(2) },
    { path: 'visited', why: 'reason' },
  ],
  [
    'is no sum of its parts',
    { visited: told(40), by_phone: told(20), visits_all: told(61) },
    { path: 'visited', why: 'rule', rule: 0 },
  ],
  [
    'is more than the school has pupils',
    { visited: told(81), by_phone: told(20), visits_all: told(101) },
    { path: 'visits_all', why: 'rule', rule: 1 },
  ],
  [
    'stands out and has no word',
    { visited: told(0), by_phone: told(20), visits_all: told(20) },
    { path: 'visited', why: 'word', rule: 2 },
  ],
])('a figure that %s is told', ([, entries, fault]) => {
  expect(faults(entries)).toContainEqual(fault);
});

test('a word lets a warning pass, and a figure that cannot be told leaves its rules aside', () => {
  expect(faults({ visited: told(0, '全部改为电话'), by_phone: told(20), visits_all: told(20) })).toEqual([]);
  expect(faults({ visited: told(null, '台账丢失'), by_phone: told(20), visits_all: told(61) })).toEqual([]);
});

test('ranges hold, also those nobody has said: a share is at most one', () => {
  const share = form({ fields: [field('part', { kind: 'share', least: 0.1 })], rules: [] });
  expect(faults({ part: told(0.05) }, share)).toEqual([{ path: 'part', why: 'least' }]);
  expect(faults({ part: told(1.01) }, share)).toEqual([{ path: 'part', why: 'most' }]);
  expect(faults({ part: told(1) }, share)).toEqual([]);
});

test('of a figure that can be shown it is said by what', () => {
  const shown = form({ fields: [field('visited', { grade: 'C' })], rules: [] });
  expect(faults({ visited: told(3) }, shown)).toEqual([{ path: 'visited', why: 'proof' }]);
  expect(faults({ visited: told(3, '家访记录本') }, shown)).toEqual([]);
});

test.for<[string, Partial<FormSaid>, object]>([
  ['asks twice for the same', { fields: [field('a1'), field('a1')], rules: [] }, { path: 'fields.1', why: 'twice' }],
  [
    'has its range reversed',
    { fields: [field('a1', { least: 2, most: 1 })], rules: [] },
    { path: 'fields.0', why: 'reversed' },
  ],
  [
    'has a share over one',
    { fields: [field('a1', { kind: 'share', most: 90 })], rules: [] },
    { path: 'fields.0', why: 'share' },
  ],
  [
    'asks a department for a part of children',
    { asked: 'departments', fields: [field('a1', { kind: 'share' })], rules: [] },
    { path: 'fields.0', why: 'children' },
  ],
  ['has a rule that is no condition', { rules: [rule('visited + 1')] }, { path: 'rules.0', why: 'condition' }],
  [
    'has a rule over what it does not ask',
    { rules: [rule('visited < others')] },
    { path: 'rules.0', why: 'condition' },
  ],
  ['has a rule over nothing it asks', { rules: [rule('pupils > 3')] }, { path: 'rules.0', why: 'condition' }],
  ['has a rule that cannot be read', { rules: [rule('visited <')] }, { path: 'rules.0', why: 'condition' }],
])('a form that %s is told where', ([, more, fault]) => {
  expect(faultsOfForm(form(more))).toEqual([fault]);
});

test('a form without a fault has none', () => {
  expect(faultsOfForm(form())).toEqual([]);
});

test('what the house counts is known by its code and by its names, and nothing else is', () => {
  const facts = [{ code: 'pupils', title: { zh: '在读学生', en: 'Pupils' }, alsoCalled: ['在校生'] }];
  const asked = (code: string, zh: string) => knownAlready([{ code, title: { zh, en: 'x' } }], facts)?.fact.code;
  expect([asked('pupils', '别的'), asked('own', '在读学生数'), asked('own', '全校在校生总人数')]).toEqual([
    'pupils',
    'pupils',
    'pupils',
  ]);
  expect([asked('own', '家访学生数'), asked('own', '留守在读学生')]).toEqual([undefined, undefined]);
});
