import { expect, test } from 'vitest';
import { searchQuery, searchTerms } from '#platform/text/bigrams.ts';

test('a Chinese run is cut into pairs and its last character', () => {
  expect(searchTerms('皮影戏 Art')).toBe('皮影 影戏 戏 art');
  expect(searchTerms('ＡＢＣ，非遗')).toBe('非遗 遗 abc');
});

test('what is typed must occur as it stands', () => {
  expect(searchQuery('皮影戏')).toBe("('皮影' <-> '影戏')");
  expect(searchQuery('皮')).toBe("('皮':*)");
  expect(searchQuery("art' | x")).toBe("('art':*) & ('x':*)");
  expect(searchQuery('，。')).toBeUndefined();
});
