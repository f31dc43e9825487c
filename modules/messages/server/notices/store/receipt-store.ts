import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import type { Member } from '#modules/messages/server/notices/rules/reached.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ReceiptRow = Selectable<Database['messages.receipt']>;

/** Notes who gets a notice; who has it already keeps what he said to it. */
export async function insertReceipts(
  { db, actor, now }: Reader & Pick<Context, 'now'>,
  { id, sender }: Pick<NoticeRow, 'id' | 'sender'>,
  members: readonly Member[],
): Promise<void> {
  await sql`insert into messages.receipt (county, notice, person, about, sender, reached_at)
    select ${actor.county}, ${id}, person, about, ${sender}, ${now}
    from unnest(${members.map(({ person }) => person)}::uuid[],
      ${members.map(({ person, child }) => child ?? person)}::uuid[]) as member (person, about)
    on conflict do nothing`.execute(db);
}

/** Everybody who has got a notice. */
export const personsReached = async ({ db, actor }: Reader, notice: string): Promise<Set<string>> =>
  new Set(
    (
      await db
        .selectFrom('messages.receipt')
        .select('person')
        .distinct()
        .where('county', '=', actor.county)
        .where('notice', '=', notice)
        .execute()
    ).map(({ person }) => person),
  );

/** What a person got of some notices, held until the transaction ends where one is to be answered. */
export const receiptsOf = (
  { db, actor }: Reader,
  person: string,
  notices: readonly string[],
  isHeld = false,
): Promise<ReceiptRow[]> =>
  db
    .selectFrom('messages.receipt')
    .selectAll()
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where(sql<boolean>`notice = any(${notices}::uuid[])`)
    .orderBy('about')
    .$if(isHeld, (query) => query.forUpdate())
    .execute();

/** A page of the notices a person got, the newest first; of those he has still to answer alone where asked. */
export const pageOfGot = ({ db, actor }: Reader, isOpen: boolean, paging: Paging) =>
  readPage(
    db
      .selectFrom('messages.notice as notice')
      .where('notice.county', '=', actor.county)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('messages.receipt as receipt')
            .whereRef('receipt.county', '=', 'notice.county')
            .whereRef('receipt.notice', '=', 'notice.id')
            .where('receipt.person', '=', actor.person)
            .$if(isOpen, (query) => query.where(isUndone)),
        ),
      ),
    (query) => query.selectAll('notice').orderBy('notice.sent_at', 'desc').orderBy('notice.id', 'desc'),
    paging,
  );

/** What is still to be done of a receipt, by the level of its notice, where no correction has come in its place. */
const isUndone = sql<boolean>`case when notice.level = 'read' then receipt.read_at is null else receipt.answered_at is null end
  and notice.state <> 'recalled'
  and not exists (
    select from messages.notice as later
    join messages.receipt as got on got.county = later.county and got.notice = later.id
    where later.county = receipt.county and later.corrects = receipt.notice and later.state in ('sending', 'sent')
      and got.person = receipt.person and got.about = receipt.about)`;

/** Which notice has come in the place of what somebody got, and for which child; what was recalled in its turn has not. Asked of the system. */
export const correctionsOf = (
  { db, actor }: Reader,
  person: string,
  notices: readonly string[],
): Promise<{ of: string | null; by: string; about: string }[]> =>
  db
    .selectFrom('messages.notice as later')
    .innerJoin('messages.receipt as got', (join) =>
      join.onRef('got.county', '=', 'later.county').onRef('got.notice', '=', 'later.id'),
    )
    .select(['later.corrects as of', 'later.id as by', 'got.about'])
    .where('later.county', '=', actor.county)
    .where(sql<boolean>`later.corrects = any(${notices}::uuid[])`)
    .where('later.state', 'in', ['sending', 'sent'])
    .where('got.person', '=', person)
    .orderBy('later.id')
    .execute();

/** Writes what somebody says to a notice. */
export async function answerReceipt(
  { db, actor }: Reader,
  { notice, person, about }: Pick<ReceiptRow, 'notice' | 'person' | 'about'>,
  said: Partial<Insertable<Database['messages.receipt']>>,
): Promise<void> {
  await db
    .updateTable('messages.receipt')
    .set(said)
    .where('county', '=', actor.county)
    .where('notice', '=', notice)
    .where('person', '=', person)
    .where('about', '=', about)
    .execute();
}

const withNotice = ({ db, actor }: Reader) =>
  db
    .selectFrom('messages.receipt as receipt')
    .innerJoin('messages.notice as notice', (join) =>
      join.onRef('notice.county', '=', 'receipt.county').onRef('notice.id', '=', 'receipt.notice'),
    )
    .where('receipt.county', '=', actor.county);

const open = (ctx: Reader, notice: string) => withNotice(ctx).where('receipt.notice', '=', notice).where(isUndone);
const readOf = (ctx: Reader, notice: string) =>
  withNotice(ctx).where('receipt.notice', '=', notice).where('receipt.read_at', 'is not', null);

/** Of what a person got of some notices, what still asks something of him. Asked of the system. */
export const openOf = (
  ctx: Reader,
  person: string,
  notices: readonly string[],
): Promise<Pick<ReceiptRow, 'notice' | 'about'>[]> =>
  withNotice(ctx)
    .select(['receipt.notice', 'receipt.about'])
    .where('receipt.person', '=', person)
    .where(sql<boolean>`receipt.notice = any(${notices}::uuid[])`)
    .where(isUndone)
    .execute();

/** A page of those who have not done what a notice asks. */
export const pageOfOpen = (ctx: Reader, notice: string, paging: Paging) =>
  readPage(
    open(ctx, notice),
    (query) =>
      query
        .select(['receipt.person', 'receipt.about', 'receipt.reached_at', 'receipt.read_at'])
        .orderBy('receipt.person')
        .orderBy('receipt.about'),
    paging,
  );

/** Of a receipt, who got it and for which child; himself where it is his own. */
export type Reached = Pick<ReceiptRow, 'person' | 'about'>;

/** Some of those who have not done what a notice asks, or of those who have read it, in the order of their ids behind one. */
export const reachedBehind = (
  ctx: Reader,
  { notice, after, who }: { notice: string; after: Reached | undefined; who: 'open' | 'readers' },
  limit: number,
): Promise<Reached[]> =>
  (who === 'open' ? open(ctx, notice) : readOf(ctx, notice))
    .select(['receipt.person', 'receipt.about'])
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(receipt.person, receipt.about) > (${after?.person}::uuid, ${after?.about}::uuid)`),
    )
    .orderBy('receipt.person')
    .orderBy('receipt.about')
    .limit(limit)
    .execute();

/** All that became of a notice, child by child. */
export const allReceipts = ({ db, actor }: Reader, notice: string): Promise<ReceiptRow[]> =>
  db
    .selectFrom('messages.receipt')
    .selectAll()
    .where('county', '=', actor.county)
    .where('notice', '=', notice)
    .orderBy('about')
    .orderBy('person')
    .execute();
