import type { z } from 'zod';
import type { Engagement, Meeting } from '#modules/needs/contract/engagement.ts';
import { Brief, type Side } from '#modules/needs/contract/offer.ts';
import { calledFor } from '#modules/needs/server/called.ts';
import { holdersOfPair, subjectOfMeeting } from '#modules/needs/server/load.ts';
import { sideOf } from '#modules/needs/server/side.ts';
import { whyNotComplete } from '#modules/needs/server/rules/completion.ts';
import {
  type EngagementRow,
  feedbackOf,
  helpfulnessOf,
  type MeetingRow,
  meetingsOf,
} from '#modules/needs/server/store/engagement-store.ts';
import { rowShowing } from '#platform/access/permit.ts';
import { only, rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Engagements with their meetings, as the row of `action` shows each to the actor. */
export async function presentEngagements(
  ctx: Context,
  action: string,
  rows: readonly EngagementRow[],
): Promise<z.input<typeof Engagement>[]> {
  const ids = rows.map((row) => row.id);
  const grouped = Map.groupBy(await meetingsOf(ctx, ids), (meeting) => meeting.engagement);
  const meetings = (id: string): readonly MeetingRow[] => grouped.get(id) ?? [];
  const called = await calledFor(ctx, rows, meetings);
  const said = await saidOf(ctx, rows);
  return rows.map((row) => {
    const side = sideOf(ctx, row);
    const ofRow = meetings(row.id);
    const subject = { kind: 'engagement', id: row.id, holders: holdersOfPair(ctx, row) };
    const mayGive = rowAllowing(ctx.policy, ctx.actor, 'needs.give_feedback', subject);
    return only(rowShowing(ctx, action, subject), {
      id: row.id,
      need: row.need,
      side,
      brief: Brief.parse(row.brief),
      called: called(row),
      state: row.state as Engagement['state'],
      began: row.began,
      ends: row.ends,
      meetings: ofRow.map((meeting) => presentMeeting(ctx, row, meeting)),
      ...said(row.id),
      mayGiveFeedback: mayGive !== undefined && ofRow.some((meeting) => meeting.state === 'held'),
      mayComplete: row.state === 'active' && whyNotComplete(side, ofRow) === undefined,
    });
  });
}

type Said = Pick<z.input<typeof Engagement>, 'feedback' | 'heard'>;

/**
 * By engagement, what was said of it: one's own words and those of others; to the provider only how helpful it was.
 */
async function saidOf(ctx: Context, rows: readonly EngagementRow[]): Promise<(engagement: string) => Said> {
  const isOf = (side: Side) => (row: EngagementRow) => sideOf(ctx, row) === side;
  const given = rows.filter(isOf('provider')).map((row) => row.id);
  const helpful = given.length === 0 ? [] : await asSystem(ctx, () => helpfulnessOf(ctx, given));
  const served = await feedbackOf(
    ctx,
    rows.filter(isOf('served')).map((row) => row.id),
  );
  return (engagement) => {
    const own = served.find((one) => one.engagement === engagement && one.person === ctx.actor.person);
    const others = served.filter((one) => one !== own);
    const heard = [...others, ...helpful.map((one) => ({ ...one, words: '' }))];
    return {
      feedback: own ? { helpful: own.helpful, words: own.words } : null,
      heard: heard
        .filter((one) => one.engagement === engagement)
        .map(({ helpful: how, words }) => ({ helpful: how, words })),
    };
  };
}

/** One engagement, the same way. */
export async function presentEngagement(
  ctx: Context,
  action: string,
  row: EngagementRow,
): Promise<z.input<typeof Engagement>> {
  const [engagement] = await presentEngagements(ctx, action, [row]);
  if (!engagement) throw new Error('an engagement was presented as nothing');
  return engagement;
}

function presentMeeting(ctx: Context, engagement: EngagementRow, row: MeetingRow): z.input<typeof Meeting> {
  const confirmedBy: Side[] = [
    ...(row.provider_confirmed_at ? (['provider'] as const) : []),
    ...(row.served_confirmed_at ? (['served'] as const) : []),
  ];
  const subject = subjectOfMeeting(ctx, engagement, row);
  const isHis = rowAllowing(ctx.policy, ctx.actor, 'needs.confirm_meeting', subject) !== undefined;
  const isConfirmed = confirmedBy.includes(sideOf(ctx, engagement));
  return {
    id: row.id,
    at: row.at,
    minutes: row.minutes,
    place: row.place,
    remote: row.remote,
    state: row.state as Meeting['state'],
    confirmedBy,
    grade: confirmedBy.length === 2 ? 'B' : confirmedBy.length === 1 ? 'C' : null,
    mayConfirm: row.state !== 'cancelled' && isHis && !isConfirmed && endOf(row) <= ctx.now,
  };
}

/** When a meeting is over. */
export const endOf = (meeting: Pick<MeetingRow, 'at' | 'minutes'>): Date =>
  new Date(meeting.at.getTime() + meeting.minutes * 60_000);
