import { type Insertable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

const columns = ['purpose', 'version', 'text_zh', 'text_en', 'hash', 'wider', 'valid_from'] as const;

/** Every purpose with its texts, those of Lianyu first, then the county's own, each in order. */
export async function purposeRows({ db, actor }: Reader) {
  const texts = db
    .selectFrom('people.purpose_text')
    .select([...columns, sql<boolean>`false`.as('own')])
    .unionAll(
      db
        .selectFrom('people.own_purpose_text')
        .select([...columns, sql<boolean>`true`.as('own')])
        .where('county', '=', actor.county),
    );
  return db
    .selectFrom('people.purpose as purpose')
    .innerJoin(texts.as('text'), 'text.purpose', 'purpose.code')
    .select(['purpose.code', 'purpose.basis', 'purpose.article_zh', 'purpose.article_en', 'purpose.class'])
    .select(['purpose.separate', 'purpose.core', 'purpose.title_zh', 'purpose.title_en'])
    .select(['text.version', 'text.text_zh', 'text.text_en', 'text.hash', 'text.wider', 'text.valid_from', 'text.own'])
    .orderBy('purpose.place')
    .orderBy('text.own')
    .orderBy('text.version')
    .execute();
}

/** Adds a text of the county; whether there was none of that version yet. */
export async function insertPurposeText(
  { db }: Reader,
  text: Insertable<Database['people.own_purpose_text']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people.own_purpose_text')
    .values(text)
    .onConflict((conflict) => conflict.columns(['county', 'purpose', 'version']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The next persons, by id, who ever agreed to a purpose on an older text. */
export async function agreedBefore(
  { db, actor }: Reader,
  { purpose, version, after, count }: { purpose: string; version: number; after: string | undefined; count: number },
): Promise<string[]> {
  let query = db
    .selectFrom('people.consent')
    .select('decided_by')
    .distinct()
    .where('county', '=', actor.county)
    .where('purpose', '=', purpose)
    .where('decision', '=', 'given')
    .where('text_version', '<', version);
  if (after !== undefined) query = query.where('decided_by', '>', after);
  return (await query.orderBy('decided_by').limit(count).execute()).map((row) => row.decided_by);
}

/** Pupils born on one of these days, the first included and the last not. */
export async function pupilsBornFrom({ db, actor }: Reader, first: string, last: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people.pupil as pupil')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'pupil.county').onRef('person.id', '=', 'pupil.person'),
    )
    .select('pupil.person')
    .where('pupil.county', '=', actor.county)
    .where('person.born', '>=', first)
    .where('person.born', '<', last)
    .orderBy('pupil.person')
    .execute();
  return rows.map((row) => row.person);
}
