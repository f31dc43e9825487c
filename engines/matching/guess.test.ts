import { expect, test } from 'vitest';
import { Guess } from './guess.ts';

/** How far each try looked, to find an end at `distance`. */
function tries(guess: Guess, distance: number): number[] {
  const looked: number[] = [];
  guess.widen((most) => {
    looked.push(most);
    return distance < most;
  });
  return looked;
}

test('looks farther each time until an end is found', () => {
  expect(tries(new Guess(1), 20)).toEqual([1, 4, 16, 64]);
});

test('where ends are always as far, four searches in five find theirs at the first try, and none looks five times as far', () => {
  const guess = new Guess(1);
  for (let count = 0; count < 200; count++) tries(guess, 1_000);
  const later = Array.from({ length: 200 }, () => tries(guess, 1_000));
  expect(later.filter((looked) => looked.length === 1).length).toBeGreaterThanOrEqual(150);
  expect(Math.max(...later.flat())).toBeLessThan(5_000);
});

test('what was guessed is forgotten when ends come nearer, and is never nothing', () => {
  const guess = new Guess(1_000);
  for (let count = 0; count < 500; count++) tries(guess, 0);
  expect(tries(guess, 0)).toEqual([1]);
});

test('an endless guess looks once, at everything', () => {
  const guess = new Guess(Infinity);
  expect(tries(guess, 2 ** 53)).toEqual([Infinity]);
  expect(tries(guess, 3)).toEqual([Infinity]);
});
