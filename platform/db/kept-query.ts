import { CompiledQuery, type Compilable, type Kysely } from 'kysely';
import type { Database } from '#database/rows.ts';

/** Stands for a value while a query's text is built. */
class Blank {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query whose text is built once and sent with new values each time: for the few reads that are asked so often that
 * building them costs as much as sending them. The text may not depend on the values, and a value may not be a list.
 *
 * @example const needById = keptQuery<{ id: string }, NeedRow>((db, { id }) => db.selectFrom('needs.need').selectAll().where('id', '=', id));
 */
export function keptQuery<Values extends Record<string, string | number>, Row>(
  build: (db: Kysely<Database>, values: Values) => Compilable<Row>,
): (db: Kysely<Database>, values: Values) => Promise<Row[]> {
  const blanks = new Proxy({} as Values, { get: (_, name) => new Blank(String(name)) });
  let kept: CompiledQuery<Row> | undefined;
  return async (db, values) => {
    kept ??= build(db, blanks).compile();
    const parameters = kept.parameters.map((one) => (one instanceof Blank ? values[one.name] : one));
    const { rows } = await db.executeQuery<Row>({ ...kept, parameters });
    return rows;
  };
}
