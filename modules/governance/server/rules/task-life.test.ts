import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TaskAct, TaskState } from '#modules/governance/contract/task.ts';
import { after, type Life } from '#modules/governance/server/rules/task-life.ts';
import { addDays } from '#platform/clock.ts';
import { workingDaysBetween } from '#platform/working-days.ts';

const life = (more: Partial<Life> = {}): Life => ({
  state: 'open',
  progress: 40,
  due: '2026-12-01',
  suspendedOn: null,
  ...more,
});

test('what is done, handed in and accepted is done; what is sent back goes on, and not all of it is done', () => {
  expect(after(life(), 'progress', '2026-11-24', { progress: 70 })).toMatchObject({ state: 'open', progress: 70 });
  const handedIn = after(life(), 'hand_in', '2026-11-24');
  expect(handedIn).toMatchObject({ state: 'in_review', progress: 100 });
  expect(after(handedIn ?? life(), 'send_back', '2026-11-25')).toMatchObject({ state: 'open', progress: 90 });
  const done = after(handedIn ?? life(), 'accept', '2026-11-25');
  expect(done).toMatchObject({ state: 'done', progress: 100 });
  const again = after(done ?? life(), 'reopen', '2026-11-27', { workingDays: 1 });
  expect(again).toMatchObject({ state: 'open', due: '2026-11-30', progress: 90 });
});

test('what waits is due so many working days later as it waited, not so many days', () => {
  const waiting = after(life(), 'suspend', '2026-11-27');
  expect(waiting).toMatchObject({ state: 'suspended', suspendedOn: '2026-11-27' });
  // Over a weekend nothing is gained.
  expect(after(waiting ?? life(), 'resume', '2026-11-29')).toMatchObject({ state: 'open', due: '2026-12-01' });
  expect(after(waiting ?? life(), 'resume', '2026-12-02')).toMatchObject({ due: '2026-12-04', suspendedOn: null });
});

test.each(TaskState.options)('of what is %s, only what fits is done', (state) => {
  const possible = TaskAct.options.filter((act) => after(life({ state }), act, '2026-11-24') !== undefined);
  const expected: Record<TaskState, readonly TaskAct[]> = {
    open: ['take_charge', 'progress', 'hand_in', 'suspend', 'withdraw'],
    suspended: ['resume', 'withdraw'],
    in_review: ['accept', 'send_back', 'withdraw'],
    done: ['reopen'],
    withdrawn: [],
  };
  expect(possible).toEqual(expected[state]);
});

test('however it waits and goes on, it has all its working days', () => {
  let waited = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 12 }), (days) => {
      let [one, today, worked] = [life({ due: '2026-03-31' }), '2026-03-02', 0];
      for (const passed of days) {
        const next = addDays(today, passed);
        if (one.state === 'open') worked += workingDaysBetween(today, next);
        else waited++;
        today = next;
        one = after(one, one.state === 'open' ? 'suspend' : 'resume', today) ?? one;
      }
      if (one.state === 'suspended') one = after(one, 'resume', today) ?? one;
      const left = workingDaysBetween(today, one.due);
      return left === 0 || worked + left === workingDaysBetween('2026-03-02', '2026-03-31');
    }),
    { numRuns: 500 },
  );
  expect(waited).toBeGreaterThan(100);
});
