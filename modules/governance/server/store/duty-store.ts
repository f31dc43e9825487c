import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type MatterRow = Selectable<Database['governance.duty_matter']>;

/** A duty with who works along, and who hears when it is late. */
export type DutyRow = Selectable<Database['governance.duty']> & {
  partners: string[];
  steps: { afterDays: number; org: string }[];
};

const mattersOf = ({ db, actor }: Reader, list: string) =>
  db
    .selectFrom('governance.duty_matter as matter')
    .where('matter.county', '=', actor.county)
    .where('matter.list', '=', list);

/** A page of the matters of a list, in their order. */
export const pageOfMatters = (reader: Reader, list: string, paging: Paging) =>
  readPage(
    mattersOf(reader, list),
    (query) => query.selectAll('matter').orderBy('matter.position').orderBy('matter.code'),
    paging,
  );

/** All matters of a list, in their order. */
export const allMatters = (reader: Reader, list: string): Promise<MatterRow[]> =>
  mattersOf(reader, list).selectAll('matter').orderBy('matter.position').orderBy('matter.code').execute();

export const matterByCode = (reader: Reader, list: string, code: string): Promise<MatterRow | undefined> =>
  mattersOf(reader, list).selectAll('matter').where('matter.code', '=', code).executeTakeFirst();

/** Puts matters into a list that has none of them. */
export const insertMatters = (
  { db }: Reader,
  those: readonly Insertable<Database['governance.duty_matter']>[],
): Promise<void> => insertMany(db, 'governance.duty_matter', those);

/** Adds a matter at the end of its list, or renames the one of its code. */
export async function keepMatterRow(
  { db, actor }: Reader,
  matter: Pick<MatterRow, 'list' | 'code' | 'name' | 'is_about_child'>,
): Promise<void> {
  const { list, code, name, is_about_child } = matter;
  await sql`insert into governance.duty_matter (county, list, code, name, is_about_child, position)
    select ${actor.county}, ${list}, ${code}, ${name}, ${is_about_child}, coalesce(max(position), 0) + 1
    from governance.duty_matter where county = ${actor.county} and list = ${list}
    on conflict (county, list, code) do update set name = excluded.name, is_about_child = excluded.is_about_child`.execute(
    db,
  );
}

export async function deleteMatter({ db, actor }: Reader, list: string, code: string): Promise<void> {
  await db
    .deleteFrom('governance.duty_matter')
    .where('county', '=', actor.county)
    .where('list', '=', list)
    .where('code', '=', code)
    .execute();
}

const duties = ({ db, actor }: Reader) =>
  db
    .selectFrom('governance.duty as duty')
    .selectAll('duty')
    .select([
      sql<string[]>`array(select partner.org from governance.duty_partner as partner
        where partner.county = duty.county and partner.duty = duty.id order by partner.org)`.as('partners'),
      sql<DutyRow['steps']>`coalesce((select jsonb_agg(jsonb_build_object('afterDays', step.after_days, 'org', step.org)
        order by step.step) from governance.duty_step as step
        where step.county = duty.county and step.duty = duty.id), '[]')`.as('steps'),
    ])
    .where('duty.county', '=', actor.county)
    .orderBy('duty.id');

/** The duties of some matters of a list. */
export const dutiesOf = (reader: Reader, list: string, matters: readonly string[]): Promise<DutyRow[]> =>
  duties(reader).where('duty.list', '=', list).where(sql<boolean>`duty.matter = any(${matters}::text[])`).execute();

/** All duties of a list. */
export const allDuties = (reader: Reader, list: string): Promise<DutyRow[]> =>
  duties(reader).where('duty.list', '=', list).execute();

/** The duties of a list whose basis is a document, or a clause of it. */
export const dutiesResting = (reader: Reader, list: string, policy: string): Promise<DutyRow[]> =>
  duties(reader).where('duty.list', '=', list).where('duty.basis_policy', '=', policy).execute();

export const dutyById = (reader: Reader, list: string, id: string): Promise<DutyRow | undefined> =>
  duties(reader).where('duty.list', '=', list).where('duty.id', '=', id).executeTakeFirst();

/** A duty that is not there yet. */
export type NewDuty = Insertable<Database['governance.duty']> & Pick<DutyRow, 'partners' | 'steps'>;

/** Puts duties with who works along and who hears when they are late. */
export async function insertDuties({ db, actor: { county } }: Reader, those: readonly NewDuty[]): Promise<void> {
  const partners = those.flatMap((one) => one.partners.map((org) => ({ county, duty: one.id, org })));
  const steps = those.flatMap((one) =>
    one.steps.map(({ afterDays, org }, at) => ({ county, duty: one.id, step: at + 1, after_days: afterDays, org })),
  );
  await insertMany(
    db,
    'governance.duty',
    those.map(({ partners: _, steps: __, ...row }) => row),
  );
  await insertMany(db, 'governance.duty_partner', partners);
  await insertMany(db, 'governance.duty_step', steps);
}

export async function deleteDuty({ db, actor }: Reader, id: string): Promise<void> {
  await db.deleteFrom('governance.duty').where('county', '=', actor.county).where('id', '=', id).execute();
}
