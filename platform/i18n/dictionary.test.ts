import { describe, expect, it } from 'vitest';
import { dictionary, placesOf, say } from '#platform/i18n/dictionary.ts';

const words = dictionary({
  zh: { open: '{count} 个需求待对接', hello: '您好，{name}', plain: '好' },
  en: { open: '{count} {count|need|needs} open', hello: 'Hello, {name}', plain: 'Good' },
});

describe('a dictionary', () => {
  it('fills the places of a text', () => {
    expect(say(words, 'zh', 'hello', { name: '奶奶' })).toBe('您好，奶奶');
  });

  it('chooses the English plural by the number', () => {
    expect(say(words, 'en', 'open', { count: 1 })).toBe('1 need open');
    expect(say(words, 'en', 'open', { count: 0 })).toBe('0 needs open');
  });

  it('leaves a place without a value visible', () => {
    expect(say(words, 'en', 'hello')).toBe('Hello, {name}');
  });

  it('says zero, which is not the same as nothing', () => {
    expect(say(words, 'zh', 'open', { count: 0 })).toBe('0 个需求待对接');
  });

  it('does not compile when a language lacks a key', () => {
    // @ts-expect-error `b` is missing in English
    expect(Object.keys(dictionary({ zh: { a: '甲', b: '乙' }, en: { a: 'A' } }).en)).toEqual(['a']);
  });

  it('does not compile when a language has a key too many', () => {
    // @ts-expect-error `b` is missing in Chinese
    expect(Object.keys(dictionary({ zh: { a: '甲' }, en: { a: 'A', b: 'B' } }).zh)).toEqual(['a']);
  });

  it('names its places once', () => {
    expect(placesOf('{count} {count|need|needs} of {town}')).toEqual(['count', 'town']);
  });
});
