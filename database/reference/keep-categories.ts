import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import categories from './categories.json' with { type: 'json' };

/** Puts the categories and their kinds where they are missing; what a bureau has renamed stays. Law it may not rename. */
export async function keepCategories(db: Kysely<Database>): Promise<void> {
  await sql`insert into resources.category (code, parent, position, name_zh, name_en, one_sex_because)
    select code, parent, position, name_zh, name_en, one_sex_because
    from jsonb_populate_recordset(null::resources.category, ${JSON.stringify(categories.categories)}::jsonb)
    on conflict (code) do update set one_sex_because = excluded.one_sex_because
      where category.one_sex_because is distinct from excluded.one_sex_because`.execute(db);
}
