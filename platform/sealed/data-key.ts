import { randomBytes } from 'node:crypto';
import type { Context } from '#platform/context.ts';
import { SealedError } from '#platform/sealed/sealed-error.ts';
import { ciphers } from '#platform/secrets/cipher.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';

type Keeper = Pick<Context, 'actor' | 'secrets'>;

/** A new data key for what is sealed beside a row, as the row keeps it: under the newest key outside the database. */
export const newDataKey = ({ actor, secrets }: Keeper, { table }: SealedColumn, id: string): string =>
  secrets.seal(randomBytes(ciphers[0].keyBytes).toString('base64url'), rowPlace(table, actor.county, id));

/** The data key a row keeps. */
export function openDataKey({ actor, secrets }: Keeper, { table }: SealedColumn, id: string, kept: string): Buffer {
  try {
    return Buffer.from(secrets.open(kept, rowPlace(table, actor.county, id)), 'base64url');
  } catch {
    throw new SealedError('no_key');
  }
}
