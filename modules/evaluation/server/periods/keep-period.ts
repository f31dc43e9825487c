import type * as contract from '#modules/evaluation/contract/period.ts';
import { measureAgain } from '#modules/evaluation/server/findings/measure-again.ts';
import { holdPeriod } from '#modules/evaluation/server/load.ts';
import { countFacts } from '#modules/evaluation/server/periods/count-facts.ts';
import { presentPeriod } from '#modules/evaluation/server/periods/present-period.ts';
import {
  changePeriod,
  insertPeriod,
  overlapping,
  pageOfPeriods,
  periodById,
  type PeriodRow,
} from '#modules/evaluation/server/store/period-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

const keep = 'evaluation.keep_period';

type Shown = Replied<typeof contract.beginPeriod>;
type Seen = { seen: number };

/** The periods, the newest first. */
export async function listPeriods(
  ctx: Context,
  query: Received<typeof contract.listPeriods>['query'],
): Promise<Replied<typeof contract.listPeriods>> {
  await reachOf(ctx, 'evaluation.read_results', 'evaluation_period');
  const { rows, total } = await pageOfPeriods(ctx, query);
  return { items: rows.map(presentPeriod), total, page: query.page, size: query.size };
}

/** Begins to evaluate a stretch of time, and counts what there is of it. */
export async function beginPeriod(ctx: Context, said: Received<typeof contract.beginPeriod>['body']): Promise<Shown> {
  const id = newId();
  await permit(ctx, keep, { kind: 'evaluation_period', id, holders: {} });
  if (said.ended < said.began) throw new Refusal('evaluation.days_reversed', { field: 'ended' });
  if (said.began > dayOf(ctx.now)) throw new Refusal('evaluation.not_begun', { field: 'began' });
  const taken = await overlapping(ctx, said);
  if (taken) throw new Refusal('evaluation.period_overlaps', { field: 'began', name: taken.name });
  const { county, person } = ctx.actor;
  const row = { ...said, county, id, state: 'open', changed_by: person, changed_at: ctx.now, read_at: ctx.now };
  if (!(await insertPeriod(ctx, row)))
    throw new Refusal('evaluation.period_overlaps', { field: 'began', name: said.name });
  await countFacts(ctx, { id, ...said });
  await measureAgain(ctx, id);
  return shown(ctx, id);
}

/** Counts the facts of an open period anew. */
export async function countPeriod(ctx: Context, id: string, { seen }: Seen): Promise<Shown> {
  const row = await holdPeriod(ctx, id, keep, seen);
  if (row.state !== 'open') throw new Refusal('evaluation.not_open');
  await countFacts(ctx, row);
  return change(ctx, row, { read_at: ctx.now });
}

/** Counts a period that is over for the last time and lays it before others. */
export async function closePeriod(ctx: Context, id: string, { seen }: Seen): Promise<Shown> {
  const row = await holdPeriod(ctx, id, keep, seen);
  if (row.state !== 'open') throw new Refusal('evaluation.not_open');
  if (row.ended >= dayOf(ctx.now)) throw new Refusal('evaluation.not_over');
  await countFacts(ctx, row);
  return change(ctx, row, { state: 'closed', read_at: ctx.now });
}

/** Opens a period again, and says why. */
export async function reopenPeriod(
  ctx: Context,
  id: string,
  { seen, reason }: Seen & { reason: string },
): Promise<Shown> {
  const row = await holdPeriod(ctx, id, keep, seen);
  if (row.state === 'open') throw new Refusal('evaluation.is_open');
  return change(ctx, row, { state: 'open', reason, approved_by: null });
}

/** Changes a period as the actor, who is from then on the one who changed it last. */
async function change(ctx: Context, row: PeriodRow, to: Parameters<typeof changePeriod>[2]): Promise<Shown> {
  await changePeriod(ctx, row.id, {
    version: row.version + 1,
    changed_by: ctx.actor.person,
    changed_at: ctx.now,
    ...to,
  });
  if (to.read_at) await measureAgain(ctx, row.id);
  return shown(ctx, row.id);
}

const shown = async (ctx: Context, id: string): Promise<Shown> =>
  presentPeriod((await periodById(ctx, id)) as PeriodRow);
