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

/**
 * Forgets the kept answers that name one of these ids, for what is erased: their keys stay known, and who sends such a
 * request again is told nothing of it.
 */
export async function forgetAnswers(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  ids: readonly string[],
): Promise<void> {
  await sql`update platform.idempotency set reply = 'null'::jsonb where county = ${actor.county}
    and exists (select from unnest(${ids}::text[]) as gone (id) where position(gone.id in reply::text) > 0)`.execute(
    db,
  );
}
