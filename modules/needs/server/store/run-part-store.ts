import { sql } from 'kysely';
import type { PartKind, RunPart } from '#modules/needs/server/rules/run-parts.ts';
import type { Context } from '#platform/context.ts';

export async function insertParts(ctx: Context, run: string, parts: readonly RunPart[]): Promise<void> {
  const { county } = ctx.actor;
  await ctx.db
    .insertInto('needs.run_part')
    .values(parts.map((part) => ({ county, run, ...part })))
    .execute();
}

/** Forgets what an earlier computation of a run has left. */
export async function dropParts(ctx: Context, run: string): Promise<void> {
  await ctx.db.deleteFrom('needs.run_part').where('county', '=', ctx.actor.county).where('run', '=', run).execute();
}

/** Forgets what computations have left of runs that will never have a result. */
export async function dropUnread(ctx: Context): Promise<void> {
  const { county } = ctx.actor;
  await ctx.db
    .deleteFrom('needs.run_part')
    .where('county', '=', county)
    .where('run', 'in', (given) =>
      given
        .selectFrom('needs.match_run')
        .select('id')
        .where('county', '=', county)
        .where('state', 'in', ['cancelled', 'failed', 'discarded'])
        .where('figures', 'is', null),
    )
    .execute();
}

const partsOfRun = ({ db, actor }: Context, run: string, kinds: readonly PartKind[]) =>
  db.selectFrom('needs.run_part').where('county', '=', actor.county).where('run', '=', run).where('kind', 'in', kinds);

/** So many parts at a time, that others are answered in between. */
const atOnce = 8;

/** Parts of a run, one after the other. */
export async function* partsIn(ctx: Context, run: string, kinds: readonly PartKind[]): AsyncGenerator<RunPart> {
  for (const kind of kinds) {
    for (let next = 0; ; next += atOnce) {
      const rows = await partsOfRun(ctx, run, [kind])
        .select(['number', 'count', 'items'])
        .where('number', '>=', next)
        .where('number', '<', next + atOnce)
        .orderBy('number')
        .execute();
      for (const row of rows) yield { kind, ...row };
      if (rows.length < atOnce) break;
    }
  }
}

/** One page of the items of these kinds, and how many there are; no other part is read. */
export async function pageOfItems(
  ctx: Context,
  run: string,
  kinds: readonly PartKind[],
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: unknown[]; total: number }> {
  const parts = partsOfRun(ctx, run, kinds);
  const { total } = await parts
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('count'), sql<number>`0`).as('total'))
    .executeTakeFirstOrThrow();
  const placed = parts.select([
    'kind',
    'number',
    'count',
    'items',
    sql<number>`(sum(count) over (order by kind, number) - count)::integer`.as('before'),
  ]);
  const found = await ctx.db
    .selectFrom(placed.as('placed'))
    .select(['items', 'before'])
    .where('before', '<', offset + limit)
    .where((eb) => eb('before', '>', eb(eb.val(offset), '-', eb.ref('count'))))
    .orderBy('before')
    .execute();
  const first = found[0]?.before ?? 0;
  const items = found.flatMap((part) => JSON.parse(part.items) as unknown[]);
  return { items: items.slice(offset - first, offset - first + limit), total: Number(total) };
}
