import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { WorkGroup } from '#modules/messages/contract/conversation.ts';
import { hasUnread } from '#modules/messages/server/conversations/store/reading-store.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** Among how many groups kept at an organisation those that nobody keeps any more are looked for. */
const mostLookedThrough = 500;

export type ConversationRow = Selectable<Database['messages.conversation']>;

/** A conversation of two about one child. */
export type TalkRow = ConversationRow & { kind: 'talk'; child: string; guardian: string; teacher: string };

/** The group of a class. */
export type GroupRow = ConversationRow & { kind: 'class'; class: string };

/** A group of staff of several organisations. */
export type WorkGroupRow = ConversationRow & {
  kind: WorkGroup['kind'];
  title: string;
  opened_by: string;
  kept_by: string;
  kept_since: Date;
};

/** A talk of a pupil, who has opened it, with two adults. */
export type PupilTalkRow = ConversationRow & { kind: 'pupil'; opened_by: string; without_homeroom: boolean };

export const isTalk = (row: ConversationRow): row is TalkRow => row.kind === 'talk';

export const isGroup = (row: ConversationRow): row is GroupRow => row.kind === 'class';

export const isWorkGroup = (row: ConversationRow): row is WorkGroupRow => row.kind === 'project' || row.kind === 'case';

export const isPupilTalk = (row: ConversationRow): row is PupilTalkRow => row.kind === 'pupil';

const conversationsOf = ({ db, actor }: Reader) =>
  db.selectFrom('messages.conversation').where('county', '=', actor.county);

/** One conversation; held until the transaction ends where something is to be numbered in it. */
export const conversationById = (ctx: Reader, id: string, isHeld = false): Promise<ConversationRow | undefined> =>
  conversationsOf(ctx)
    .selectAll()
    .where('id', '=', id)
    .$if(isHeld, (query) => query.forUpdate())
    .executeTakeFirst();

/** Opens the one conversation these two have about a child, or about a notice; the one there is stays as it is. */
export async function ensureTalk(
  ctx: Reader,
  row: Omit<Insertable<Database['messages.conversation']>, 'kind'> & Pick<TalkRow, 'child' | 'guardian' | 'teacher'>,
): Promise<TalkRow> {
  await insertOnce(ctx, { ...row, kind: 'talk' });
  const found = await conversationsOf(ctx)
    .selectAll()
    .where('child', '=', row.child)
    .where('guardian', '=', row.guardian)
    .where('teacher', '=', row.teacher)
    .where('notice', 'is not distinct from', row.notice ?? null)
    .executeTakeFirstOrThrow();
  return found as TalkRow;
}

/** Opens the one group of a class; the one there is stays as it is. */
export async function ensureGroup(
  ctx: Reader,
  row: Omit<Insertable<Database['messages.conversation']>, 'kind'> & Pick<GroupRow, 'class'>,
): Promise<GroupRow> {
  await insertOnce(ctx, { ...row, kind: 'class' });
  const found = await conversationsOf(ctx).selectAll().where('class', '=', row.class).executeTakeFirstOrThrow();
  return found as GroupRow;
}

/** Opens a group of staff. Asked of the system. */
export async function insertWorkGroup(
  { db }: Reader,
  row: Insertable<Database['messages.conversation']> &
    Pick<WorkGroupRow, 'kind' | 'title' | 'opened_by' | 'kept_by' | 'kept_since'>,
): Promise<WorkGroupRow> {
  const found = await db.insertInto('messages.conversation').values(row).returningAll().executeTakeFirstOrThrow();
  return found as WorkGroupRow;
}

const workGroupsOf = (ctx: Reader) => conversationsOf(ctx).where('kind', 'in', ['project', 'case']);

/** The groups of these classes. */
export async function groupsOfClasses(ctx: Reader, classes: readonly string[]): Promise<GroupRow[]> {
  const rows = await conversationsOf(ctx).selectAll().where(sql<boolean>`class = any(${classes}::uuid[])`).execute();
  return rows as GroupRow[];
}

