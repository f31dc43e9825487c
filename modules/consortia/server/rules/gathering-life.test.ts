import { expect, test } from 'vitest';
import { GatheringState } from '#modules/consortia/contract/gathering.ts';
import {
  afterHappening,
  faultOfTime,
  type Happening,
  isOpen,
  minutesOf,
  tookPlace,
} from '#modules/consortia/server/rules/gathering-life.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 11, 1, hour));
const life = (state: GatheringState) => ({ state, starts: at(6), ends: at(9) });

test('what may happen to a gathering depends on where it stands, and on whether it is over', () => {
  const table = (now: Date) =>
    GatheringState.options.map((state) =>
      (['change', 'call_off', 'take_on', 'put_back'] as const satisfies readonly Happening[]).map((what) =>
        afterHappening(life(state), what, now),
      ),
    );
  expect(table(at(5))).toEqual([
    ['proposed', 'called_off', 'on_calendar', 'put_back'],
    ['proposed', 'called_off', undefined, undefined],
    ['on_calendar', 'called_off', undefined, undefined],
    [undefined, undefined, undefined, undefined],
  ]);
  // What took place is not changed afterwards; what never was on the calendar still can be.
  expect(table(at(9))[2]).toEqual([undefined, undefined, undefined, undefined]);
  expect(table(at(9))[0]?.[0]).toBe('proposed');
});

test('people come until it is over, and are confirmed from then on; not where it was called off', () => {
  const asked = (state: GatheringState, hour: number) => [
    isOpen(life(state), at(hour)),
    tookPlace(life(state), at(hour)),
  ];
  expect([asked('on_calendar', 8), asked('on_calendar', 9), asked('called_off', 9), asked('proposed', 8)]).toEqual([
    [true, false],
    [false, true],
    [false, false],
    [false, false],
  ]);
  expect(minutesOf(life('on_calendar'))).toBe(180);
});

test('it ends after it starts, lies ahead, and lasts twelve hours at most', () => {
  const fault = (starts: Date, ends: Date) => faultOfTime({ starts, ends }, at(5));
  expect([
    fault(at(6), at(6)),
    fault(at(5), at(6)),
    fault(at(6), new Date(at(18).getTime() + 60_000)),
    fault(at(6), at(18)),
  ]).toEqual(['consortia.ends_before_it_starts', 'consortia.starts_past', 'consortia.too_long', undefined]);
});
