import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Automaton } from '#engines/moderation/automaton.ts';
import { type Entry, finderOf, type WordList } from '#engines/moderation/find-words.ts';

const entry = (words: string, more: Partial<Entry> = {}): Entry => ({
  id: words,
  words,
  category: 'insult',
  severity: 2,
  bySound: true,
  ...more,
});

const list: WordList = {
  entries: [
    entry('去死', { severity: 3 }),
    entry('大笨蛋'),
    entry('自杀', { severity: 3 }),
    entry('nmsl', { bySound: false }),
  ],
  harmless: ['紫砂', '过去死记硬背'],
  traditional: '殺杀',
};

const heard: Record<string, string[]> = {
  去: ['qu'],
  死: ['si'],
  四: ['si'],
  趣: ['qu'],
  大: ['da', 'dai'],
  打: ['da'],
  笨: ['ben'],
  奔: ['ben'],
  蛋: ['dan'],
  单: ['dan', 'chan', 'shan'],
  自: ['zi'],
  杀: ['sha'],
  紫: ['zi'],
  砂: ['sha'],
};
const of = (character: string): string[] => heard[character] ?? [];
const find = finderOf(list, { of, ofWords: (words) => [...words].map((one) => of(one)[0] ?? one) });
const told = (text: string): string[] => find(text).map(({ entry: id, how, severity }) => `${id} ${how} ${severity}`);

describe('an entry of the list', () => {
  test('is found letter by letter, and where it stands', () => {
    expect(find('你去死吧')).toEqual([
      { entry: '去死', category: 'insult', severity: 3, how: 'exact', from: 1, to: 3 },
    ]);
  });

  test.each([
    ['full width', 'ＮＭＳＬ'],
    ['another case', 'NmSl'],
    ['circled', 'ⓝⓜⓢⓛ'],
    ['styled', '𝓷𝓶𝓼𝓵'],
    ['accented', 'ńmśl'],
    ['what is not seen', '去\u200b\u2060死'],
    ['a variation selector', '去\ufe0f死'],
    ['gaps', '去 * 😀 死'],
    ['the traditional script', '自殺'],
    ['drawn out', '大笨笨笨笨蛋'],
  ])('is found disguised by %s, as gravely', (_, text) => {
    const [hit] = find(`说${text}了`);
    expect(hit).toMatchObject({ how: 'disguised', from: 1, to: 1 + text.length });
    expect(hit?.severity).toBe(list.entries.find(({ id }) => id === hit?.entry)?.severity);
  });

  test('counts for less across a stop of the sentence, by sound, or spelt', () => {
    expect(told('他去，死活不肯')).toEqual(['去死 apart 2']);
    expect(told('有趣四个')).toEqual(['去死 sound 2']);
    expect(told('打奔单')).toEqual(['大笨蛋 sound 1']);
    expect(told('ta shuo da ben dan')).toEqual(['大笨蛋 sound 1']);
  });

  test('is not found in a harmless word, nor in letters of other words', () => {
    expect(told('一把紫砂壶')).toEqual([]);
    expect(told('过去死记硬背的办法')).toEqual([]);
    expect(told('anmsla n msla')).toEqual([]);
    expect(told('dabendanish')).toEqual([]);
    expect(told('')).toEqual([]);
  });
});

test('the automaton finds what looking everywhere finds, however many ways a symbol may be read', () => {
  const symbol = fc.constantFrom('a', 'b', 'c');
  const words = fc.array(fc.array(symbol, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const text = fc.array(fc.uniqueArray(symbol, { minLength: 1, maxLength: 2 }), { maxLength: 30 });
  let found = 0;
  fc.assert(
    fc.property(words, text, (patterns, readings) => {
      const expected = readings.flatMap((_, end) =>
        patterns.flatMap((pattern, number) =>
          pattern.length <= end + 1 &&
          pattern.every((one, at) => readings[end + 1 - pattern.length + at]?.includes(one))
            ? [`${number} ${end}`]
            : [],
        ),
      );
      const walked = new Automaton(patterns).walk(readings).map(({ pattern, end }) => `${pattern} ${end}`);
      found += walked.length;
      expect(walked.sort()).toEqual(expected.sort());
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(1_000);
});

test('an entry planted in any disguise in any text is found where it was planted', () => {
  const gap = fc.constantFrom('', ' ', '*', '\u200b', '-', '\u0301', '·', '😀', '　');
  const plain = fc.string({ unit: fc.constantFrom(...'今天作业写完了请老师放心。 ab1') });
  fc.assert(
    fc.property(
      plain,
      plain,
      fc.constantFrom(...list.entries),
      fc.array(gap, { minLength: 4, maxLength: 4 }),
      (a, b, one, gaps) => {
        const planted = [...one.words]
          .map((character, at) => (at === 0 ? character : (gaps[at] ?? '') + character))
          .join('');
        const before = `${a}，`;
        const hits = find(`${before}${planted}，${b}`);
        expect(hits).toContainEqual(
          expect.objectContaining({ entry: one.id, from: before.length, to: before.length + planted.length }),
        );
      },
    ),
    { numRuns: 300 },
  );
});
