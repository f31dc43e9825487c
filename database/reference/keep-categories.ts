import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import categories from './categories.json' with { type: 'json' };

/** Puts the categories and their kinds where they are missing; what a bureau has renamed stays. */
export async function keepCategories(db: Kysely<Database>): Promise<void> {
  await sql`insert into resources.category (code, parent, position, name_zh, name_en)
    select code, parent, position, name_zh, name_en
    from jsonb_populate_recordset(null::resources.category, ${JSON.stringify(categories.categories)}::jsonb)
    on conflict (code) do nothing`.execute(db);
}
