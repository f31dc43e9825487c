import { expect, test } from 'vitest';
import { aroundFound, hasWords, piecesOf } from '#platform/text/show-found.ts';

const marked = (text: string, typed: string): string =>
  piecesOf(text, typed)
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join('');

test('what was searched for is marked as it was written, however wide or large', () => {
  expect(marked('去看皮影戏，皮影好看', '皮影')).toBe('去看[皮影]戏，[皮影]好看');
  expect(marked('ＡＢＣ班与abc', 'Abc')).toBe('[ＡＢＣ]班与[abc]');
  expect(marked('start art', 'art')).toBe('start [art]');
  expect(marked('𠮷野家㎏，5kg', '野 kg')).toBe('𠮷[野]家[㎏]，5kg');
  expect(marked('无关', '皮影')).toBe('无关');
  expect(piecesOf('', '皮影')).toEqual([]);
});

test('so much is shown as fits around the first that was found', () => {
  const long = `${'前'.repeat(40)}皮影${'后'.repeat(40)}`;
  expect(aroundFound(long, '皮影', 30)).toBe(`…${'前'.repeat(15)}皮影${'后'.repeat(13)}…`);
  expect(aroundFound(`皮影\n\n${'后'.repeat(40)}`, '皮影', 10)).toBe(`皮影 ${'后'.repeat(7)}…`);
  expect(aroundFound(`${'前'.repeat(40)}皮影`, '皮影', 10)).toBe(`…${'前'.repeat(8)}皮影`);
  expect(aroundFound('短短的', '皮影', 10)).toBe('短短的');
});

test('a text has what was typed when it has all of it', () => {
  const text = '周五看皮影戏，Art 课不上';
  expect(['皮影戏', '皮影 ａｒ', '皮影，课'].map((typed) => hasWords(text, typed))).toEqual([true, true, true]);
  expect(['影皮', '皮影 美术', 'rt', '，。', ''].map((typed) => hasWords(text, typed))).toEqual(Array(5).fill(false));
});
