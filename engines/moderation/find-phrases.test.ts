import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Phrase, phraseFinderOf } from '#engines/moderation/find-phrases.ts';

const beaten: Phrase = {
  id: 'beaten',
  category: 'harm',
  severity: 3,
  within: 4,
  parts: [
    ['爸爸', '妈'],
    ['皮带', '棍子'],
    ['打', '抽'],
  ],
};
const find = phraseFinderOf([beaten], { harmless: ['打篮球', '爸爸们'], traditional: '帶带' });
const told = (text: string): string[] =>
  find(text).map(({ how, severity, from, to }) => `${how} ${severity} ${text.slice(from, to)}`);

test.each([
  ['他爸爸用皮带抽他', ['exact 3 爸爸用皮带抽']],
  ['妈拿棍子打', ['exact 3 妈拿棍子打']],
  ['爸爸用皮帶抽', ['disguised 3 爸爸用皮帶抽']],
  ['爸爸 用皮\u200b带 抽', ['disguised 3 爸爸 用皮\u200b带 抽']],
  ['爸爸喝酒，皮带抽', ['apart 2 爸爸喝酒，皮带抽']],
])('one of each part, in order, near each other, is found, and where it stands: %j', (text, hits) => {
  expect(told(text)).toEqual(hits);
});

test.each([
  ['皮带爸爸抽', 'another order'],
  ['爸爸一二三四五皮带抽', 'too far apart'],
  ['爸爸买了皮带', 'a part is missing'],
  ['爸爸拿棍子打篮球', 'a part lies in what is harmless'],
  ['爸爸们拿棍子打', 'the first part lies in what is harmless'],
])('nothing else is: %j (%s)', (text) => {
  expect(told(text)).toEqual([]);
});

test('of several ways to say one the shortest is found, and each place once', () => {
  expect(told('爸爸妈皮带皮带抽打。爸爸拿棍子打')).toEqual(['exact 3 妈皮带皮带抽', 'exact 3 爸爸拿棍子打']);
});

test('is found in what a random text has around and between its parts, and only as near as it may be', () => {
  const other = fc.string({ unit: fc.constantFrom('好', '的', '我', '天', 'x'), maxLength: 7 });
  fc.assert(
    fc.property(other, other, other, other, (before, one, two, after) => {
      const isNear = [one, two].every((gap) => gapOf(gap) <= beaten.within);
      expect(find(`${before}爸爸${one}棍子${two}打${after}`).length > 0).toBe(isNear);
    }),
  );
});

/** As it is compared: three of one in a row, and more, say it once. */
const gapOf = (text: string): number => text.replace(/(.)\1{2,}/gu, '$1').length;
