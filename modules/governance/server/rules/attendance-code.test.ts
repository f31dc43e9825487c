import { expect, test } from 'vitest';
import { codeAt, isCode } from '#modules/governance/server/rules/attendance-code.ts';

const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const at = (seconds: number): Date => new Date(Date.parse('2026-12-01T01:00:00Z') + seconds * 1_000);

test('a code is taken in its half minute and the next, and not before or after', () => {
  const { code, until } = codeAt(key, 'c', at(7));
  expect(until).toEqual(at(30));
  expect([-1, 0, 29, 30, 59, 60].map((seconds) => isCode(key, 'c', at(seconds), code))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('that of another conference, or of another key, is none', () => {
  const { code } = codeAt(key, 'c', at(0));
  expect([isCode(key, 'd', at(0), code), isCode(other, 'c', at(0), code), isCode(key, 'c', at(0), '')]).toEqual([
    false,
    false,
    false,
  ]);
});
