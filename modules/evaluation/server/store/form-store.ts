import { type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { FormField, FormRule } from '#modules/evaluation/contract/form.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type FormRow = Selectable<Database['evaluation.form']>;

/** What a form asks for, and by what it is looked at. */
export const fieldsOf = ({ fields }: Pick<FormRow, 'fields'>): FormField[] => FormField.array().parse(fields);
export const rulesOf = ({ rules }: Pick<FormRow, 'rules'>): FormRule[] => FormRule.array().parse(rules);

const forms = ({ db, actor }: Reader) =>
  db
    .selectFrom('evaluation.form as form')
    .where('form.county', '=', actor.county)
    .where(
      sql<boolean>`not exists (select from evaluation.form as later where later.county = form.county
        and later.code = form.code and later.version > form.version)`,
    );

/** A page of the forms as they hold now, by title. */
export const pageOfForms = (reader: Reader, paging: Paging) =>
  readPage(forms(reader), (query) => query.selectAll('form').orderBy('form.title_zh').orderBy('form.code'), paging);

/** All forms as they hold now, by code. */
export const allForms = (reader: Reader): Promise<FormRow[]> =>
  forms(reader).selectAll('form').orderBy('form.code').execute();

/** A form as it holds now. */
export const formByCode = (reader: Reader, code: string): Promise<FormRow | undefined> =>
  forms(reader).selectAll('form').where('form.code', '=', code).executeTakeFirst();

/** Adds a version of a form; whether it was not there. */
export async function insertForm({ db }: Reader, { fields, rules, ...row }: FormRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evaluation.form')
    .values({ ...row, fields: JSON.stringify(fields), rules: JSON.stringify(rules) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
