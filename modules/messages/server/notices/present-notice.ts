import type { z } from 'zod';
import type { Notice, NoticeAnswer, NoticeLevel, NoticeState, SentNotice } from '#modules/messages/contract/notice.ts';
import type { Audience } from '#modules/messages/contract/audience.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { attachedTo, attachedToGot } from '#modules/messages/server/notices/attached.ts';
import { describeAudiences } from '#modules/messages/server/notices/describe-audience.ts';
import { asksInterest, byTens } from '#modules/messages/server/notices/rules/interest.ts';
import { type NoticeRow, type Progress, progressOf } from '#modules/messages/server/notices/store/notice-store.ts';
import {
  correctionsOf,
  openOf,
  type ReceiptRow,
  receiptsOf,
} from '#modules/messages/server/notices/store/receipt-store.ts';
import { personNames, pupilFacts, roleName } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** How a notice stands at this moment, whether its end has been noted or not. */
export const stateOf = ({ now }: Pick<Context, 'now'>, { state, expires_at }: NoticeRow): NoticeState =>
  state === 'waiting' && expires_at <= now ? 'lapsed' : (state as NoticeState);

/** Notices as whoever sent them, or may approve them, reads them. */
export async function presentSentNotices(
  ctx: Context,
  rows: readonly NoticeRow[],
): Promise<z.input<typeof SentNotice>[]> {
  const people = rows.flatMap((row) => [row.sender, row.on_behalf ?? [], row.decided_by ?? []].flat());
  const ids = rows.map(({ id }) => id);
  const audiences = rows.map(({ audience }) => audience as Audience);
  const [names, described, progress] = await Promise.all([
    personNames(ctx, people),
    describeAudiences(ctx, audiences),
    progressOf(ctx, ids),
  ]);
  const attached = await attachedTo(ctx, rows);
  const named = (person: string | null): string | null => (person === null ? null : (names.get(person) ?? ''));
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    body: row.body,
    level: row.level as NoticeLevel,
    urgentReason: row.urgent_reason,
    state: stateOf(ctx, row),
    audience: described(row.audience as Audience),
    sentBy: names.get(row.sender) ?? '',
    sentAs: roleName(ctx, row.role),
    onBehalf: named(row.on_behalf),
    madeAt: row.made_at,
    leavesAt: row.leaves_at,
    sentAt: row.sent_at,
    ...countsOf(row, progress.get(row.id)),
    orgs: row.orgs,
    decidedBy: named(row.decided_by),
    decidedReason: row.decided_reason,
    recalledAt: row.recalled_at,
    recallReason: row.recall_reason,
    corrects: row.corrects,
    attachments: attached(row),
  }));
}

/** How many got it and did what it asks; by tens where they are told to nobody by name. */
function countsOf(
  { audience, persons }: NoticeRow,
  { read, ...said }: Progress = { read: 0, answered: 0, declined: 0 },
): Pick<SentNotice, 'persons' | 'isNamed' | keyof Progress> {
  const isNamed = !asksInterest(audience as Audience);
  return isNamed
    ? { isNamed, persons, read, ...said }
    : { isNamed, persons: byTens(persons), read: byTens(read), ...said };
}

/** One of them. */
export async function presentSentNotice(ctx: Context, row: NoticeRow): Promise<z.input<typeof SentNotice>> {
  const [told] = await presentSentNotices(ctx, [row]);
  if (!told) throw new Error('a notice was presented as nothing');
  return told;
}

/** Notices as whoever got them reads them, with what he has said to each. */
export async function presentNotices(ctx: Context, rows: readonly NoticeRow[]): Promise<z.input<typeof Notice>[]> {
  const { person } = ctx.actor;
  const ids = rows.map(({ id }) => id);
  const receipts = await receiptsOf(ctx, person, ids);
  const nameOf = await namesOfOrgs(
    ctx,
    rows.map(({ org }) => org),
  );
  const [names, corrections, open, children, attached] = await asSystem(ctx, () =>
    Promise.all([
      personNames(ctx, namedIn(rows, receipts)),
      correctionsOf(ctx, person, ids),
      openOf(ctx, person, ids),
      pupilFacts(ctx, [...new Set(receipts.flatMap(({ about }) => (about === person ? [] : about)))]),
      attachedToGot(ctx, rows, receipts),
    ]),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    body: row.body,
    level: row.level as NoticeLevel,
    isUrgent: row.urgent_reason !== null,
    sentBy: names.get(row.sender) ?? '',
    sentAs: roleName(ctx, row.role),
    onBehalf: row.on_behalf === null ? null : (names.get(row.on_behalf) ?? ''),
    answersTo: row.org === null || row.sender === person ? null : row.sender,
    from: nameOf(row.org),
    sentAt: row.sent_at ?? row.leaves_at,
    textHash: row.text_hash.toString('hex'),
    recalledAt: row.recalled_at,
    recallReason: row.recall_reason,
    corrects: row.corrects,
    correctedBy: corrections.findLast(({ of }) => of === row.id)?.by ?? null,
    attachments: attached(row),
    receipts: receipts
      .filter(({ notice }) => notice === row.id)
      .map((one) => presentReceipt(one, { children, open, names })),
  }));
}

/** Who is called by his name: whoever sent it, for whom, and whoever entered an answer from paper. */
const namedIn = (rows: readonly NoticeRow[], receipts: readonly ReceiptRow[]): string[] => [
  ...rows.flatMap((row) => [row.sender, row.on_behalf ?? []].flat()),
  ...receipts.flatMap((one) => one.entered_by ?? []),
];

interface Beside {
  children: readonly { id: string; givenName: string }[];
  open: readonly Pick<ReceiptRow, 'notice' | 'about'>[];
  names: ReadonlyMap<string, string>;
}

const presentReceipt = (
  { notice, about, read_at, answer, answered_at, dated, entered_by }: ReceiptRow,
  { children, open, names }: Beside,
): z.input<typeof Notice>['receipts'][number] => ({
  about,
  givenName: children.find(({ id }) => id === about)?.givenName ?? null,
  readAt: read_at,
  answer: answer as NoticeAnswer | null,
  answeredAt: answered_at,
  paper: dated === null || entered_by === null ? null : { dated, enteredBy: names.get(entered_by) ?? '' },
  isOpen: open.some((one) => one.notice === notice && one.about === about),
});
