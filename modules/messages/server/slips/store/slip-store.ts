import { type Insertable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { ReceiptRow, Reached } from '#modules/messages/server/notices/store/receipt-store.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** The receipt a slip that is still taken is for, held until the transaction ends. */
export const receiptOfSlip = (
  { db, actor, now }: Reader & Pick<Context, 'now'>,
  slip: string,
): Promise<ReceiptRow | undefined> =>
  db
    .selectFrom('messages.receipt')
    .selectAll()
    .where('county', '=', actor.county)
    .where('slip', '=', slip)
    .where('slip_until', '>', now)
    .forUpdate()
    .executeTakeFirst();

/** Gives each of these receipts of a notice its code until a moment. */
export async function keepSlips(
  { db, actor }: Reader,
  { notice, until }: { notice: string; until: Date },
  slips: readonly (Reached & { slip: string })[],
): Promise<void> {
  await sql`update messages.receipt set slip = one.slip, slip_until = ${until}
    from unnest(${slips.map(({ person }) => person)}::uuid[], ${slips.map(({ about }) => about)}::uuid[],
      ${slips.map(({ slip }) => slip)}::text[]) as one (person, about, slip)
    where receipt.county = ${actor.county} and receipt.notice = ${notice}
      and receipt.person = one.person and receipt.about = one.about`.execute(db);
}

/** Writes down that an answer on paper was entered, corrected or taken back. */
export async function insertPaperAnswer(
  { db }: Reader,
  row: Insertable<Database['messages.paper_answer']>,
): Promise<void> {
  await db.insertInto('messages.paper_answer').values(row).execute();
}
