import { hash } from 'node:crypto';
import { fewest } from '#engines/suppression/suppress.ts';
import type * as contract from '#modules/messages/contract/notice.ts';
import { mostWithNotice } from '#modules/messages/contract/notice.ts';
import type { AttachmentRow } from '#modules/messages/server/attachments/store/attachment-store.ts';
import { takeAttachments } from '#modules/messages/server/attachments/take-attachments.ts';
import { leaveNotice } from '#modules/messages/server/notices/leave-notice.ts';
import { waitsUntil } from '#modules/messages/server/notices/limits.ts';
import { permitAudience } from '#modules/messages/server/notices/permit-audience.ts';
import { presentSentNotice } from '#modules/messages/server/notices/present-notice.ts';
import { countReached } from '#modules/messages/server/notices/preview-audience.ts';
import { reachAudience } from '#modules/messages/server/notices/reach-audience.ts';
import { asksInterest } from '#modules/messages/server/notices/rules/interest.ts';
import type { Members } from '#modules/messages/server/notices/rules/reached.ts';
import { secondFor } from '#modules/messages/server/notices/rules/second-for.ts';
import { insertNoticeAttachments } from '#modules/messages/server/notices/store/notice-attachment-store.ts';
import { insertNotice, noticeById } from '#modules/messages/server/notices/store/notice-store.ts';
import { tellDeciders } from '#modules/messages/server/notices/tell-people.ts';
import { plannedFor } from '#modules/messages/server/plan-ahead.ts';
import { assertFirst } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Said = Received<typeof contract.sendNotice>['body'];

/** SHA-256 of a notice as it is shown, and of what comes with it: what is signed is this and no other. */
export const textHashOf = (
  { title, body }: { title: string; body: string },
  attached: readonly { sha256: Buffer | null; alt: string }[] = [],
): Buffer =>
  hash(
    'sha256',
    JSON.stringify([title, body, ...attached.map(({ sha256, alt }) => [sha256?.toString('hex'), alt])]),
    'buffer',
  );

/** Sends a notice; to many, to several organisations or urgently it waits for a second person first. */
export async function sendNotice(ctx: Context, said: Said): Promise<Replied<typeof contract.sendNotice>> {
  const { actor, now } = ctx;
  await permitAudience(ctx, 'messages.send', said.audience);
  const leavesAt = plannedFor(ctx, 'leavesAt', said.leavesAt) ?? now;
  await assertCorrects(ctx, said);
  const members = await reachAudience(ctx, said.audience);
  assertReached(said, members);
  const org = actor.holds['org']?.[0] ?? null;
  const reach = await countReached(ctx, members, org);
  const waits = secondFor({ ...reach, isUrgent: said.urgentReason !== null }).length > 0;
  if (waits) assertFirst(ctx);
  const attached = await takeSaid(ctx, said);
  const row = await insertNotice(ctx, {
    county: actor.county,
    id: newId(),
    org,
    sender: actor.person,
    role: actor.role,
    acting: actor.acting ?? '',
    on_behalf: actor.onBehalf ?? null,
    title: said.title,
    body: said.body,
    text_hash: textHashOf(said, attached),
    level: said.level,
    urgent_reason: said.urgentReason,
    audience: JSON.stringify(said.audience),
    state: waits ? 'waiting' : leavesAt > now ? 'planned' : 'sending',
    made_at: now,
    leaves_at: leavesAt,
    persons: reach.persons,
    orgs: reach.orgs,
    expires_at: waitsUntil(now),
    corrects: said.corrects,
  });
  await asSystem(ctx, () => insertNoticeAttachments(ctx, row.id, attached));
  if (waits) await asSystem(ctx, () => tellDeciders(ctx, row));
  else if (row.state === 'sending') await ctx.enqueue(ctx, leaveNotice, { notice: row.id });
  return presentSentNotice(ctx, row);
}

/** It is for somebody; of those who follow a column nobody is told apart, by what he answers or as one of a few. */
function assertReached({ audience, level }: Said, members: Members): void {
  if (asksInterest(audience)) {
    if (level !== 'read') throw new Refusal('messages.followers_only_read', { field: 'level' });
    if (members.size < fewest) throw new Refusal('messages.too_few_followers', { field: 'audience', least: fewest });
  }
  if (members.size === 0) throw new Refusal('messages.nobody_there', { field: 'audience' });
}

/** What comes with it; of a picture there are words for who does not see it. */
async function takeSaid(ctx: Context, { attachments }: Said): Promise<(AttachmentRow & { alt: string })[]> {
  const ids = attachments.map(({ id }) => id);
  const taken = await takeAttachments(ctx, ids, mostWithNotice);
  return taken.map((row, at) => {
    const alt = attachments[at]?.alt ?? '';
    if (row.sort === 'picture' && alt === '')
      throw new Refusal('messages.no_words_for_picture', { field: `attachments.${at}.alt` });
    return { ...row, alt };
  });
}

/** One corrects what one has sent oneself. */
async function assertCorrects(ctx: Context, { corrects }: Said): Promise<void> {
  if (corrects === null) return;
  const earlier = await noticeById(ctx, corrects);
  const isHis = earlier?.sender === ctx.actor.person && earlier.acting === ctx.actor.acting;
  if (!isHis || !['sent', 'recalled'].includes(earlier.state))
    throw new Refusal('messages.not_sent', { field: 'corrects' });
}
