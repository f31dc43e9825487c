import type { z } from 'zod';
import type * as contract from '#modules/people/contract/order.ts';
import { assertLater } from '#modules/people/server/appointments.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { guardianshipsOf, keepRestrained } from '#modules/people/server/guardians/store/guardianship-store.ts';
import {
  insertOrder,
  orderById,
  type OrderRow,
  pageOfOrders,
  setOrderEnd,
} from '#modules/people/server/guardians/store/order-store.ts';
import { showed } from '#platform/audit/showed.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { open, seal } from '#platform/sealed/sealed.ts';
import { renewRights } from '#platform/session/session.ts';

/** What of an order is sealed: nobody learns from the database what a court decided. */
type Sealed = { kind: contract.OrderKind; document: string };

const placeOf = (id: string) => ({ case: id, purpose: 'people.court_order' });

/** The orders about pupils of the actor's school. */
export async function listOrders(
  ctx: Context,
  paging: Received<typeof contract.listOrders>['query'],
): Promise<Replied<typeof contract.listOrders>> {
  const { holds } = await reachOf(ctx, 'people.list_orders', 'order');
  const { rows, total } = await asSystem(ctx, () => pageOfOrders(ctx, holds['org'] ?? [], paging));
  showed(
    ctx,
    'people.list_orders',
    rows.map((row) => row.pupil),
  );
  const items: z.input<typeof contract.Order>[] = [];
  for (const row of rows) items.push({ ...row, ...(await openOrder(ctx, row)), ...present(ctx, row) });
  return { items, total, ...paging };
}

/** Keeps a guardian from a child, from the order's first day on: from today on that is at once, on whatever he has open. */
export async function enterOrder(
  ctx: Context,
  said: Received<typeof contract.enterOrder>['body'],
): Promise<Replied<typeof contract.enterOrder>> {
  const [pupil] = await pupilFacts(ctx, [said.pupil]);
  await permit(ctx, 'people.enter_order', pupil && { kind: 'pupil', id: said.pupil, holders: { org: pupil.org } });
  assertLater(ctx, said.until);
  if (said.until !== null && said.until <= said.from) throw new Refusal('people.until_past', { field: 'until' });
  const { county, person } = ctx.actor;
  const id = newId();
  const hidden: Sealed = { kind: said.kind, document: said.document };
  const sealed = await seal(ctx, placeOf(id), Buffer.from(JSON.stringify(hidden)));
  const order = await asSystem(ctx, async () => {
    const links = await guardianshipsOf(ctx, said.pupil);
    if (!links.some((link) => link.person === said.guardian))
      throw new Refusal('people.not_a_guardian', { field: 'guardian' });
    const { pupil: child, guardian, from: began, until: ended } = said;
    const entered = { entered_by: person, entered_at: ctx.now };
    await insertOrder(ctx, { county, id, pupil: child, guardian, began, ended, sealed, ...entered });
    return takeEffect(ctx, id);
  });
  return present(ctx, order);
}

/** Says until when an order holds. */
export async function extendOrder(
  ctx: Context,
  id: string,
  until: string | null,
): Promise<Replied<typeof contract.extendOrder>> {
  return change(ctx, id, (order) => {
    assertLater(ctx, until);
    if (until !== null && until <= order.began) throw new Refusal('people.until_past', { field: 'until' });
    return { ended: until };
  });
}

/** Lifts an order at once: today it holds no longer. */
export const liftOrder = (ctx: Context, id: string): Promise<Replied<typeof contract.liftOrder>> =>
  change(ctx, id, ({ began }) => {
    const today = dayOf(ctx.now);
    return { ended: began > today ? began : today, lifted_by: ctx.actor.person, lifted_at: ctx.now };
  });

/** Changes the end of an order of the actor's school. */
async function change(
  ctx: Context,
  id: string,
  end: (order: OrderRow) => Parameters<typeof setOrderEnd>[2],
): Promise<Replied<typeof contract.liftOrder>> {
  const order = await asSystem(ctx, () => orderById(ctx, id));
  await permit(ctx, 'people.enter_order', order && { kind: 'order', id, holders: { org: order.org } });
  if (!order) throw new Error('the gate let nothing pass');
  const changed = await asSystem(ctx, async () => {
    await setOrderEnd(ctx, id, end(order));
    return takeEffect(ctx, id);
  });
  return present(ctx, changed);
}

/** Brings the guardianship in step with its orders; the guardian's next request is judged by it. */
async function takeEffect(ctx: Context, id: string): Promise<OrderRow> {
  const order = await orderById(ctx, id);
  if (!order) throw new Error('an order is there once it is entered');
  await keepRestrained(ctx, [order.pupil]);
  renewRights(ctx, order.guardian);
  return order;
}

async function openOrder(ctx: Context, { id, sealed }: OrderRow): Promise<Sealed> {
  return JSON.parse((await open(ctx, placeOf(id), sealed)).toString()) as Sealed;
}

/** What of an order may be kept in an answer. */
function present({ now }: Context, { id, began, ended }: OrderRow): Replied<typeof contract.liftOrder> {
  const today = dayOf(now);
  const state = ended !== null && ended <= today ? 'over' : began > today ? 'coming' : 'holding';
  return { id, from: began, until: ended, state };
}
