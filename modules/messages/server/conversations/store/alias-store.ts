import { type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type AliasRow = Selectable<Database['messages.alias']>;

/** What guardians are called among the families of groups. Asked of the system. */
export const aliasesIn = ({ db, actor }: Reader, conversations: readonly string[]): Promise<AliasRow[]> =>
  db
    .selectFrom('messages.alias')
    .selectAll()
    .where('county', '=', actor.county)
    .where(sql<boolean>`conversation = any(${conversations}::uuid[])`)
    .execute();

/**
 * Sees to it that a guardian is called something in a group: by the next number, and as somebody of a child where he says so
 * now; what he has said before stays. The row of the group is held. Asked of the system.
 */
export async function ensureAlias({ db, actor }: Reader, conversation: string, child?: string | null): Promise<void> {
  const { county, person } = actor;
  await sql`insert into messages.alias (county, conversation, person, number, child)
    select ${county}, ${conversation}, ${person}, coalesce(max(number), 0) + 1, ${child ?? null}::uuid
    from messages.alias where county = ${county} and conversation = ${conversation}
    on conflict (county, conversation, person) do nothing`.execute(db);
  if (child === undefined) return;
  await db
    .updateTable('messages.alias')
    .set({ child })
    .where('county', '=', county)
    .where('conversation', '=', conversation)
    .where('person', '=', person)
    .execute();
}
