import { type Act, recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { sealedKeys } from '#platform/secrets/rewrap.ts';
import { openBlob, sealBlob } from '#platform/sealed/blob.ts';
import { newDataKey, openDataKey } from '#platform/sealed/data-key.ts';
import { SealedError } from '#platform/sealed/sealed-error.ts';

/** Where something sealed belongs: the case whose key seals it, and what it is, `care.note` say. */
export interface SealedPlace {
  case: string;
  purpose: string;
}

/**
 * Seals a record of class C4 under the key of its case, which is made with the first one. Whether the actor may is for the
 * gate, before. The blob opens in the same case, county and purpose only. A case that was shredded takes nothing more.
 */
export async function seal(ctx: Context, place: SealedPlace, bytes: Buffer): Promise<Buffer> {
  const row = (await findKey(ctx, place.case, true)) ?? (await makeKey(ctx, place.case));
  return sealBlob(unwrap(ctx, place.case, row), bytes, boundTo(ctx, place));
}

/** Opens what was sealed, and records who did: no record, no plain text. */
export async function open(ctx: Context, place: SealedPlace, blob: Buffer): Promise<Buffer> {
  const key = unwrap(ctx, place.case, await findKey(ctx, place.case));
  recordAudit(ctx, recordOf('sealed.open', place.purpose, place.case));
  return openBlob(key, blob, boundTo(ctx, place));
}

/**
 * Destroys the key of a case, and with it all that was sealed in it; who did it and when stays. Backups made before hold
 * the wrapped key until they expire.
 */
export async function shred(ctx: Context, caseId: string): Promise<void> {
  const { db, actor, now } = ctx;
  const done = await asSystem(ctx, () =>
    db
      .updateTable('platform.sealed_key')
      .set({ wrapped: null, shredded_at: now, shredded_by: actor.person || null })
      .where('county', '=', actor.county)
      .where('id', '=', caseId)
      .where('wrapped', 'is not', null)
      .executeTakeFirst(),
  );
  if (done.numUpdatedRows === 0n) throw new SealedError((await findKey(ctx, caseId)) ? 'shredded' : 'no_case');
  recordAudit(ctx, recordOf('sealed.shred', 'case', caseId));
}

const recordOf = (action: string, kind: string, id: string): Act => ({
  action,
  relation: 'case',
  kind,
  id,
  class: 'C4',
});

/** The row of a case's key; `isKept` holds off who would shred it until this transaction has kept what it seals. */
function findKey(ctx: Context, caseId: string, isKept = false): Promise<{ wrapped: string | null } | undefined> {
  const { db, actor } = ctx;
  return asSystem(ctx, () =>
    db
      .selectFrom('platform.sealed_key')
      .select('wrapped')
      .where('county', '=', actor.county)
      .where('id', '=', caseId)
      .$if(isKept, (query) => query.forShare())
      .executeTakeFirst(),
  );
}

async function makeKey(ctx: Context, caseId: string): Promise<{ wrapped: string | null } | undefined> {
  const { db, actor, now } = ctx;
  const wrapped = newDataKey(ctx, sealedKeys, caseId);
  await asSystem(ctx, () =>
    db
      .insertInto('platform.sealed_key')
      .values({ county: actor.county, id: caseId, wrapped, made_at: now })
      .onConflict((conflict) => conflict.columns(['county', 'id']).doNothing())
      .execute(),
  );
  // Of two that make it at once, one key is kept and both seal under it.
  return findKey(ctx, caseId, true);
}

function unwrap(ctx: Context, caseId: string, row: { wrapped: string | null } | undefined): Buffer {
  if (!row) throw new SealedError('no_case');
  if (row.wrapped === null) throw new SealedError('shredded');
  return openDataKey(ctx, sealedKeys, caseId, row.wrapped);
}

const boundTo = ({ actor }: Context, place: SealedPlace): Buffer =>
  Buffer.from(JSON.stringify([actor.county, place.case, place.purpose]));
