import type * as contract from '#modules/messages/contract/group.ts';
import { type Standing, standingsIn } from '#modules/messages/server/conversations/standing.ts';
import { aliasesIn } from '#modules/messages/server/conversations/store/alias-store.ts';
import type { ConversationRow, GroupRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { unreadIn } from '#modules/messages/server/conversations/store/reading-store.ts';
import { sideOf } from '#modules/messages/server/conversations/who-talks.ts';
import { classFacts, pupilFacts } from '#modules/people/server/public.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { words } from '#modules/messages/words.ts';
import type { Replied } from '#platform/http/endpoint.ts';

type Told = Replied<typeof contract.openGroup>;

/** Whether staff alone write in a group now. */
export const isForStaff = ({ now }: Pick<Context, 'now'>, { staff_only_until }: Pick<GroupRow, 'staff_only_until'>) =>
  staff_only_until !== null && staff_only_until > now;

/** The names of classes this year, by id: not a guardian's rows. */
const namesOfClasses = (ctx: Context, ids: readonly string[]): Promise<Map<string, string>> =>
  asSystem(ctx, async () => new Map((await classFacts(ctx, [...new Set(ids)])).map(({ id, name }) => [id, name])));

/** What groups are called where somebody reads a message of theirs by itself; null of what two say. */
export async function namesOfGroups(
  ctx: Context,
  rows: readonly ConversationRow[],
): Promise<(row: ConversationRow) => string | null> {
  const classes = await namesOfClasses(
    ctx,
    rows.flatMap((row) => row.class ?? []),
  );
  return (row) => {
    if (row.class !== null)
      return say(words, ctx.language, 'messages.group.class', { name: classes.get(row.class) ?? '' });
    if (row.kind === 'pupil') return say(words, ctx.language, 'messages.group.pupil', {});
    return row.title === null ? null : say(words, ctx.language, 'messages.group.work', { title: row.title });
  };
}

/** Groups as one who is in them sees them. */
export async function presentGroups(ctx: Context, rows: readonly GroupRow[]): Promise<Told[]> {
  if (rows.length === 0) return [];
  const isGuardian = sideOf(ctx) === 'guardian';
  const ids = rows.map(({ id }) => id);
  const names = await namesOfClasses(
    ctx,
    rows.map((row) => row.class),
  );
  const standingOf = await standingsIn(ctx, rows);
  const since = rows.flatMap((row) => {
    const from = isGuardian ? standingOf(row).since.get(ctx.actor.person) : undefined;
    return from ? [[row.id, from] as const] : [];
  });
  const unread = await asSystem(ctx, () => unreadIn(ctx, ids, new Map(since)));
  const selves = isGuardian ? await selvesIn(ctx, rows, standingOf) : undefined;
  return rows.map((row) => {
    const holders = { class: row.class };
    const isStaffsOnly = isForStaff(ctx, row);
    return {
      kind: 'class',
      id: row.id,
      name: names.get(row.class) ?? '',
      isOpen: standingOf(row).isOpen && !(isGuardian && isStaffsOnly),
      isClosed: row.closed_at !== null,
      staffOnlyUntil: isStaffsOnly ? row.staff_only_until : null,
      mayKeep: !!rowAllowing(ctx.policy, ctx.actor, 'messages.keep_group', {
        kind: 'conversation',
        id: row.id,
        holders,
      }),
      self: selves?.(row) ?? null,
      lastAt: row.last_at,
      unread: unread.get(row.id) ?? 0,
    };
  });
}

/** Of each group, whose guardian the actor is in it, and as whose he lets himself be known. */
async function selvesIn(
  ctx: Context,
  rows: readonly GroupRow[],
  standingOf: (row: GroupRow) => Standing,
): Promise<(row: GroupRow) => Told['self']> {
  const { person } = ctx.actor;
  const own = (row: GroupRow): readonly string[] => standingOf(row).children.get(person) ?? [];
  const [facts, aliases] = await asSystem(ctx, () =>
    Promise.all([
      pupilFacts(ctx, rows.flatMap(own)),
      aliasesIn(
        ctx,
        rows.map(({ id }) => id),
      ),
    ]),
  );
  return (row) => {
    const children = facts
      .filter(({ id }) => own(row).includes(id))
      .map(({ id, givenName }) => ({ id, name: givenName }));
    const chosen = aliases.find((alias) => alias.conversation === row.id && alias.person === person)?.child;
    return { children, child: children.find(({ id }) => id === chosen)?.id ?? null };
  };
}

/** One of them. */
export async function presentGroup(ctx: Context, row: GroupRow): Promise<Told> {
  const [told] = await presentGroups(ctx, [row]);
  if (!told) throw new Error('a group was presented as nothing');
  return told;
}
