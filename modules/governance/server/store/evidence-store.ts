import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type EvidenceRow = Selectable<Database['governance.task_evidence']>;

const evidence = ({ db, actor }: Reader) =>
  db.selectFrom('governance.task_evidence').where('county', '=', actor.county);

/** What shows these tasks done, in the order in which it was added. Asked of the system, as all here. */
export const evidenceOf = (reader: Reader, tasks: readonly string[]): Promise<EvidenceRow[]> =>
  evidence(reader)
    .selectAll()
    .where(sql<boolean>`task = any(${tasks}::uuid[])`)
    .orderBy('added_at')
    .orderBy('id')
    .execute();

/** The task a file shows done. */
export const taskOfFile = async (reader: Reader, attachment: string): Promise<string | undefined> =>
  (await evidence(reader).select('task').where('attachment', '=', attachment).executeTakeFirst())?.task;

export async function insertEvidence(
  { db }: Reader,
  rows: readonly Insertable<Database['governance.task_evidence']>[],
): Promise<void> {
  await db.insertInto('governance.task_evidence').values(rows).execute();
}

/** Takes something away that shows a task done; whether it was there. */
export async function deleteEvidence({ db, actor }: Reader, task: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('governance.task_evidence')
    .where('county', '=', actor.county)
    .where('task', '=', task)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
