import { createHash } from 'node:crypto';
import { Refusal } from '#platform/errors.ts';
import type { Context } from '#platform/context.ts';

/** A stored answer, or `undefined` when this request is the first with its key and must be carried out. */
export type Stored = { status: number; reply: unknown } | undefined;

/**
 * Claims an idempotency key in the transaction of the act. The same request again, even at the same moment, waits for
 * the first and gets its answer; the same key with another request is refused.
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
    .select(['request_hash', 'status', 'reply'])
    .where('county', '=', ctx.actor.county)
    .where('holder', '=', holder)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (!hash.equals(first.request_hash)) throw new Refusal('request.key_reused');
  return { status: first.status ?? 200, reply: first.reply };
}

/** Keeps the answer of the first request with this key, in the same transaction. */
export async function keepAnswer(ctx: Context, key: string, status: number, reply: unknown): Promise<void> {
  await ctx.db
    .updateTable('platform.idempotency')
    .set({ status, reply: JSON.stringify(reply ?? null) })
    .where('county', '=', ctx.actor.county)
    .where('holder', '=', ctx.actor.person)
    .where('key', '=', key)
    .execute();
}

/** Gives a key back whose request was refused although the transaction goes on: it has no answer to repeat. */
export async function releaseKey(ctx: Context, key: string): Promise<void> {
  await ctx.db
    .deleteFrom('platform.idempotency')
    .where('county', '=', ctx.actor.county)
    .where('holder', '=', ctx.actor.person)
    .where('key', '=', key)
    .execute();
}
