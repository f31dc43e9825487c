import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import type { Context } from '#platform/context.ts';
import { countOf, readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type SurveyRow = Selectable<Database['surveys.survey']>;

/** What a survey asks. */
export const questionsOf = ({ questions }: SurveyRow): Question[] => questions as unknown as Question[];

const surveys = ({ db, actor }: Reader) =>
  db.selectFrom('surveys.survey as survey').where('survey.county', '=', actor.county);

/** A page of the surveys, the newest first; drafts where they are wanted. */
export const pageOfSurveys = (reader: Reader, withDrafts: boolean, paging: Paging) =>
  readPage(
    withDrafts ? surveys(reader) : surveys(reader).where('survey.state', '<>', 'draft'),
    (query) => query.selectAll('survey').orderBy('survey.ends', 'desc').orderBy('survey.id', 'desc'),
    paging,
  );

/** A survey, held until the transaction ends where it is to be changed. */
export const surveyById = (reader: Reader, id: string, isHeld = false): Promise<SurveyRow | undefined> =>
  surveys(reader)
    .selectAll('survey')
    .where('survey.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate())
    .executeTakeFirst();

/** How many surveys there are. */
export const countSurveys = (reader: Reader): Promise<number> => countOf(surveys(reader));

/** Those that are open, the oldest first. */
export const openSurveys = (reader: Reader): Promise<SurveyRow[]> =>
  surveys(reader)
    .selectAll('survey')
    .where('survey.state', '=', 'open')
    .orderBy('survey.ends')
    .orderBy('survey.id')
    .execute();

export async function insertSurvey(
  { db }: Reader,
  { questions, ...row }: Insertable<Database['surveys.survey']>,
): Promise<void> {
  await db
    .insertInto('surveys.survey')
    .values({ ...row, questions: JSON.stringify(questions) })
    .execute();
}

export async function changeSurvey(
  { db, actor }: Reader,
  id: string,
  { questions, ...change }: Updateable<Database['surveys.survey']>,
): Promise<void> {
  await db
    .updateTable('surveys.survey')
    .set({ ...change, ...(questions !== undefined && { questions: JSON.stringify(questions) }) })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

export async function deleteSurvey({ db, actor }: Reader, id: string): Promise<void> {
  await db.deleteFrom('surveys.survey').where('county', '=', actor.county).where('id', '=', id).execute();
}
