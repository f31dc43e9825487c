import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { newId } from '#platform/id.ts';
import type { Stretch } from '#platform/http/file-reply.ts';
import { openBlob, sealBlob } from '#platform/sealed/blob.ts';
import { newDataKey, openDataKey } from '#platform/sealed/data-key.ts';
import { SealedError } from '#platform/sealed/sealed-error.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';

/** The keys of files, which stand for all their bytes. */
export const fileKeys: SealedColumn = { table: 'platform.file', column: 'sealed' };

/** Bytes that are sealed, and opened, at once. */
export const partBytes = 262_144;

/** What a file is kept with. */
type Keeper = Pick<Context, 'db' | 'actor' | 'now' | 'reach' | 'secrets'>;

/** Begins a file, and tells its id, which is nobody's to choose who sends one. Who may is for the gate, before, here and below. */
export async function beginFile(ctx: Keeper, id = newId()): Promise<string> {
  const { db, actor, now } = ctx;
  await asSystem(ctx, () =>
    db
      .insertInto('platform.file')
      .values({ county: actor.county, id, sealed: newDataKey(ctx, fileKeys, id), made_at: now })
      .execute(),
  );
  return id;
}

/** How many bytes of a file have come. */
export const sizeOf = (ctx: Context, id: string): Promise<number> =>
  asSystem(ctx, async () => (await fileOf(ctx, id).executeTakeFirstOrThrow()).size);

/**
 * Adds bytes at the end of a file, and tells how many have come now. Bytes that begin elsewhere change nothing: sent again they are
 * there already, and whoever sends goes on from where he is told.
 */
export function addBytes(ctx: Keeper, id: string, at: number, bytes: Uint8Array): Promise<number> {
  const { db, actor } = ctx;
  const { county } = actor;
  return asSystem(ctx, async () => {
    const file = await fileOf(ctx, id).forUpdate().executeTakeFirstOrThrow();
    if (at !== file.size || bytes.length === 0) return file.size;
    const key = openDataKey(ctx, fileKeys, id, file.sealed);
    for (let from = 0; from < bytes.length; from += partBytes) {
      const part = Buffer.from(bytes.subarray(from, from + partBytes));
      const place = { county, file: id, at: at + from };
      const sealed = sealBlob(key, part, boundTo(place));
      await db
        .insertInto('platform.file_part')
        .values({ ...place, size: part.length, sealed })
        .execute();
    }
    const size = at + bytes.length;
    await db.updateTable('platform.file').set({ size }).where('county', '=', county).where('id', '=', id).execute();
    return size;
  });
}

/** A stretch of a file, or all of it, of which no other part is opened; undefined where it is not there. */
export async function readFile(ctx: Context, id: string, stretch?: Stretch): Promise<Buffer | undefined> {
  const { county } = ctx.actor;
  const found = await asSystem(ctx, async () => {
    const file = await fileOf(ctx, id).executeTakeFirst();
    const { from, to } = stretch ?? { from: 0, to: file?.size ?? 0 };
    return file && { file, from, to, parts: await partsOf(ctx, id, { from, to }) };
  });
  if (!found) return undefined;
  const { file, from, to, parts } = found;
  const key = openDataKey(ctx, fileKeys, id, file.sealed);
  const begins = parts[0]?.at ?? from;
  let end = begins;
  const opened = parts.map(({ at, sealed }) => {
    if (at !== end) throw new SealedError('changed');
    const part = openBlob(key, sealed, boundTo({ county, file: id, at }));
    end += part.length;
    return part;
  });
  if (begins > from || end < to) throw new SealedError('changed');
  return Buffer.concat(opened).subarray(from - begins, to - begins);
}

/** Lets files go, with their keys. */
export async function dropFiles(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { db, actor } = ctx;
  await asSystem(ctx, async () => {
    await db.deleteFrom('platform.file_part').where('county', '=', actor.county).where('file', 'in', ids).execute();
    await db.deleteFrom('platform.file').where('county', '=', actor.county).where('id', 'in', ids).execute();
  });
}

const fileOf = ({ db, actor }: Pick<Keeper, 'db' | 'actor'>, id: string) =>
  db.selectFrom('platform.file').select(['sealed', 'size']).where('county', '=', actor.county).where('id', '=', id);

const partsOf = ({ db, actor }: Context, id: string, { from, to }: Stretch) =>
  db
    .selectFrom('platform.file_part')
    .select(['at', 'sealed'])
    .where('county', '=', actor.county)
    .where('file', '=', id)
    .where('at', '<', to)
    .where((eb) => eb(eb('at', '+', eb.ref('size')), '>', from))
    .orderBy('at')
    .execute();

/** A part opens in its place of its file alone. */
const boundTo = ({ county, file, at }: { county: string; file: string; at: number }): Buffer =>
  Buffer.from(JSON.stringify([county, file, at]));
