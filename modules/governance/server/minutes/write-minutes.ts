import type * as contract from '#modules/governance/contract/minutes.ts';
import { loadItem, subjectOfItem } from '#modules/governance/server/load-conference.ts';
import { minutesTopic } from '#modules/governance/server/minutes/minutes-topic.ts';
import { takeChange } from '#modules/governance/server/rules/minutes-document.ts';
import type { ItemRow } from '#modules/governance/server/store/agenda-store.ts';
import { conferenceById } from '#modules/governance/server/store/conference-store.ts';
import {
  changesAfter,
  deleteMerged,
  insertChange,
  keepMinutes,
  minutesOf,
  seqOfChange,
} from '#modules/governance/server/store/minutes-store.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { wakeTopic } from '#platform/stream/topic.ts';

/** So many changes are kept one by one before they are merged. */
const mostChanges = 50;

/** What was written of the minutes of an item since a number; from the beginning where what is asked for is merged. */
export async function readMinutes(
  ctx: Context,
  id: string,
  { after }: Received<typeof contract.readMinutes>['query'],
): Promise<Replied<typeof contract.readMinutes>> {
  const item = await loadItem(ctx, id, 'governance.read_minutes');
  const mayWrite =
    rowAllowing(ctx.policy, ctx.actor, 'governance.write_minutes', subjectOfItem(item)) !== undefined &&
    (await isOpen(ctx, item));
  const [row] = await minutesOf(ctx, [id]);
  if (!row) return { seq: 0, changes: [], mayWrite };
  const changes = await changesAfter(ctx, id, Math.max(after, row.merged_seq));
  const all = [...(after < row.merged_seq ? [row.merged] : []), ...changes.map(({ content }) => content)];
  return { seq: row.seq, changes: all.map((one) => one.toString('base64')), mayWrite };
}

/** Adds a change to the minutes of an item; one that is there is not added again. */
export async function writeMinutes(
  ctx: Context,
  id: string,
  { id: change, change: said }: Received<typeof contract.writeMinutes>['body'],
): Promise<Replied<typeof contract.writeMinutes>> {
  // Two who write at once come one after the other.
  const item = await loadItem(ctx, id, 'governance.write_minutes', true);
  if (!(await isOpen(ctx, item))) throw new Refusal('governance.minutes_closed');
  const known = await seqOfChange(ctx, change);
  return { seq: known ?? (await addChange(ctx, item, change, Buffer.from(said, 'base64'))) };
}

/** Keeps a change under the next number. Once in so many, those there are become one: whoever has a part of them takes all of it and is none the worse. */
async function addChange(ctx: Context, { id: item, readers }: ItemRow, id: string, content: Buffer): Promise<number> {
  const [row] = await minutesOf(ctx, [item]);
  const before = row ? await changesAfter(ctx, item, row.merged_seq) : [];
  const taken = takeChange([...(row ? [row.merged] : []), ...before.map((one) => one.content)], content);
  if ('reason' in taken) throw new Refusal(refusals[taken.reason], { field: 'change' });
  const seq = (row?.seq ?? 0) + 1;
  const { county, person } = ctx.actor;
  if (row && before.length + 1 < mostChanges) {
    await keepMinutes(ctx, { ...row, seq });
    await insertChange(ctx, { county, id, item, seq, content, written_by: person, at: ctx.now, readers });
  } else {
    await keepMinutes(ctx, { county, item, seq, merged: Buffer.from(taken.merged), merged_seq: seq, readers });
    await deleteMerged(ctx, item, seq);
  }
  wakeTopic(ctx, minutesTopic, [county]);
  return seq;
}

const refusals = { unreadable: 'governance.change_unreadable', full: 'governance.minutes_full' } as const;

/** Minutes are written from the day a conference begins until they are confirmed. */
async function isOpen(ctx: Context, { conference }: ItemRow): Promise<boolean> {
  const row = conference === null ? undefined : await conferenceById(ctx, conference);
  return row?.state === 'in_session' || row?.state === 'ended';
}
