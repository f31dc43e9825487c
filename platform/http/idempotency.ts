import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import type { Context } from '#platform/context.ts';

/** The answer to the first request with a key; `undefined` when this is the first. */
export type Stored = { reply: unknown } | undefined;

/**
 * Claims an idempotency key in the transaction of the act. The same request again, even at the same moment, waits for
 * the first and gets its answer; the same key with another request is refused. A request that is refused leaves no claim.
 */
export async function claimKey(
  ctx: Context,
  key: string,
  request: { method: string; url: string; body: unknown },
): Promise<Stored> {
  const hash = createHash('sha256')
    .update(`${request.method} ${request.url} `)
    .update(request.body instanceof Uint8Array ? request.body : JSON.stringify(request.body ?? null))
    .digest();
  const holder = ctx.actor.person;
  const claimed = await ctx.db
    .insertInto('platform.idempotency')
    .values({ county: ctx.actor.county, holder, key, request_hash: hash, at: ctx.now })
    .onConflict((conflict) => conflict.columns(['county', 'holder', 'key']).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows) return undefined;
  const first = await ctx.db
    .selectFrom('platform.idempotency')
    .select(['request_hash', 'reply'])
    .where('county', '=', ctx.actor.county)
    .where('holder', '=', holder)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (!hash.equals(first.request_hash)) throw new Refusal('request.key_reused');
  return { reply: first.reply };
}

/** Keeps the answer to the first request with this key, in the same transaction. */
export async function keepAnswer(ctx: Context, key: string, reply: unknown): Promise<void> {
  await ctx.db
    .updateTable('platform.idempotency')
    .set({ reply: JSON.stringify(reply ?? null) })
    .where('county', '=', ctx.actor.county)
    .where('holder', '=', ctx.actor.person)
    .where('key', '=', key)
    .execute();
}

type Reader = Pick<Context, 'db' | 'actor'>;

/** When the oldest of the kept answers was given. */
export async function oldestAnswer({ db, actor }: Reader): Promise<Date | null> {
  const { oldest } = await db
    .selectFrom('platform.idempotency')
    .select((eb) => eb.fn.min('at').as('oldest'))
    .where('county', '=', actor.county)
    .executeTakeFirstOrThrow();
  return oldest;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * Forgets those of the answers given from one moment until another that name one of these ids, for what is erased: their keys
 * stay known, and who sends such a request again is told nothing of it.
 */
export async function forgetAnswers(
  { db, actor }: Reader,
  ids: readonly string[],
  from: Date,
  until: Date,
): Promise<void> {
  await sql`update platform.idempotency set reply = 'null'::jsonb
    where county = ${actor.county} and at >= ${from} and at < ${until}
    and exists (select from regexp_matches(reply::text, ${uuid}, 'g') as named (id)
      where named.id[1] = any(${ids}::text[]))`.execute(db);
}
