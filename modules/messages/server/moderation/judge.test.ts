import { describe, expect, test } from 'vitest';
import { harmlessSaid } from '#modules/messages/server/moderation/harmless-said.ts';
import { harmSaid } from '#modules/messages/server/moderation/harm-said.ts';
import { everydayHeldOut } from '#modules/messages/server/moderation/everyday-held-out.ts';
import { harmHeldOut } from '#modules/messages/server/moderation/harm-held-out.ts';
import { harmlessPhrases, harmPhrases } from '#modules/messages/server/moderation/harm-phrases.ts';
import { judge, listVersion, type OwnEntry, versionOf } from '#modules/messages/server/moderation/judge.ts';
import { ordinary } from '#modules/messages/server/moderation/ordinary.ts';
import { wordList } from '#modules/messages/server/moderation/word-list.ts';
import { tell } from '#testing/amount.ts';

test('of what people write every day nothing is held or a concern', () => {
  expect(ordinary.length).toBeGreaterThan(50);
  expect(ordinary.flatMap((text) => (judge(text).cause === null ? [] : [[text, judge(text).hits]]))).toEqual([]);
});

test('what harm to a child is told in is heard, and what says the same words and means none is not', () => {
  expect([harmSaid.length, harmlessSaid.length]).toEqual([361, 350]);
  expect(harmSaid.filter((text) => judge(text).cause !== 'harm')).toEqual([]);
  expect(harmlessSaid.flatMap((text) => judge(text).hits.map(({ entry }) => [entry, text]))).toEqual([]);
});

test('of how others tell of harm it hears part, and of an ordinary day it takes little for harm', () => {
  const heard = harmHeldOut.filter((text) => judge(text).cause === 'harm').length;
  const alarms = everydayHeldOut.filter((text) => judge(text).cause === 'harm').length;
  tell(`heard ${heard} of ${harmHeldOut.length}, taken for harm ${alarms} of ${everydayHeldOut.length}`);
  expect(heard).toBeGreaterThanOrEqual(57);
  expect(alarms).toBeLessThanOrEqual(5);
});

test.each([
  ['你这个傻*逼老师', 'words'],
  ['你是沙比吗', 'words'],
  ['sha bi', 'words'],
  ['你妈死了', 'words'],
  ['王八 蛋', 'words'],
  ['再找我孩子麻烦就弄 死 你', 'words'],
  ['發張裸照', 'words'],
  ['NMSL', 'words'],
  ['孩子说不想活了', 'harm'],
  ['他说要自殺', 'harm'],
  ['他说要紫杀', 'harm'],
  ['王八蛋，孩子要跳楼了你们还不管', 'harm'],
] as const)('is judged by the list: %s', (text, cause) => {
  expect(judge(text).cause).toBe(cause);
});

test('is called after what stands in it: with one word, one phrase or one harmless word more it bears another name', () => {
  const { entries, harmless } = wordList;
  const more = [
    versionOf({ ...wordList, entries: [...entries, entries[0]] }, harmPhrases, harmlessPhrases),
    versionOf({ ...wordList, harmless: [...harmless, '消气'] }, harmPhrases, harmlessPhrases),
    versionOf(wordList, harmPhrases.slice(1), harmlessPhrases),
    versionOf(wordList, harmPhrases, harmlessPhrases.slice(1)),
  ];
  expect(new Set([listVersion, ...more]).size).toBe(5);
  expect(versionOf(wordList, harmPhrases, harmlessPhrases)).toBe(listVersion);
});

describe('a word of one’s own', () => {
  const own = (words: string, severity: 2 | 3, category = 'insult'): OwnEntry => ({
    id: words,
    words,
    category,
    severity,
    bySound: severity === 3,
    list: 'school',
  });

  test.each([
    ['小矮子', 2, '这个小矮子', 'exact'],
    ['小矮子', 2, '这个小 矮\u200b子', 'disguised'],
    ['xa子', 2, '这个ＸＡ子', 'disguised'],
    ['小矮子', 3, '这个晓矮紫', 'sound'],
    // Harmless to the list that comes with the platform: whoever lists it means it.
    ['小气', 2, '你真小气', 'exact'],
  ] as const)('is found as those of the list are: %s %i in %s', (words, weight, text, how) => {
    expect(judge(text, [own(words, weight)])).toMatchObject({ cause: 'words', hits: [{ how, list: 'school' }] });
    expect(judge(text).cause).toBeNull();
  });

  test('of the lesser weight is not found by its sound, nor across a stop of the sentence', () => {
    for (const text of ['这个晓矮紫', '个子小，矮子多']) expect(judge(text, [own('小矮子', 2)]).cause).toBeNull();
  });

  test('of harm is heard and never held, whatever else is said', () => {
    expect(judge('王八蛋，他说要去河边', [own('去河边', 2, 'harm')]).cause).toBe('harm');
  });
});
