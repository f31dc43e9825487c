import type { z } from 'zod';
import type { Engagement, Meeting } from '#modules/needs/contract/engagement.ts';
import { Brief, type Side } from '#modules/needs/contract/offer.ts';
import { sideOf } from '#modules/needs/server/present-offer.ts';
import {
  type EngagementRow,
  feedbackOf,
  type MeetingRow,
  meetingsOf,
} from '#modules/needs/server/store/engagement-store.ts';
import type { Context } from '#platform/context.ts';

/** Engagements with their meetings, as the side the actor stands on may see them. */
export async function presentEngagements(
  ctx: Context,
  rows: readonly EngagementRow[],
): Promise<z.input<typeof Engagement>[]> {
  const ids = rows.map((row) => row.id);
  const meetings = Map.groupBy(await meetingsOf(ctx, ids), (meeting) => meeting.engagement);
  const feedback = new Map((await feedbackOf(ctx, ids, ctx.actor.person)).map((one) => [one.engagement, one]));
  return rows.map((row) => {
    const side = sideOf(ctx, row);
    const held = meetings.get(row.id) ?? [];
    const said = feedback.get(row.id);
    return {
      id: row.id,
      need: row.need,
      side,
      brief: Brief.parse(row.brief),
      called: row.called,
      state: row.state as Engagement['state'],
      began: row.began,
      ends: row.ends,
      meetings: held.map((meeting) => presentMeeting(ctx, meeting, side)),
      feedback: said ? { helpful: said.helpful, words: said.words } : null,
      mayGiveFeedback:
        side === 'served' &&
        held.some((meeting) => meeting.state === 'held') &&
        ctx.policy.rowsFor('needs.give_feedback', ctx.actor.role).length > 0,
    };
  });
}

/** One engagement as the actor may see it. */
export async function presentEngagement(ctx: Context, row: EngagementRow): Promise<z.input<typeof Engagement>> {
  const [engagement] = await presentEngagements(ctx, [row]);
  if (!engagement) throw new Error('an engagement was presented as nothing');
  return engagement;
}

function presentMeeting(ctx: Context, row: MeetingRow, side: Side): z.input<typeof Meeting> {
  const confirmedBy: Side[] = [
    ...(row.provider_confirmed_at ? (['provider'] as const) : []),
    ...(row.served_confirmed_at ? (['served'] as const) : []),
  ];
  return {
    id: row.id,
    at: row.at,
    minutes: row.minutes,
    place: row.place,
    remote: row.remote,
    state: row.state as Meeting['state'],
    confirmedBy,
    grade: confirmedBy.length === 2 ? 'B' : confirmedBy.length === 1 ? 'C' : null,
    mayConfirm: row.state !== 'cancelled' && !confirmedBy.includes(side) && endOf(row) <= ctx.now,
  };
}

/** When a meeting is over. */
export const endOf = (meeting: Pick<MeetingRow, 'at' | 'minutes'>): Date =>
  new Date(meeting.at.getTime() + meeting.minutes * 60_000);
