import { answerBack, followPupils } from '#modules/people/server/leavings/follow-pupils.ts';
import { endFrom, findPeriods } from '#modules/people/server/one-roster/find-periods.ts';
import { openClasses } from '#modules/people/server/roster/open-classes.ts';
import { onlyOne } from '#modules/people/server/one-roster/only-one.ts';
import {
  beginEnrolments,
  countStanding,
  endPeriods,
  followClass,
  movePeriods,
  periodsStanding,
  pupilsOf,
  schoolsOfPupils,
} from '#modules/people/server/store/outside-periods.ts';
import { holdPromotionsOf } from '#modules/people/server/store/promotion-store.ts';
import { link, unlink } from '#modules/people/server/store/outside-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import type { OutsideKind } from '#platform/intake/outside.ts';

type EnrolmentValues = { began: string | null; ended: string | null };

/** Pupils in homeroom classes, each in one at a time. What has ended here stays ended. */
export const enrolments: OutsideKind<EnrolmentValues> = {
  name: 'roster_enrolments',
  title: { zh: '在读（OneRoster）', en: 'Enrolments (OneRoster)' },
  initial: { began: null, ended: null },
  find: async (ctx, source, rows) =>
    new Map(
      (await findPeriods(ctx, 'enrolment', source, rows)).map(({ key, id, began, ended, isLinked, isOver }) => [
        key,
        { id, values: { began, ended }, isLinked, ...(isOver ? { isOver } : {}) },
      ]),
    ),
  watch: () =>
    onlyOne(({ values, refs }) => (values.ended === null ? refs['pupil'] : undefined), {
      column: 'classSourcedId',
      code: 'people.two_classes',
    }),
  existing: (ctx, source) => countStanding(ctx, { name: 'enrolment', source, day: dayOf(ctx.now) }),
  write: async (ctx, source, told, by) => {
    const today = dayOf(ctx.now);
    const idsOf = (ref: string): string[] => told.flatMap(({ refs }) => refs[ref] ?? []);
    await holdPromotionsOf(ctx, idsOf('pupil'), idsOf('org'));
    // Whose class its school promoted meanwhile is where that put him.
    const running = await openClasses(
      ctx,
      told.flatMap(({ values, refs }) => (values.ended === null ? (refs['class'] ?? []) : [])),
    );
    const rows = told.filter(({ values, refs }) => values.ended !== null || running.has(refs['class'] ?? ''));
    const periods = rows.map(({ id, isNew, said, values: { began, ended }, refs }) => ({
      id,
      isNew,
      said,
      pupil: refs['pupil'] ?? '',
      org: refs['org'] ?? '',
      class: refs['class'] ?? '',
      began: began ?? today,
      ended: endFrom(began ?? today, ended),
    }));
    await movePeriods(
      ctx,
      'enrolment',
      periods.filter(({ isNew, said }) => !isNew && said.length > 0),
    );
    await beginEnrolments(
      ctx,
      periods.filter(({ isNew }) => isNew),
    );
    await actAsSuch(
      ctx,
      periods.map((one) => one.pupil),
    );
    await follow(ctx, periods, by);
    // An id that means another enrolment now tells of the one before no more.
    await endEnrolments(ctx, await link(ctx, source, 'enrolment', rows));
  },
  groupOf: 'org',
  standing: (ctx, source) => periodsStanding(ctx, { name: 'enrolment', source, group: 'org', day: dayOf(ctx.now) }),
  end: async (ctx, source, rows) => endEnrolments(ctx, await unlink(ctx, source, 'enrolment', rows)),
};

async function endEnrolments(ctx: Context, ids: readonly string[]): Promise<void> {
  const pupils = await pupilsOf(ctx, ids);
  await holdPromotionsOf(ctx, pupils);
  await endPeriods(ctx, 'enrolment', ids, dayOf(ctx.now));
  await actAsSuch(ctx, pupils);
}

/** Whoever is in a class today is away no more, and the record follows him where the roster says he is of its school. */
async function follow(
  ctx: Context,
  periods: readonly { pupil: string; org: string; class: string; began: string; ended: string | null }[],
  by: string | null,
): Promise<void> {
  const today = dayOf(ctx.now);
  const places = periods.flatMap(({ pupil, org, class: group, began, ended }) =>
    ended === null && began <= today ? { pupil, org, class: group } : [],
  );
  const pupils = places.map((one) => one.pupil);
  await answerBack(ctx, pupils, by);
  const schools = await schoolsOfPupils(ctx, pupils);
  await followPupils(
    ctx,
    places.filter(({ pupil, org }) => schools.get(pupil) === org),
    by,
  );
}

/** The role of a pupil follows his enrolment. */
const actAsSuch = (ctx: Context, pupils: readonly string[]): Promise<void> =>
  followClass(
    ctx,
    [...new Set(pupils)].map((person) => ({ person, id: newId() })),
    dayOf(ctx.now),
  );
