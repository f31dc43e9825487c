import { expect, test } from 'vitest';
import { placesOf } from '#platform/i18n/dictionary.ts';
import { cellRefusals, fileRefusals, remarkCodes, valueRefusals } from './refusals.ts';
import { tabularWords } from './words.ts';

const codes = [...Object.keys({ ...fileRefusals, ...cellRefusals, ...valueRefusals }), ...remarkCodes];

test('every refusal and remark has its words, and nothing else has', () => {
  expect(codes.length).toBeGreaterThan(30);
  expect(Object.keys(tabularWords.zh).sort()).toEqual([...codes].sort());
});

test('both languages leave the same places to fill', () => {
  for (const [code, text] of Object.entries(tabularWords.zh)) {
    expect(placesOf(tabularWords.en[code as keyof typeof tabularWords.en]), code).toEqual(placesOf(text));
  }
});
