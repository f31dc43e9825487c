import type { z } from 'zod';
import { tell } from '#modules/notify/server/public.ts';
import type * as contract from '#modules/people/contract/hold.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { leadsOf } from '#modules/people/server/guardians/leads-of.ts';
import {
  changeHold,
  type HoldRow,
  insertHold,
  lockHold,
  pageOfHolds,
} from '#modules/people/server/holds/store/hold-store.ts';
import { assertFirst, assertSecond, whyNotSecond } from '#modules/people/server/second-person.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import { showed } from '#platform/audit/showed.ts';
import { dayOf, yearAfter } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { keepAllFromGoing } from '#platform/retention/due.ts';
import { open, seal } from '#platform/sealed/sealed.ts';

/** What of a hold is sealed: nobody learns from the database that something is being looked into. */
type Sealed = Pick<contract.Hold, 'document' | 'reason'>;
type Changed = Replied<typeof contract.layHold>;

const placeOf = (id: string) => ({ case: id, purpose: 'people.legal_hold' });

/** The holds on pupils of the actor's school. */
export async function listHolds(
  ctx: Context,
  paging: Received<typeof contract.listHolds>['query'],
): Promise<Replied<typeof contract.listHolds>> {
  const { holds } = await reachOf(ctx, 'people.list_holds', 'hold');
  const { rows, total } = await asSystem(ctx, () => pageOfHolds(ctx, holds['org'] ?? [], paging));
  showed(
    ctx,
    'people.list_holds',
    rows.map((row) => row.pupil),
  );
  const items: z.input<typeof contract.Hold>[] = [];
  const isSecond = (await whyNotSecond(ctx)) === undefined;
  for (const row of rows) items.push(await present(ctx, row, isSecond));
  return { items, total, ...paging };
}

/** Keeps all that is kept of a pupil, from now on. */
export async function layHold(ctx: Context, said: Received<typeof contract.layHold>['body']): Promise<Changed> {
  const [pupil] = await pupilFacts(ctx, [said.pupil]);
  await permit(ctx, 'people.lay_hold', pupil && { kind: 'pupil', id: said.pupil, holders: { org: pupil.org } });
  assertTerm(ctx, said.until);
  const id = newId();
  const hidden: Sealed = { document: said.document, reason: said.reason };
  const sealed = await seal(ctx, placeOf(id), Buffer.from(JSON.stringify(hidden)));
  const { county, person } = ctx.actor;
  const hold = { county, id, pupil: said.pupil, laid_by: person, laid_at: ctx.now, until: said.until, sealed };
  await keepAllFromGoing(ctx);
  await asSystem(ctx, () => insertHold(ctx, hold));
  return { id, until: said.until, state: 'holding' };
}

/** Lets it hold longer, never shorter: that would end it by one person. Who asked to end it still asks. */
export async function renewHold(ctx: Context, id: string, until: string): Promise<Changed> {
  const row = await load(ctx, id, 'people.lay_hold');
  assertTerm(ctx, until);
  if (until < row.until) throw new Refusal('people.hold_not_shorter', { field: 'until' });
  await keepAllFromGoing(ctx);
  await asSystem(ctx, () => changeHold(ctx, id, { until }));
  return { id, until, state: stateOf(ctx, { ...row, until }) };
}

/** Asks to end it; the other leads of the school are told, not of which child. */
export async function askHoldEnd(ctx: Context, id: string): Promise<Changed> {
  const { until, pupil, askedBy } = await load(ctx, id, 'people.ask_hold_end');
  assertFirst(ctx);
  // In another's place the first could agree to it as the second.
  if (askedBy !== null) throw new Refusal('people.hold_end_asked');
  const { person } = ctx.actor;
  await asSystem(ctx, async () => {
    await changeHold(ctx, id, { end_asked_by: person, end_asked_at: ctx.now });
    const others = (await leadsOf(ctx, pupil)).filter((one) => one !== person);
    const told = { event: newId(), topic: 'people', data: {}, link: '/holds', level: 2 } as const;
    await tell(ctx, { ...told, persons: others, textKey: 'people.tell.hold_end_asked', roles: ['safeguard_lead'] });
  });
  return { id, until, state: 'ending' };
}

/** Ends it, where another has asked to. */
export async function endHold(ctx: Context, id: string): Promise<Changed> {
  const { until, askedBy } = await load(ctx, id, 'people.end_hold');
  await assertSecond(ctx);
  if (askedBy === null) throw new Refusal('people.hold_end_not_asked');
  await asSystem(ctx, () => changeHold(ctx, id, { ended_by: ctx.actor.person, ended_at: ctx.now }));
  return { id, until, state: 'over' };
}

async function load(ctx: Context, id: string, action: string): Promise<HoldRow> {
  const row = await asSystem(ctx, () => lockHold(ctx, id));
  await permit(ctx, action, row && subjectOf(row));
  if (!row) throw new Error('the gate let nothing pass');
  if (stateOf(ctx, row) === 'over') throw new Refusal('people.hold_over');
  return row;
}

const subjectOf = ({ id, org, askedBy }: HoldRow): Subject => ({
  kind: 'hold',
  id,
  holders: { org, ...(askedBy === null ? {} : { asker: askedBy }) },
});

function assertTerm(ctx: Context, until: string): void {
  const today = dayOf(ctx.now);
  if (until <= today) throw new Refusal('people.until_past', { field: 'until' });
  if (until > yearAfter(today)) throw new Refusal('people.hold_too_long', { field: 'until' });
}

function stateOf({ now }: Context, { endedAt, until, askedBy }: HoldRow): contract.HoldState {
  if (endedAt !== null || until <= dayOf(now)) return 'over';
  return askedBy === null ? 'holding' : 'ending';
}

async function present(ctx: Context, row: HoldRow, isSecond: boolean): Promise<z.input<typeof contract.Hold>> {
  const { id, pupilName, laidBy, laidAt, until, endAskedBy, sealed } = row;
  const hidden = JSON.parse((await open(ctx, placeOf(id), sealed)).toString()) as Sealed;
  const state = stateOf(ctx, row);
  const mayEnd =
    isSecond &&
    state === 'ending' &&
    rowAllowing(ctx.policy, ctx.actor, 'people.end_hold', subjectOf(row)) !== undefined;
  const year = yearAfter(dayOf(ctx.now));
  const renewableTo = state !== 'over' && year > until ? year : null;
  return { id, pupilName, ...hidden, laidBy, laidAt, until, renewableTo, state, endAskedBy, mayEnd };
}
