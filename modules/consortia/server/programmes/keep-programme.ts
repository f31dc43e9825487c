import type * as contract from '#modules/consortia/contract/programme.ts';
import { leadingSchools } from '#modules/consortia/server/known-consortia.ts';
import { loadProgramme, loadSeenProgramme, subjectOfProgramme } from '#modules/consortia/server/load.ts';
import {
  presentProgramme,
  presentProgrammes,
  stateOf,
} from '#modules/consortia/server/programmes/present-programme.ts';
import {
  deleteSchool,
  insertProgramme,
  insertSchool,
  pageOfProgrammes,
  type ProgrammeRow,
  updateProgramme,
} from '#modules/consortia/server/store/programme-store.ts';
import { consortiumAreas } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Shown = Replied<typeof contract.joinProgramme>;

/** The programmes of the consortia within reach, a page at a time. */
export async function listProgrammes(
  ctx: Context,
  { consortium, ...paging }: Received<typeof contract.listProgrammes>['query'],
): Promise<Replied<typeof contract.listProgrammes>> {
  const reach = await reachOf(ctx, 'consortia.list_programmes', 'programme');
  const own = reach.everything ? 'all' : (reach.holds['consortium'] ?? []);
  const consortia = consortium === undefined ? own : own === 'all' || own.includes(consortium) ? [consortium] : [];
  const { rows, total } = await pageOfProgrammes(ctx, { consortia, today: dayOf(ctx.now) }, paging);
  return { items: await presentProgrammes(ctx, rows), total, ...paging };
}

/** Begins a programme of a consortium. */
export async function beginProgramme(
  ctx: Context,
  { consortium, ...wish }: Received<typeof contract.beginProgramme>['body'],
): Promise<Shown> {
  const id = newId();
  await permit(ctx, 'consortia.keep_programme', subjectOfProgramme({ id, consortium }, await leadingSchools(ctx)));
  if (!(await consortiumAreas(ctx)).some((area) => area.id === consortium))
    throw new Refusal('consortia.no_such_consortium', { field: 'consortium' });
  assertSound(ctx, wish);
  const { county, person } = ctx.actor;
  await insertProgramme(ctx, { county, id, consortium, ...wish, changed_by: person, changed_at: ctx.now });
  return presentProgramme(ctx, id);
}

function assertSound({ now }: Context, { began, until }: contract.ProgrammeWish): void {
  if (until < began) throw new Refusal('consortia.period_reversed', { field: 'until' });
  if (until < dayOf(now)) throw new Refusal('consortia.period_past', { field: 'until' });
}

/** Changes what a programme is. */
export async function changeProgramme(
  ctx: Context,
  id: string,
  { seen, ...wish }: Received<typeof contract.changeProgramme>['body'],
): Promise<Shown> {
  const row = assertNotOver(ctx, await loadSeenProgramme(ctx, id, seen));
  assertSound(ctx, wish);
  await updateProgramme(ctx, row, wish);
  return presentProgramme(ctx, id);
}

/** Ends a programme before its time. */
export async function endProgramme(ctx: Context, id: string, { seen }: { seen: number }): Promise<Shown> {
  const row = assertNotOver(ctx, await loadSeenProgramme(ctx, id, seen));
  await updateProgramme(ctx, row, { is_over: true });
  return presentProgramme(ctx, id);
}

/** The actor's school takes part. */
export async function joinProgramme(ctx: Context, id: string): Promise<Shown> {
  const row = assertNotOver(ctx, await loadProgramme(ctx, id, 'consortia.join_programme'));
  for (const org of ctx.actor.holds['org'] ?? [])
    await insertSchool(ctx, { programme: id, org, consortium: row.consortium, joined_at: ctx.now });
  return presentProgramme(ctx, id);
}

/** The actor's school takes part no longer. */
export async function leaveProgramme(ctx: Context, id: string): Promise<Shown> {
  await loadProgramme(ctx, id, 'consortia.join_programme');
  for (const org of ctx.actor.holds['org'] ?? []) await deleteSchool(ctx, id, org);
  return presentProgramme(ctx, id);
}

function assertNotOver(ctx: Context, row: ProgrammeRow): ProgrammeRow {
  if (stateOf(row, dayOf(ctx.now)) === 'over') throw new Refusal('consortia.programme_over');
  return row;
}
