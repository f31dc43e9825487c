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
import { votesIn, type VoteRow } from '#modules/governance/server/store/vote-store.ts';
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

/** The minutes of an item: what they say, and what was put to the vote. */
interface Minuted {
  item: string;
  row: MinutesRow | undefined;
  text: string;
  votes: readonly VoteRow[];
}

/** The minutes of each item on an agenda, in its order. */
async function minutesIn(ctx: Context, conference: string): Promise<Minuted[]> {
  const items = await itemsOf(ctx, conference);
  const rows = await minutesOf(
    ctx,
    items.map(({ id }) => id),
  );
  const votes = await votesIn(ctx, conference);
  const found: Minuted[] = [];
  for (const { id: item } of items) {
    const row = rows.find((one) => one.item === item);
    const changes = row ? await changesAfter(ctx, item, row.merged_seq) : [];
    const text = row ? textOfMinutes([row.merged, ...changes.map(({ content }) => content)]) : '';
    found.push({ item, row, text, votes: votes.filter((vote) => vote.item === item) });
  }
  return found;
}

/** A hash of all that the minutes say, item by item, and of what came of each vote. */
const hashOf = (all: readonly Minuted[]): string =>
  createHash('sha256')
    .update(JSON.stringify(all.map(({ item, text, votes }) => [item, text, ...votes.map(cameOf)])))
    .digest('hex');

const cameOf = ({ id, question, yes, no, abstain, needed }: VoteRow) => [id, question, yes, no, abstain, needed];
