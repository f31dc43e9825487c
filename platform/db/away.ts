import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Opened } from '#platform/db/open.ts';
import { Refusal, refusalsOf } from '#platform/errors.ts';

const lookAgainMs = 1_000;

/** What is answered while the database cannot do its work; both pass without a restart of the server. */
export const databaseRefusals = refusalsOf({
  'server.database_away': { status: 503 },
  'server.disk_full': { status: 503 },
});

/** What PostgreSQL says where nothing is left to write to. */
const diskFull = '53100';

/** What it says of itself, not of the query: too little of something (53), told to stop or not ready (57P), files it cannot reach (58). */
const troubles = /^(53|57P|58)/;

/** An error of a query, as it is told: a refusal where the query is not at fault. */
export function refusedByDatabase(error: unknown, isBroken: boolean): unknown {
  const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
  if (code === diskFull) return new Refusal('server.disk_full', {}, error);
  return isBroken || troubles.test(code) ? databaseAway(error) : error;
}

/** Nobody reached it, or it went away in the middle: then nobody knows whether a commit took place. */
export const databaseAway = (cause: unknown): Refusal => new Refusal('server.database_away', {}, cause);

/** Whether an error tells that the database went away. */
export const isAway = (error: unknown): boolean => error instanceof Refusal && error.code === 'server.database_away';

/** Whether something failed for no fault of its own, and will pass once the database does its work again. */
export const isDatabaseTrouble = (error: unknown): boolean =>
  error instanceof Refusal && error.code in databaseRefusals;

/** Refuses to take anything in where the disk is nearly full; what is there can still be read. */
export function refuseIfFull({ isFull }: Pick<Opened, 'isFull'>): void {
  if (isFull?.()) throw new Refusal('server.disk_full');
}

/** Waits where the disk is nearly full until there is room: work that nobody waits for goes on then, and has failed nowhere. */
export async function untilRoom(opened: Pick<Opened, 'isFull'>, signal: AbortSignal): Promise<void> {
  while (opened.isFull?.()) await pause(lookAgainMs, undefined, { signal });
}
