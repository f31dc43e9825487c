import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { ToldFigure } from '#modules/evaluation/contract/finding.ts';
import type { Reach } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type FindingRow = Selectable<Database['evaluation.finding']>;
export type RoundRow = Selectable<Database['evaluation.round']>;

const findings = ({ db, actor }: Reader) =>
  db.selectFrom('evaluation.finding as finding').where('finding.county', '=', actor.county);

const isEnded = sql<boolean>`(finding.let_be_at is not null or exists (select from evaluation.round as round
  where round.county = finding.county and round.finding = finding.id and round.decision in ('keep', 'end')))`;

/** A page of the findings within reach, the newest first. */
export function pageOfFindings(reader: Reader, reach: Reach, state: 'open' | 'ended' | 'all', paging: Paging) {
  const found = findings(reader)
    .$if(!reach.everything, (query) =>
      query.where(sql<boolean>`finding.readers && ${reach.holds['org:readers'] ?? []}::uuid[]`),
    )
    .$if(state === 'open', (query) => query.where(sql<boolean>`not ${isEnded}`))
    .$if(state === 'ended', (query) => query.where(isEnded));
  return readPage(
    found,
    (query) => query.selectAll('finding').orderBy('finding.made_at', 'desc').orderBy('finding.id'),
    paging,
  );
}

/** A finding, held until the transaction ends where it is to be changed. */
export const findingById = (reader: Reader, id: string, isHeld = false): Promise<FindingRow | undefined> =>
  findings(reader)
    .selectAll('finding')
    .where('finding.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('finding'))
    .executeTakeFirst();

export async function insertFinding(
  { db }: Reader,
  { figure, ...row }: Omit<Insertable<Database['evaluation.finding']>, 'figure' | 'causes'> & { figure: ToldFigure },
): Promise<void> {
  await db
    .insertInto('evaluation.finding')
    .values({ ...row, figure: JSON.stringify(figure), causes: '[]' })
    .execute();
}

export async function changeFindingRow(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['evaluation.finding']>,
): Promise<void> {
  await db
    .updateTable('evaluation.finding')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

const rounds = ({ db, actor }: Reader) => db.selectFrom('evaluation.round').where('county', '=', actor.county);

/** The rounds of findings, in order. */
export const roundsOf = (reader: Reader, of: readonly string[]): Promise<RoundRow[]> =>
  rounds(reader)
    .selectAll()
    .where(sql<boolean>`finding = any(${of}::uuid[])`)
    .orderBy('finding')
    .orderBy('number')
    .execute();

/** The rounds about which nothing is decided yet, with what their findings are of. */
export const openRounds = (
  reader: Reader,
): Promise<
  (Pick<RoundRow, 'id' | 'task' | 'again_from' | 'before' | 'after'> &
    Pick<FindingRow, 'indicator' | 'place' | 'school'>)[]
> =>
  findings(reader)
    .innerJoin('evaluation.round as round', (join) =>
      join.onRef('round.county', '=', 'finding.county').onRef('round.finding', '=', 'finding.id'),
    )
    .select(['round.id', 'round.task', 'round.again_from', 'round.before', 'round.after'])
    .select(['finding.indicator', 'finding.place', 'finding.school'])
    .where('round.decision', 'is', null)
    .orderBy('round.id')
    .execute();

export async function insertRound(
  { db }: Reader,
  { before, ...row }: Omit<Insertable<Database['evaluation.round']>, 'before'> & { before: ToldFigure },
): Promise<void> {
  await db
    .insertInto('evaluation.round')
    .values({ ...row, before: JSON.stringify(before) })
    .execute();
}

export async function changeRound(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['evaluation.round']>,
): Promise<void> {
  await db
    .updateTable('evaluation.round')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}