/** How many groups of staff somebody keeps that are not closed. */
export async function countKeptBy(ctx: Reader, person: string): Promise<number> {
  const row = await workGroupsOf(ctx)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('kept_by', '=', person)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** A page of the groups of staff there are, those with the newest message first. */
export async function pageOfWorkGroups(ctx: Reader, paging: Paging): Promise<{ rows: WorkGroupRow[]; total: number }> {
  const shape = (query: ReturnType<typeof workGroupsOf>) => query.selectAll().orderBy('last_at', 'desc').orderBy('id');
  const { rows, total } = await readPage(workGroupsOf(ctx), shape, paging);
  return { rows: rows as WorkGroupRow[], total };
}

/** The groups of staff that are not closed and whose keeper is or was in them for one of these organisations, the newest first. Asked of the system. */
export async function openGroupsKeptAt(ctx: Reader, orgs: readonly string[]): Promise<WorkGroupRow[]> {
  const rows = await workGroupsOf(ctx)
    .selectAll()
    .where('closed_at', 'is', null)
    .where(
      sql<boolean>`exists (select from messages.member keeper where keeper.county = conversation.county
        and keeper.conversation = conversation.id and keeper.person = conversation.kept_by and keeper.org = any(${orgs}::uuid[]))`,
    )
    .orderBy('last_at', 'desc')
    .orderBy('id')
    .limit(mostLookedThrough)
    .execute();
  return rows as WorkGroupRow[];
}

async function insertOnce({ db }: Reader, row: Insertable<Database['messages.conversation']>): Promise<void> {
  await db
    .insertInto('messages.conversation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Which of them: on which side the actor is, about which children, in which classes, and at which organisations he is in groups
 * of staff; of notices alone, or of one, or of families or colleagues alone, where asked. With `unreadSince` those alone in which
 * he has something to read: by conversation, from when he reads there, where that is not all of it.
 */
interface Wanted {
  side: 'guardian' | 'teacher';
  children: readonly string[];
  classes: readonly string[];
  orgs: readonly string[];
  onlyNotices: boolean;
  notice: string | undefined;
  among: 'families' | 'colleagues' | undefined;
  unreadSince: ReadonlyMap<string, Date> | undefined;
}

/** A page of those the actor has; of those in which he has something to read asked of the system. */
export const pageOfConversations = (
  ctx: Reader,
  { side, children, classes, orgs, onlyNotices, notice, among, unreadSince }: Wanted,
  paging: Paging,
) =>
  readPage(
    conversationsOf(ctx)
      .where((eb) =>
        eb.or([
          eb.and([
            eb(side, '=', ctx.actor.person),
            sql<boolean>`child = any(${children}::uuid[])`,
            ...(onlyNotices ? [eb('notice', 'is not', null)] : []),
          ]),
          sql<boolean>`class = any(${classes}::uuid[])`,
          eb('id', 'in', groupsOf(ctx, orgs)),
        ]),
      )
      .$if(among === 'families', (query) => query.where('title', 'is', null))
      .$if(among === 'colleagues', (query) => query.where('title', 'is not', null))
      .where('kind', '<>', 'pupil')
      .$if(unreadSince !== undefined, (query) => query.where(hasUnread(ctx, unreadSince ?? new Map())))
      .$if(notice !== undefined, (query) => query.where('notice', '=', notice ?? '')),
    (query) => query.selectAll().orderBy('last_at', 'desc').orderBy('id'),
    paging,
  );

/** The groups of staff the actor is in as what he acts as. */
const groupsOf = ({ db, actor }: Reader, orgs: readonly string[]) =>
  db
    .selectFrom('messages.member')
    .select('conversation')
    .where('county', '=', actor.county)
    .where('person', '=', actor.person)
    .where('role', '=', actor.role)
    .where(sql<boolean>`org = any(${orgs}::uuid[])`)
    .where('left_at', 'is', null);

const pupilTalksOf = (ctx: Reader) => conversationsOf(ctx).where('kind', '=', 'pupil');

/** Pupils' talks by id. Asked of the system. */
export async function pupilTalksByIds(ctx: Reader, ids: readonly string[]): Promise<PupilTalkRow[]> {
  const rows = await pupilTalksOf(ctx).selectAll().where(sql<boolean>`id = any(${ids}::uuid[])`).execute();
  return rows as PupilTalkRow[];
}

/** A page of pupils' talks: of one pupil, of these, or those of a school, but of some pupils, that are not over and wait for adults first, the longest waiting before the others; where asked those alone in which the actor has something to read. Asked of the system. */
export async function pageOfPupilTalks(
  ctx: Reader,
  of: { openedBy: string } | { ids: readonly string[] } | { orgs: readonly string[]; butOf: readonly string[] },
  paging: Paging,
  isUnread = false,
): Promise<{ rows: PupilTalkRow[]; total: number }> {
  const all = pupilTalksOf(ctx).$if(isUnread, (query) => query.where(hasUnread(ctx, new Map())));
  const those =
    'openedBy' in of
      ? all.where('opened_by', '=', of.openedBy)
      : 'ids' in of
        ? all.where(sql<boolean>`id = any(${of.ids}::uuid[])`)
        : all
            .where(sql<boolean>`org = any(${of.orgs}::uuid[])`)
            .where(sql<boolean>`opened_by <> all(${of.butOf}::uuid[])`)
            .where('closed_at', 'is', null);
  const { rows, total } = await readPage(
    those,
    (query) =>
      'orgs' in of
        ? query.selectAll().orderBy('opened_at').orderBy('id')
        : query.selectAll().orderBy('last_at', 'desc').orderBy('id'),
    paging,
  );
  return { rows: rows as PupilTalkRow[], total };
}

/** Opens the one talk a pupil has; the one there is stays as it is. Asked of the system. */
export async function ensurePupilTalk(
  ctx: Reader,
  row: Omit<Insertable<Database['messages.conversation']>, 'kind'> &
    Pick<PupilTalkRow, 'opened_by' | 'without_homeroom'>,
): Promise<{ row: PupilTalkRow; isNew: boolean }> {
  await insertOnce(ctx, { ...row, kind: 'pupil' });
  const found = await pupilTalksOf(ctx)
    .selectAll()
    .where('opened_by', '=', row.opened_by)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { row: found as PupilTalkRow, isNew: found.id === row.id };
}

/** By message, the conversation it stands in. */
export async function conversationsOfMessages(
  ctx: Reader,
  ids: readonly string[],
): Promise<Map<string, ConversationRow>> {
  const rows = await ctx.db
    .selectFrom('messages.message as message')
    .innerJoin('messages.conversation as talk', (join) =>
      join.onRef('talk.county', '=', 'message.county').onRef('talk.id', '=', 'message.conversation'),
    )
    .selectAll('talk')
    .select('message.id as message')
    .where('message.county', '=', ctx.actor.county)
    .where(sql<boolean>`message.id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ message, ...row }) => [message, row]));
}

/** Writes how a conversation stands. */
export async function changeConversation(
  { db, actor }: Reader,
  id: string,
  change: Partial<Insertable<Database['messages.conversation']>>,
): Promise<void> {
  await db
    .updateTable('messages.conversation')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}
