import { expect, inject, test } from 'vitest';
import { randomNumbers } from '#engines/matching/testing.ts';
import {
  type Answer,
  begin,
  type Delivery,
  isOver,
  mostTries,
  next,
  type Plan,
  type Way,
} from '#modules/notify/server/deliveries/delivery.ts';
import { endOfQuiet } from '#modules/notify/server/ringing.ts';

const minute = 60_000;
const noon = new Date('2026-11-24T12:00:00+08:00');
const plan: Plan = {
  steps: ['push', 'sms'],
  isUrgent: false,
  patienceMinutes: 60,
  quiet: { quietFrom: 21, quietUntil: 7 },
};
const after = (minutes: number, from = noon): Date => new Date(from.getTime() + minutes * minute);
const answered = (was: Delivery, answer: Answer, at: Date, how = plan): Delivery =>
  next(how, was, { is: 'answer', step: was.step, answer }, at, 1);
const timed = (was: Delivery, at = was.at, how = plan): Delivery => next(how, was, { is: 'time' }, at, 1);

test('a device rings at once, the next way an hour later, and then the message is out', () => {
  const ringing = timed(begin(plan, noon), noon);
  expect(ringing).toMatchObject({ phase: 'sending', step: 0, tries: 1 });
  const waiting = answered(ringing, 'taken', after(1));
  expect(waiting).toMatchObject({ phase: 'waiting', step: 1, tries: 0, at: after(61) });
  expect(answered(timed(waiting), 'taken', after(62))).toMatchObject({ phase: 'taken', taken: 2 });
});

test('whoever reads in the app is not written to: the inbox has an hour before the first way that costs', () => {
  const begun = begin({ ...plan, steps: ['sms'] }, noon);
  expect(begun.at).toEqual(after(60));
  expect(next(plan, begun, { is: 'read' }, after(10), 0)).toMatchObject({ phase: 'read' });
});

test('a way that fails is tried again later and later, not before it says, and given up for the next', () => {
  let state = timed(begin(plan, noon), noon);
  const pauses: number[] = [];
  for (let nth = 1; nth < mostTries; nth++) {
    state = answered(state, { againAfterSeconds: undefined }, noon);
    pauses.push((state.at.getTime() - noon.getTime()) / minute);
    state = timed(state, noon < state.at ? state.at : noon);
    if (state.phase === 'waiting') state = timed(state);
  }
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64]);
  expect(answered(state, { againAfterSeconds: undefined }, noon)).toMatchObject({
    step: 1,
    reason: 'unreachable',
    at: noon,
  });
  const first = timed(begin(plan, noon), noon);
  expect(answered(first, { againAfterSeconds: 900 }, noon).at).toEqual(after(15));
  expect(answered(first, { againAfterSeconds: 1e9 }, noon).at).toEqual(after(360));
});

test('what no way takes is dead, and nothing brings it back', () => {
  const first = answered(timed(begin(plan, noon), noon), 'gone', noon);
  const dead = answered(timed(first), 'refused', noon);
  expect(dead).toMatchObject({ phase: 'dead', reason: 'refused', taken: 0 });
  expect([timed(dead, after(9_999)), answered(dead, 'taken', noon)]).toEqual([dead, dead]);
});

test('quiet hours put off and never drop, what is urgent passes them, and without a way nothing is pretended', () => {
  const night = new Date('2026-11-24T23:00:00+08:00');
  const morning = new Date('2026-11-25T07:00:00+08:00');
  expect(begin(plan, night).at).toEqual(morning);
  expect(timed({ ...begin(plan, noon), at: noon }, night)).toMatchObject({ phase: 'waiting', at: morning });
  const urgent = { ...plan, isUrgent: true };
  expect(timed(begin(urgent, night), night, urgent)).toMatchObject({ phase: 'sending' });
  expect(begin({ ...plan, steps: [] }, noon)).toMatchObject({ phase: 'unsent' });
});

test('a server that dies while it sends is taken for lost, and what it had begun is sent again as the same', () => {
  const lost = timed(begin(plan, noon), noon);
  expect(timed(lost, after(4))).toEqual(lost);
  expect(timed(lost, after(5))).toMatchObject({ phase: 'sending', step: 0, tries: 2 });
});

