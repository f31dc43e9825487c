import type { Insertable, Selectable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type BuildTargetRow = Selectable<Database['governance.build_target']>;

/** All that was reported, in the order in which it was said; of one element where one is named. */
export const buildReports = ({ db, actor }: Reader, element?: string) =>
  db
    .selectFrom('governance.build_report')
    .select(['element', 'place', 'org', 'state', 'since', 'note'])
    .where('county', '=', actor.county)
    .$if(element !== undefined, (query) => query.where('element', '=', element ?? ''))
    .orderBy('reported_at')
    .orderBy('id')
    .execute();

export async function insertReport(
  { db }: Reader,
  row: Insertable<Database['governance.build_report']>,
): Promise<void> {
  await db.insertInto('governance.build_report').values(row).execute();
}

/** The other counties that were entered, by code. */
export const peerCounties = ({ db, actor }: Reader): Promise<{ code: string; name: string }[]> =>
  db
    .selectFrom('governance.peer_county')
    .select(['code', 'name'])
    .where('county', '=', actor.county)
    .orderBy('code')
    .execute();

/** Enters other counties; one that is there is called as it was said last. */
export async function keepPeers({ db, actor: { county } }: Reader, peers: readonly { code: string; name: string }[]) {
  await db
    .insertInto('governance.peer_county')
    .values(peers.map((peer) => ({ county, ...peer })))
    .onConflict((conflict) =>
      conflict.columns(['county', 'code']).doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
    )
    .execute();
}

/** The bureau’s own targets that were not given up, the soonest first. */
export const buildTargets = ({ db, actor }: Reader): Promise<BuildTargetRow[]> =>
  db
    .selectFrom('governance.build_target')
    .selectAll()
    .where('county', '=', actor.county)
    .where('withdrawn_at', 'is', null)
    .orderBy('by_day')
    .orderBy('id')
    .execute();

export async function insertTarget(
  { db }: Reader,
  row: Insertable<Database['governance.build_target']>,
): Promise<void> {
  await db.insertInto('governance.build_target').values(row).execute();
}

/** Gives a target up; whether there was one to give up. */
export async function withdrawTarget({ db, actor, now }: Reader & Pick<Context, 'now'>, id: string): Promise<boolean> {
  const done = await db
    .updateTable('governance.build_target')
    .set({ withdrawn_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** The day from which the county first had a duty list. */
export async function firstDutyList({ db, actor }: Reader): Promise<string | undefined> {
  const found = await db
    .selectFrom('governance.duty_list')
    .select('began')
    .where('county', '=', actor.county)
    .where('began', 'is not', null)
    .orderBy('began')
    .executeTakeFirst();
  return found?.began ?? undefined;
}
