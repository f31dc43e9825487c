import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isLeakedPassword } from '#platform/session/leaked-password.ts';

const lines = readFileSync(new URL('leaked-passwords.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test('every password of the list is known, and the list is long', () => {
  expect(lines.filter((line) => !isLeakedPassword(line))).toEqual([]);
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
])('%s is common', (password) => expect(isLeakedPassword(password)).toBe(true));

test.each(['other hills 7 swallows', '石塘的桂花开了三次', 'xk2-Velvet-orbit-91', '83749201847love'])(
  '%s is not',
  (password) => expect(isLeakedPassword(password)).toBe(false),
);
