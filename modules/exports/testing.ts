import { sql } from 'kysely';
import { newId } from '#platform/id.ts';
import type { World } from '#testing/world.ts';

/** Lets every device of the county have been known for long. */
export const asKnownDevices = (world: Pick<World, 'system' | 'county'>): Promise<unknown> =>
  world.system(({ db }) =>
    db
      .updateTable('platform.session')
      .set({ started_at: sql<Date>`started_at - interval '2 days'` })
      .where('county', '=', world.county)
      .execute(),
  );

/** A list of the pupils of a school that somebody asked for, waiting for a second person unless said otherwise. */
export async function anExport(
  world: Pick<World, 'system' | 'county'>,
  of: { asker: { person: string; grant: string }; org: string; class?: string; state?: string },
): Promise<string> {
  const id = newId();
  const { asker, org, class: group = null, state = 'waiting' } = of;
  await world.system(({ db, now }) =>
    db
      .insertInto('exports.export')
      .values({
        county: world.county,
        id,
        kind: 'people.pupils',
        org,
        class: group,
        columns: ['name'],
        format: 'csv',
        category: 'report',
        reason: '教育局要求报送在校学生名单',
        language: 'zh',
        asked_by: asker.person,
        acting: asker.grant,
        role: 'school_leader',
        asked_at: now,
        pupils: 60,
        opens: 'C2',
        state,
        expires_at: new Date(now.getTime() + 72 * 3_600_000),
      })
      .execute(),
  );
  return id;
}
