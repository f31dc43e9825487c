import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isCommonPassword } from '#platform/session/common-password.ts';

const lines = readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test('every password of the list is known, and the list is long', () => {
  expect(lines.filter((line) => !isCommonPassword(line))).toEqual([]);
  expect(lines.length).toBeGreaterThan(49_000);
});

test.each([
  '1234567890',
  'Password123!',
  'P@ssw0rd2026',
  'qwertyuiop',
  'abc123abc123',
  '!!iloveyou!!',
  'ＱＷＥＲＴＹＵＩＯＰ',
  'dragondragon',
])('%s is common', (password) => expect(isCommonPassword(password)).toBe(true));

test.each(['other hills 7 swallows', '石塘的桂花开了三次', 'xk2-Velvet-orbit-91', '83749201847love'])(
  '%s is not',
  (password) => expect(isCommonPassword(password)).toBe(false),
);
