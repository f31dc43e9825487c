import type * as contract from '#modules/messages/contract/column.ts';
import { mostColumns } from '#modules/messages/server/columns/limits.ts';
import { presentColumn, presentColumns, subjectOf } from '#modules/messages/server/columns/present-column.ts';
import { standingOf } from '#modules/messages/server/columns/standing.ts';
import {
  changeColumnRow,
  columnById,
  columnsFor,
  countColumns,
  insertColumn,
  setFollowing,
} from '#modules/messages/server/columns/store/column-store.ts';
import { classFacts } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** The columns somebody reads, and those of his school where he is one of its staff. */
export async function listColumns(ctx: Context): Promise<Replied<typeof contract.listColumns>> {
  await reachOf(ctx, 'messages.list_columns', 'column');
  const isStaff = ctx.policy.rowsFor('messages.write_post', ctx.actor.role).length > 0;
  const own = isStaff ? (ctx.actor.holds['org'] ?? []) : [];
  return { items: await presentColumns(ctx, await columnsFor(ctx, await standingOf(ctx), own)) };
}

type Wish = Received<typeof contract.openColumn>['body'];

/** Opens a column of the actor’s school, or of the county where he acts for the bureau. */
export async function openColumn(ctx: Context, wish: Wish): Promise<Replied<typeof contract.openColumn>> {
  const { actor, now } = ctx;
  const org = actor.reach === 'county' ? null : (actor.holds['org']?.[0] ?? null);
  const id = newId();
  await permit(ctx, 'messages.open_column', subjectOf(ctx, { id, org }));
  await assertReaders(ctx, org, wish);
  if ((await countColumns(ctx, org)) >= mostColumns)
    throw new Refusal('messages.too_many_columns', { most: mostColumns });
  const { kind, name, readers, writers, class: group } = wish;
  const made = { made_by: actor.person, made_at: now, is_open: true };
  const { county } = actor;
  return presentColumn(
    ctx,
    await insertColumn(ctx, { county, id, org, kind, name, readers, writers, class: group, ...made }),
  );
}

/** A column of the county is for everybody in it; one of a class names a class of its school. */
async function assertReaders(ctx: Context, org: string | null, { readers, class: group }: Wish): Promise<void> {
  const isNarrow = readers === 'school' || readers === 'class';
  const isOdd = (readers === 'class') !== (group !== null) || (org === null && isNarrow);
  const [found] = isOdd || group === null ? [] : await classFacts(ctx, [group]);
  if (isOdd || found?.org !== (group === null ? undefined : org))
    throw new Refusal('messages.other_readers', { field: 'readers' });
}

/** Renames a column, says who writes for it, closes it or opens it again. */
export async function changeColumn(
  ctx: Context,
  id: string,
  { name, writers, isOpen }: Received<typeof contract.changeColumn>['body'],
): Promise<Replied<typeof contract.changeColumn>> {
  const row = await columnById(ctx, id);
  await permit(ctx, 'messages.change_column', row && subjectOf(ctx, row));
  if (!row) throw new Error('the gate let nothing pass');
  const change = { name, writers, is_open: isOpen };
  await changeColumnRow(ctx, id, change);
  return presentColumn(ctx, { ...row, ...change });
}

/** Notes whether the actor hears of what is new in a column he reads. */
export async function followColumn(
  ctx: Context,
  id: string,
  follows: boolean,
): Promise<Replied<typeof contract.followColumn>> {
  const row = (await columnsFor(ctx, await standingOf(ctx), [])).find((one) => one.id === id);
  const { person } = ctx.actor;
  await permit(ctx, 'messages.follow_column', row && { kind: 'column', id, holders: { reader: person } });
  if (!row) throw new Error('the gate let nothing pass');
  await setFollowing(ctx, id, follows);
  return presentColumn(ctx, row);
}
