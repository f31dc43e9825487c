import { expect, test } from 'vitest';
import { randomNumbers } from '#engines/matching/testing.ts';
import { mostTries } from '#modules/notify/server/deliveries/delivery.ts';
import { more, nextOf, type RobotState } from '#modules/notify/server/robots/robot-state.ts';
import { robotMessagesPerMinute } from '#platform/robots/robots.ts';

const noon = new Date('2026-11-24T12:00:00+08:00');
const fresh: RobotState = {
  phase: 'unsent',
  step: 0,
  tries: 0,
  taken: 0,
  reason: null,
  at: noon,
  waiting: 0,
  saying: 0,
  isUrgent: false,
  triedAt: null,
  quietFrom: 21,
  quietUntil: 7,
};
const one = { notices: 1, isUrgent: false };
const after = (seconds: number, from = noon): Date => new Date(from.getTime() + seconds * 1_000);
const timed = (was: RobotState, at = was.at): RobotState => nextOf(was, { is: 'time' }, at, 1);
const taken = (was: RobotState, at = noon): RobotState =>
  nextOf(was, { is: 'answer', step: 0, answer: 'taken' }, at, 1);

test('a notice is spoken of at once, and what comes meanwhile together after it', () => {
  const saying = timed(more(fresh, one, noon), noon);
  expect(saying).toMatchObject({ phase: 'sending', saying: 1 });
  const come = more(more(saying, one, noon), one, noon);
  const next = taken(come, after(1));
  expect(next).toMatchObject({ phase: 'waiting', waiting: 2, at: after(3) });
  expect(timed(next, after(2))).toEqual(next);
  expect(taken(timed(next), after(4))).toMatchObject({ phase: 'taken', waiting: 0, saying: 0 });
});

test('in quiet hours nothing is said but what is urgent, or tried', () => {
  const night = new Date('2026-11-24T23:00:00+08:00');
  const held = more(fresh, one, night);
  expect(held.at).toEqual(new Date('2026-11-25T07:00:00+08:00'));
  expect(timed(more(held, { notices: 1, isUrgent: true }, night), night)).toMatchObject({
    phase: 'sending',
    saying: 2,
  });
  expect(timed(more(fresh, { notices: 0, isUrgent: true }, night), night)).toMatchObject({
    phase: 'sending',
    saying: 0,
  });
});

test('what a robot never takes is dead, waits, and is said with the next notice', () => {
  let state = more(fresh, one, noon);
  for (let nth = 0; nth < mostTries; nth++)
    state = nextOf(timed(state), { is: 'answer', step: 0, answer: { againAfterSeconds: undefined } }, state.at, 1);
  expect(state).toMatchObject({ phase: 'dead', reason: 'unreachable', waiting: 1 });
  const again = more(state, one, state.at);
  expect(timed(again)).toMatchObject({ phase: 'sending', saying: 2, tries: 1 });
});

test('however notices come and robots answer: every one is spoken of once its robot takes something, and never too often', () => {
  let [said, tries] = [0, 0];
  for (let seed = 1; seed <= 300; seed++) {
    const random = randomNumbers(seed);
    const spoken: number[] = [];
    let [state, come, told, now] = [fresh, 0, 0, noon];
    const settle = (): void => {
      const isTaken = random() < 0.9;
      if (isTaken) told += state.saying;
      const answer = isTaken ? 'taken' : { againAfterSeconds: undefined };
      state = nextOf(state, { is: 'answer', step: 0, answer }, now, random());
    };
    for (let step = 0; step < 200; step++) {
      now = after(Math.floor(random() * 4), now);
      if (random() < 0.6) {
        state = more(state, one, now);
        come += 1;
      }
      if (state.phase === 'sending' && random() < 0.7) settle();
      const before = state.tries;
      if (state.phase === 'waiting') state = timed(state, now);
      if (state.phase === 'sending' && state.tries > before) spoken.push(now.getTime());
    }
    while (state.phase === 'waiting' || state.phase === 'sending') {
      now = state.at > now ? state.at : now;
      if (state.phase === 'sending') settle();
      else state = timed(state, now);
    }
    expect(state.phase === 'dead' ? state.waiting : 0).toBe(come - told);
    for (const at of spoken)
      expect(spoken.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(
        robotMessagesPerMinute,
      );
    said += told;
    tries += spoken.length;
  }
  expect([said > 10_000, tries > 5_000]).toEqual([true, true]);
});
