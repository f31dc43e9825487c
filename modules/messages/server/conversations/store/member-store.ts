import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type MemberRow = Selectable<Database['messages.member']>;

const membersOf = ({ db, actor }: Reader) =>
  db.selectFrom('messages.member').selectAll().where('county', '=', actor.county).where('left_at', 'is', null);

/** Who was invited into these groups and has not left, whether or not he still is what he was invited as. Asked of the system. */
export const membersIn = (ctx: Reader, conversations: readonly string[]): Promise<MemberRow[]> =>
  membersOf(ctx)
    .where(sql<boolean>`conversation = any(${conversations}::uuid[])`)
    .orderBy('since')
    .orderBy('person')
    .execute();

/** By group of staff, as what its keeper was in it last, whether or not he still is. Asked of the system. */
export async function postsOfKeepers(
  { db, actor }: Reader,
  conversations: readonly string[],
): Promise<Map<string, Pick<MemberRow, 'role' | 'org'>>> {
  const rows = await db
    .selectFrom('messages.conversation as talk')
    .innerJoin('messages.member as member', (join) =>
      join
        .onRef('member.county', '=', 'talk.county')
        .onRef('member.conversation', '=', 'talk.id')
        .onRef('member.person', '=', 'talk.kept_by'),
    )
    .select(['talk.id', 'member.role', 'member.org'])
    .where('talk.county', '=', actor.county)
    .where(sql<boolean>`talk.id = any(${conversations}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, ...post }) => [id, post]));
}

/** Whether the actor is in a group as what he acts as now. */
export async function isMember(ctx: Reader, conversation: string): Promise<boolean> {
  const { person, role, holds } = ctx.actor;
  const row = await membersOf(ctx)
    .where('conversation', '=', conversation)
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.role === role && (holds['org'] ?? []).includes(row.org);
}

/** Has somebody be in a group from now on, as what he is now. Asked of the system. */
export async function putMember({ db }: Reader, row: Insertable<Database['messages.member']>): Promise<void> {
  const { role, org, invited_by, since } = row;
  await db
    .insertInto('messages.member')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['county', 'conversation', 'person'])
        .doUpdateSet({ role, org, invited_by, since, left_at: null }),
    )
    .execute();
}

/** Has somebody be in a group no more; who is not in it stays as he was. Asked of the system. */
export async function leave(
  { db, actor, now }: Reader & Pick<Context, 'now'>,
  conversation: string,
  person: string,
): Promise<void> {
  await db
    .updateTable('messages.member')
    .set({ left_at: now })
    .where('county', '=', actor.county)
    .where('conversation', '=', conversation)
    .where('person', '=', person)
    .where('left_at', 'is', null)
    .execute();
}
