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
import { keysOf, link, unlink } from '#modules/people/server/store/outside-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import type { Written } from '#platform/intake/kind.ts';
import type { Found, OutsideKind, Spoken } from '#platform/intake/outside.ts';

type EnrolmentValues = { began: string | null; ended: string | null };

/** Pupils in homeroom classes, each in one at a time. What has ended here stays ended. */
export const enrolments: OutsideKind<EnrolmentValues> = {
  name: 'roster_enrolments',
  title: { zh: '在读（OneRoster）', en: 'Enrolments (OneRoster)' },
  initial: { began: null, ended: null },
  find: findEnrolments,
  watch: () =>
    onlyOne(({ values, refs }) => (values.ended === null ? refs['pupil'] : undefined), {
      column: 'classSourcedId',
      code: 'people.two_classes',
    }),
  existing: (ctx, source) => countStanding(ctx, { name: 'enrolment', source, day: dayOf(ctx.now) }),
  write: async (ctx, source, told, by) => {
    const today = dayOf(ctx.now);
    const refsOf = (ref: string): string[] => told.flatMap(({ refs }) => refs[ref] ?? []);
    await holdPromotionsOf(ctx, refsOf('pupil'), refsOf('org'));
    // Whose class its school promoted meanwhile is where that put him.
    const running = await openClasses(
      ctx,
      told.flatMap(({ values, refs }) => (values.ended === null ? (refs['class'] ?? []) : [])),
    );
    const rows = told.filter(({ values, refs }) => values.ended !== null || running.has(refs['class'] ?? ''));
    const before = await link(ctx, source, 'enrolment', rows);
    const goOn = await leaveTold(ctx, source, rows);
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
      periods
        .filter((one) => !one.isNew && one.said.length > 0 && !(one.ended !== null && goOn.has(one.id)))
        .map((one) => (one.said.includes('began') ? one : { ...one, began: null })),
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
    await endEnrolments(ctx, before);
  },
  groupOf: 'org',
  standing: (ctx, source) => periodsStanding(ctx, { name: 'enrolment', source, group: 'org', day: dayOf(ctx.now) }),
  end: async (ctx, source, rows) => endEnrolments(ctx, await unlink(ctx, source, 'enrolment', rows)),
};

/**
 * The enrolments rows speak of. Of one that other rows tell of too, or that began before, a row says only that it goes on, or that it does not by this
 * row: what was before is not taken back. One never met that tells of what is over is of a time of its own.
 */
async function findEnrolments(
  ctx: Context,
  source: string,
  rows: readonly Spoken<EnrolmentValues>[],
): Promise<Map<string, Found<EnrolmentValues>>> {
  const found = await findPeriods(ctx, 'enrolment', source, rows);
  const told = await keysOf(
    ctx,
    source,
    'enrolment',
    found.map(({ id }) => id),
  );
  const said = new Map(rows.map((row) => [row.key, row]));
  return new Map(
    found.flatMap(({ key, id, began, ended, isLinked, isOver }) => {
      const row = said.get(key)?.values ?? {};
      const others = (told.get(id) ?? []).filter((other) => other !== key);
      if (!isLinked && row.ended && others.some((other) => !said.get(other)?.isEnd)) return [];
      const goesOn = others.length > 0 || (isLinked && ended === null && began < (row.began ?? began));
      const values = { began: goesOn ? (row.began ?? began) : began, ended };
      return [[key, { id, values, isLinked, ...(isOver ? { isOver } : {}) }]];
    }),
  );
}

/** Of what rows say to have ended, what other rows of their system still tell: that goes on, and of these rows it is no more. */
async function leaveTold(
  ctx: Context,
  source: string,
  rows: readonly Written<EnrolmentValues>[],
): Promise<ReadonlySet<string>> {
  const ending = rows.flatMap(({ id, key, isNew, values: { ended } }) =>
    isNew || ended === null || key === undefined ? [] : [{ id, key }],
  );
  const keys = new Set(ending.map(({ key }) => key));
  const told = await keysOf(
    ctx,
    source,
    'enrolment',
    ending.map(({ id }) => id),
  );
  const goOn = new Set([...told].flatMap(([id, by]) => (by.every((key) => keys.has(key)) ? [] : [id])));
  await unlink(
    ctx,
    source,
    'enrolment',
    ending.filter(({ id }) => goOn.has(id)),
  );
  return goOn;
}

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
