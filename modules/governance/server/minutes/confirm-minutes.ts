import { createHash } from 'node:crypto';
import type * as contract from '#modules/governance/contract/minutes.ts';
import { presentConference } from '#modules/governance/server/conferences/present-conference.ts';
import { loadSeenConference } from '#modules/governance/server/load-conference.ts';
import { textOfMinutes } from '#modules/governance/server/rules/minutes-document.ts';
import { itemsOf } from '#modules/governance/server/store/agenda-store.ts';
import { type ConferenceRow, updateConference } from '#modules/governance/server/store/conference-store.ts';
import {
  changesAfter,
  keepMinutes,
  type MinutesRow,
  minutesOf,
} from '#modules/governance/server/store/minutes-store.ts';
import { assertFirst, assertSecond } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** Whoever chairs lays the minutes as they are; laid anew, they are those of now. */
export async function layMinutes(
  ctx: Context,
  id: string,
  { seen }: Received<typeof contract.layMinutes>['body'],
): Promise<Replied<typeof contract.layMinutes>> {
  const row = await loadSeenConference(ctx, id, 'governance.lay_minutes', seen);
  assertFirst(ctx);
  assertOver(row);
  const minutes_hash = hashOf(await minutesIn(ctx, id));
  await updateConference(ctx, id, { minutes_hash, minutes_laid_by: ctx.actor.person, version: row.version + 1 });
  return presentConference(ctx, id);
}

/** Another official confirms what was laid: nothing of it changes from then on. */
export async function confirmMinutes(
  ctx: Context,
  id: string,
  { seen }: Received<typeof contract.confirmMinutes>['body'],
): Promise<Replied<typeof contract.confirmMinutes>> {
  const row = await loadSeenConference(ctx, id, 'governance.confirm_minutes', seen);
  await assertSecond(ctx);
  assertOver(row);
  if (row.minutes_hash === null) throw new Refusal('governance.not_in_this_state', { state: row.state });
  const all = await minutesIn(ctx, id);
  if (hashOf(all) !== row.minutes_hash) throw new Refusal('governance.minutes_changed');
  for (const { row: kept, text } of all) if (kept) await keepMinutes(ctx, { ...kept, text });
  const by = { minutes_confirmed_by: ctx.actor.person, minutes_confirmed_at: ctx.now };
  await updateConference(ctx, id, { state: 'confirmed', ...by, version: row.version + 1 });
  return presentConference(ctx, id);
}

function assertOver({ state }: ConferenceRow): void {
  if (state !== 'ended') throw new Refusal('governance.not_in_this_state', { state });
}

/** The minutes of each item on an agenda, in its order, and what they say. */
async function minutesIn(
  ctx: Context,
  conference: string,
): Promise<{ item: string; row: MinutesRow | undefined; text: string }[]> {
  const items = await itemsOf(ctx, conference);
  const rows = await minutesOf(
    ctx,
    items.map(({ id }) => id),
  );
  const found: { item: string; row: MinutesRow | undefined; text: string }[] = [];
  for (const { id: item } of items) {
    const row = rows.find((one) => one.item === item);
    const changes = row ? await changesAfter(ctx, item, row.merged_seq) : [];
    const text = row ? textOfMinutes([row.merged, ...changes.map(({ content }) => content)]) : '';
    found.push({ item, row, text });
  }
  return found;
}

/** A hash of all that the minutes say, item by item. */
const hashOf = (all: readonly { item: string; text: string }[]): string =>
  createHash('sha256')
    .update(JSON.stringify(all.map(({ item, text }) => [item, text])))
    .digest('hex');