/** What a life of one message did: which way had it how often, and how it ended. */
interface Life {
  state: Delivery;
  plan: Plan;
  takenBy: Map<number, number>;
  sentAt: Date[];
  readAt: Date | undefined;
}

/** Lives one message through chance: ways that fail, answers lost or late, servers that die, a reader who reads or does not. */
function live(seed: number, steps: number): Life {
  const random = randomNumbers(seed);
  const ways: readonly Way[] = (['push', 'sms'] as const).filter(() => random() < 0.6);
  const how: Plan = {
    steps: ways,
    isUrgent: random() < 0.3,
    patienceMinutes: Math.floor(random() * 240),
    quiet: { quietFrom: Math.floor(random() * 24), quietUntil: Math.floor(random() * 24) },
  };
  const failing = random();
  let now = new Date(noon.getTime() + Math.floor(random() * 1_440) * minute);
  const life: Life = { state: begin(how, now), plan: how, takenBy: new Map(), sentAt: [], readAt: undefined };
  /** Answers on their way back, some of which come late or never. */
  const onTheWay: { step: number; answer: Answer }[] = [];
  for (let at = 0; at < steps && !isOver(life.state); at++) {
    const luck = random();
    if (luck < 0.02) {
      life.state = next(how, life.state, { is: 'read' }, now, random());
      life.readAt = now;
    } else if (luck < 0.5 && onTheWay.length > 0) {
      const [answer] = onTheWay.splice(Math.floor(random() * onTheWay.length), 1);
      if (answer && random() < 0.9) life.state = next(how, life.state, { is: 'answer', ...answer }, now, random());
    } else {
      now = new Date(Math.max(now.getTime() + minute, random() < 0.5 ? life.state.at.getTime() : 0));
      const before = life.state;
      life.state = next(how, before, { is: 'time' }, now, random());
      if (life.state === before || life.state.phase !== 'sending') continue;
      life.sentAt.push(now);
      onTheWay.push({ step: life.state.step, answer: answerOf(life, failing, random) });
    }
  }
  return life;
}

/** A way takes each id once: asked again under the same it answers as before. */
function answerOf({ takenBy, state: { step } }: Life, failing: number, random: () => number): Answer {
  if (takenBy.has(step) || random() >= failing) {
    takenBy.set(step, (takenBy.get(step) ?? 0) + (takenBy.has(step) ? 0 : 1));
    return 'taken';
  }
  const luck = random();
  if (luck < 0.15) return 'refused';
  return luck < 0.3 ? 'gone' : { againAfterSeconds: luck < 0.5 ? Math.floor(random() * 3_600) : undefined };
}

test('through whatever happens nothing is lost, sent twice, sent in quiet hours, or sent after it was read', () => {
  const seeds = inject('deep') ? 20_000 : 1_000;
  const ends = new Map<string, number>();
  for (let seed = 1; seed <= seeds; seed++) {
    const { state, plan: how, takenBy, sentAt, readAt } = live(seed, 200);
    const where = `seed ${seed}`;
    ends.set(state.phase, (ends.get(state.phase) ?? 0) + 1);
    for (const count of takenBy.values()) expect(count, where).toBe(1);
    // Every way up to where it stands was given its chance, and one that is not over has something still to be done.
    expect(state.step, where).toBeLessThanOrEqual(how.steps.length);
    expect(state.taken, where).toBeLessThanOrEqual(takenBy.size);
    if (!isOver(state)) expect(state.at.getTime(), where).not.toBeNaN();
    if (state.phase === 'dead') expect(state.taken === 0 && state.reason !== null, where).toBe(true);
    if (state.phase === 'taken') expect(state.taken, where).toBeGreaterThan(0);
    if (state.phase === 'unsent') expect(how.steps, where).toEqual([]);
    if (!how.isUrgent) for (const at of sentAt) expect(endOfQuiet(how.quiet, at), where).toBeUndefined();
    if (readAt)
      expect(
        sentAt.every((at) => at <= readAt),
        where,
      ).toBe(true);
    expect(sentAt.length, where).toBeLessThanOrEqual(how.steps.length * 200);
  }
  expect([...ends.keys()].toSorted()).toEqual(expect.arrayContaining(['dead', 'read', 'taken', 'unsent']));
});
