import { type ItemRow, itemById } from '#modules/governance/server/store/agenda-store.ts';
import { type ConferenceRow, conferenceById } from '#modules/governance/server/store/conference-store.ts';
import { voteById, type VoteRow } from '#modules/governance/server/store/vote-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** A conference as the gate asks about it: nobody is called to one that is still being prepared. */
export const subjectOfConference = ({ id, orgs, sequence, minutes_laid_by }: ConferenceRow): Subject => ({
  kind: 'conference',
  id,
  holders: { called: sequence > 0 ? orgs : [], laid_by: minutes_laid_by },
});

/** An item as the gate asks about it. */
export const subjectOfItem = ({ id, org, readers }: Pick<ItemRow, 'id' | 'org' | 'readers'>): Subject => ({
  kind: 'agenda_item',
  id,
  holders: { readers, proposer: org },
});

/** A conference, when the actor may do `action` to it. */
export async function loadConference(ctx: Context, id: string, action: string, isHeld = false): Promise<ConferenceRow> {
  const row = await conferenceById(ctx, id, isHeld);
  await permit(ctx, action, row && subjectOfConference(row));
  return row as ConferenceRow;
}

/** The same, held until the transaction ends; refused where another has acted since it was seen. */
export async function loadSeenConference(
  ctx: Context,
  id: string,
  action: string,
  seen: number,
): Promise<ConferenceRow> {
  const row = await loadConference(ctx, id, action, true);
  if (row.version !== seen) throw new Refusal('governance.conference_changed', { version: row.version });
  return row;
}

/** An item, when the actor may do `action` to it. */
export async function loadItem(ctx: Context, id: string, action: string, isHeld = false): Promise<ItemRow> {
  const row = await itemById(ctx, id, isHeld);
  await permit(ctx, action, row && subjectOfItem(row));
  return row as ItemRow;
}

/** The same, held until the transaction ends; refused where another has acted since it was seen. */
export async function loadSeenItem(ctx: Context, id: string, action: string, seen: number): Promise<ItemRow> {
  const row = await loadItem(ctx, id, action, true);
  if (row.version !== seen) throw new Refusal('governance.item_changed', { version: row.version });
  return row;
}

/** A vote as the gate asks about it. */
export const subjectOfVote = ({ id, readers }: Pick<VoteRow, 'id' | 'readers'>): Subject => ({
  kind: 'vote',
  id,
  holders: { readers },
});

/** A vote, when the actor may do `action` to it, held until the transaction ends. */
export async function loadVote(ctx: Context, id: string, action: string): Promise<VoteRow> {
  const row = await voteById(ctx, id, true);
  await permit(ctx, action, row && subjectOfVote(row));
  return row as VoteRow;
}
