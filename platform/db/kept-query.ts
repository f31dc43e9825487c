import { CompiledQuery, type Compilable, type Kysely } from 'kysely';
import type { Database } from '#database/rows.ts';
import { prepareAlways } from '#platform/db/prepared-pool.ts';

/** Stands for a value while a query's text is built. */
class Blank {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query whose text is built once and sent with new values each time: for the few that are asked so often that building them
 * costs as much as sending them. It is prepared, however many values it takes. The text may not depend on the values; a list is
 * one value, `= any(${ids}::uuid[])`.
 *
 * @example const needById = keptQuery<{ id: string }, NeedRow>((db, { id }) => db.selectFrom('needs.need').selectAll().where('id', '=', id));
 */
export function keptQuery<Values extends object, Row>(
  build: (db: Kysely<Database>, values: Values) => Compilable<Row>,
): (db: Kysely<Database>, values: Values) => Promise<Row[]> {
  const text = keptText(build);
  return async (db, values) => (await db.executeQuery(text(db, values))).rows;
}

/** The same, to be sent by whoever asks for it. */
export function keptText<Values extends object, Row>(
  build: (db: Kysely<Database>, values: Values) => Compilable<Row>,
): (db: Kysely<Database>, values: Values) => CompiledQuery<Row> {
  const made = new Map<string | symbol, Blank>();
  const blanks = new Proxy({} as Values, {
    get: (_, name) => made.get(name) ?? made.set(name, new Blank(String(name))).get(name),
  });
  let kept: CompiledQuery<Row> | undefined;
  return (db, values) => {
    if (!kept) prepareAlways((kept = eachOnce(build(db, blanks).compile())).sql);
    const given = (one: unknown): unknown => (one instanceof Blank ? values[one.name as keyof Values] : one);
    return { ...kept, parameters: kept.parameters.map(given) };
  };
}

/** The same query, with a value that stands in its text a dozen times sent once. */
function eachOnce<Row>(query: CompiledQuery<Row>): CompiledQuery<Row> {
  const { sql, parameters } = query;
  const firstOf = parameters.map((one, at) => (one instanceof Blank ? parameters.indexOf(one) : at));
  const kept = [...new Set(firstOf)];
  const renumbered = sql.replace(
    /\$(\d+)/g,
    (_, given: string) => `$${kept.indexOf(firstOf[Number(given) - 1] ?? -1) + 1}`,
  );
  return { ...query, sql: renumbered, parameters: kept.map((at) => parameters[at]) };
}
