import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/**
 * What restrains a guardian, and nothing else does: an order that protects the child (反家庭暴力法 art. 23), suspended
 * visiting (民法典 art. 1086), revoked guardianship (未成年人保护法 art. 108). Divorce alone restrains nobody (art. 24).
 */
export const OrderKind = z.enum(['protection', 'visiting_suspended', 'guardianship_revoked']);
export type OrderKind = z.infer<typeof OrderKind>;

/** The number of the document, as it stands on it. */
const DocumentNumber = z.string().normalize('NFKC').trim().min(2).max(60);

/** `coming` before its first day, `over` from its end on. */
export const OrderState = z.enum(['coming', 'holding', 'over']);
export type OrderState = z.infer<typeof OrderState>;

/** An order that keeps a guardian from a child. */
export const Order = z.object({
  id: z.uuid(),
  pupil: z.uuid(),
  pupilName: z.string(),
  guardian: z.uuid(),
  guardianName: z.string(),
  kind: OrderKind,
  document: z.string(),
  from: Day,
  /** The first day it no longer holds; null until further notice. */
  until: Day.nullable(),
  state: OrderState,
  enteredBy: z.string(),
  enteredAt: Moment,
});
export type Order = z.infer<typeof Order>;

/** An order that was changed: what is sealed of it is read in the list alone, and kept in no answer. */
const OrderChange = Order.pick({ id: true, from: true, until: true, state: true });

export const listOrders = endpoint({
  method: 'GET',
  path: '/api/orders',
  access: 'people.list_orders',
  summary: 'The orders that keep guardians from pupils of the caller’s school, the newest first; each look is audited.',
  query: Paging,
  reply: pageOf(Order),
});

export const enterOrder = endpoint({
  method: 'POST',
  path: '/api/orders',
  access: 'people.enter_order',
  summary: 'Enters an order; from its first day the guardian reads the child’s given name and nothing else, at once.',
  body: z.object({
    pupil: z.uuid(),
    guardian: z.uuid(),
    kind: OrderKind,
    document: DocumentNumber,
    from: Day,
    until: Day.nullable(),
  }),
  reply: OrderChange,
  refuses: ['people.not_a_guardian', 'people.until_past'],
});

export const extendOrder = endpoint({
  method: 'PUT',
  path: '/api/orders/:id',
  access: 'people.enter_order',
  summary: 'Says until when an order holds.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ until: Day.nullable() }),
  reply: OrderChange,
  refuses: ['people.until_past'],
});

export const liftOrder = endpoint({
  method: 'DELETE',
  path: '/api/orders/:id',
  access: 'people.enter_order',
  summary: 'Lifts an order at once; the record of it stays.',
  params: z.object({ id: z.uuid() }),
  reply: OrderChange,
});
