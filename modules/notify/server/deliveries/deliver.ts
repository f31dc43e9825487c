import { begin, type Delivery, next, type Plan } from '#modules/notify/server/deliveries/delivery.ts';
import { ensurePushKey, pushKeys } from '#modules/notify/server/deliveries/push-keys.ts';
import { reachedAt } from '#modules/notify/server/deliveries/reached-at.ts';
import { idOfStep, send, type Sending, type Sent } from '#modules/notify/server/deliveries/send.ts';
import { withHours } from '#modules/notify/server/held/hours-of.ts';
import type { QuietHours } from '#modules/notify/server/ringing.ts';
import { offeredWays, reachableBy, stepsFor } from '#modules/notify/server/deliveries/ways.ts';
import {
  type DueDelivery,
  lockDeliveries,
  saveDeliveries,
  takeDue,
} from '#modules/notify/server/store/delivery-store.ts';
import { dropDevices } from '#modules/notify/server/store/device-store.ts';
import { dropMail } from '#modules/notify/server/store/mail-store.ts';
import type { Context } from '#platform/context.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';

export const deliverJobName = 'notify.deliver';

/** So many are taken in one transaction, and are on their way at once. */
const batch = 50;

/** Takes deliveries on their way as their time comes: at once for what rings, every minute for all else. */
export const deliver: Job = {
  name: deliverJobName,
  schedule: '* * * * *',
  run: async (room) => {
    await room.transaction(ensurePushKey);
    let taken: number;
    do {
      room.signal.throwIfAborted();
      taken = await deliverSome(room);
    } while (taken === batch);
  },
};

interface OnItsWay extends Sending {
  delivery: string;
  person: string;
  step: number;
}

async function deliverSome(room: Pick<JobRoom, 'transaction' | 'signal'>): Promise<number> {
  const begun = await room.transaction(async (ctx) => {
    const due = await takeDue(ctx, batch);
    return { ...(await setOut(ctx, due)), count: due.length, outside: ctx.outside, now: ctx.now };
  });
  const answered = await Promise.all(
    begun.sendings.map(async (sending) => ({ sending, sent: await send({ ...begun, signal: room.signal }, sending) })),
  );
  if (answered.length > 0) await room.transaction((ctx) => noteAnswers(ctx, answered));
  return begun.count;
}

/** Plans what is new, moves on what is due, and says what is to be sent now. */
async function setOut(ctx: Context, taken: readonly DueDelivery[]) {
  const due = await withHours(ctx, taken);
  const reached = await reachedAt(
    ctx,
    due.map(({ person }) => person),
  );
  const offered = offeredWays(ctx.outside);
  const changed = due.map((one) => {
    const to = reached(one.person);
    const leads = reachableBy(to);
    const reachable = new Set(offered.filter((way) => leads.has(way)));
    const steps = one.steps ?? stepsFor(one.ways, reachable, one.isUrgent);
    return { one, to, steps, now: moved(planOf(one, steps), one, ctx.now) };
  });
  await saveDeliveries(
    ctx,
    changed.map(({ one, steps, now }) => ({ ...now, id: one.id, steps })),
  );
  const sendings = changed.flatMap(({ one, to, steps, now: { phase, step } }): OnItsWay[] => {
    const way = steps[step];
    if (phase !== 'sending' || way === undefined) return [];
    return [
      { id: idOfStep(one.id, step), delivery: one.id, person: one.person, step, way, isUrgent: one.isUrgent, to },
    ];
  });
  const rings = sendings.some(({ way }) => way === 'push');
  return { sendings, keys: rings ? await pushKeys(ctx) : undefined };
}

const planOf = ({ isUrgent, patienceMinutes, ...quiet }: DueDelivery & QuietHours, steps: Plan['steps']): Plan => ({
  steps,
  isUrgent,
  patienceMinutes,
  quiet,
});

/** A delivery as it is when its time has come. */
function moved(plan: Plan, was: DueDelivery, now: Date): Delivery {
  if (was.isRead) return next(plan, was, { is: 'read' }, now, 0);
  const begun = was.steps ? was : begin(plan, now);
  return next(plan, begun, { is: 'time' }, now, 0);
}

/** Writes down what ways answered, and forgets devices and mailboxes that are there no more. */
async function noteAnswers(ctx: Context, answered: readonly { sending: OnItsWay; sent: Sent }[]): Promise<void> {
  const said = new Map(answered.map((one) => [one.sending.delivery, one]));
  const locked = await withHours(ctx, await lockDeliveries(ctx, [...said.keys()]));
  const changed = locked.flatMap((was) => {
    const one = said.get(was.id);
    if (!one || !was.steps) return [];
    const what = { is: 'answer', step: one.sending.step, answer: one.sent.answer } as const;
    return [{ ...next(planOf(was, was.steps), was, what, ctx.now, Math.random()), id: was.id, steps: was.steps }];
  });
  await saveDeliveries(ctx, changed);
  await dropDevices(
    ctx,
    answered.flatMap(({ sent }) => sent.goneDevices),
  );
  const withoutMailbox = answered.filter(({ sending, sent }) => sending.way === 'email' && sent.answer === 'gone');
  await dropMail(
    ctx,
    withoutMailbox.map(({ sending }) => sending.person),
  );
}
