import { answering } from '#modules/surveys/contract/survey.ts';
import type * as contract from '#modules/surveys/contract/survey.ts';
import { tell } from '#modules/notify/server/public.ts';
import { assertSecond, guardiansIn, organisationsCalled, schoolFacts, staffIn } from '#modules/people/server/public.ts';
import { fewestDays } from '#modules/surveys/server/limits.ts';
import { holdSurvey } from '#modules/surveys/server/load.ts';
import { presentSurvey } from '#modules/surveys/server/present-survey.ts';
import { atOneSchool, draw } from '#modules/surveys/server/rules/draw.ts';
import { insertInvitations } from '#modules/surveys/server/store/ballot-store.ts';
import { insertSchools } from '#modules/surveys/server/store/school-store.ts';
import { changeSurvey, questionsOf, surveyById, type SurveyRow } from '#modules/surveys/server/store/survey-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** Opens what a colleague has drafted: draws those who are asked, at random at each school, and tells them. */
export async function openSurvey(
  ctx: Context,
  id: string,
  { seen }: { seen: number },
): Promise<Replied<typeof contract.openSurvey>> {
  const row = await holdSurvey(ctx, id, 'surveys.open_survey', seen);
  if (row.state !== 'draft') throw new Refusal('surveys.not_draft');
  await assertSecond(ctx);
  const today = dayOf(ctx.now);
  if (questionsOf(row).length === 0) throw new Refusal('surveys.no_questions');
  if (row.ends < addDays(today, fewestDays)) throw new Refusal('surveys.ends_early', { field: 'ends' });
  const drawn = await asSystem(ctx, () => drawAt(ctx, row));
  if (drawn.length === 0) throw new Refusal('surveys.nobody');
  await changeSurvey(ctx, id, {
    state: 'open',
    version: row.version + 1,
    opened_by: ctx.actor.person,
    opened_on: today,
  });
  await asSystem(ctx, () => tellOf(ctx, row, drawn));
  return presentSurvey(ctx, (await surveyById(ctx, id)) as SurveyRow);
}

const tellOf = (ctx: Context, { id, asked, minutes }: SurveyRow, persons: readonly string[]): Promise<void> =>
  tell(ctx, {
    persons,
    event: id,
    topic: 'surveys',
    textKey: 'surveys.tell.asked',
    data: { minutes },
    link: '/m/surveys',
    roles: answering[asked as keyof typeof answering],
    level: 1,
  });

/** Draws at each school, and keeps who was drawn; all of them. */
async function drawAt(ctx: Context, row: SurveyRow): Promise<string[]> {
  const { county } = ctx.actor;
  const schools = await schoolsToAsk(ctx);
  const people = atOneSchool(await whoIsAsked(ctx, row, [...schools.keys()]));
  const drawn = Array.from(people, ([org, those]) => ({ org, people: those, drawn: draw(those, row.per_school) }));
  await insertSchools(
    ctx,
    drawn.map(({ org, people: those, drawn: some }) => ({
      county,
      survey: row.id,
      org,
      is_rural: schools.get(org) ?? false,
      people: those.length,
      drawn: some.length,
    })),
  );
  const invited = drawn.flatMap(({ org, drawn: some }) => some.map((person) => ({ person, org })));
  await insertInvitations(ctx, row.id, invited);
  return invited.map(({ person }) => person);
}

/** The schools that run today, and which of them lie in the country. */
async function schoolsToAsk(ctx: Context): Promise<Map<string, boolean>> {
  const called = await organisationsCalled(ctx, { kinds: ['school'] });
  const running = called.flatMap(({ id, isRunning }) => (isRunning ? [id] : []));
  return new Map((await schoolFacts(ctx, running)).map(({ id, rural }) => [id, rural]));
}

async function whoIsAsked(
  ctx: Context,
  { asked }: SurveyRow,
  schools: readonly string[],
): Promise<{ person: string; org: string }[]> {
  const pairs: { person: string; org: string }[] = [];
  for (const org of schools) {
    const where = { in: 'org', org } as const;
    const persons =
      asked === 'guardians'
        ? (await guardiansIn(ctx, where)).map(({ person }) => person)
        : await staffIn(ctx, where, answering.staff);
    for (const person of new Set(persons)) pairs.push({ person, org });
  }
  return pairs;
}
