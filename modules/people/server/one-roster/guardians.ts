import { findPeriods } from '#modules/people/server/one-roster/find-periods.ts';
import { addGuardianships } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { grantRoles } from '#modules/people/server/roster/grant-roles.ts';
import {
  countStanding,
  endPeriods,
  periodsStanding,
  schoolsOfPupils,
} from '#modules/people/server/store/outside-periods.ts';
import { link, unlink } from '#modules/people/server/store/outside-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { OutsideKind } from '#platform/intake/outside.ts';

type GuardianValues = { began: string | null };

/** Who answers for a pupil. A guardianship that has ended here, by whatever decision, is brought back by no file. */
export const guardians: OutsideKind<GuardianValues> = {
  name: 'roster_guardians',
  title: { zh: '监护关系（OneRoster）', en: 'Guardians (OneRoster)' },
  initial: { began: null },
  find: async (ctx, source, rows) => {
    const told = new Map(rows.map((row) => [row.key, row.values]));
    return new Map(
      (await findPeriods(ctx, 'guardianship', source, rows)).map(({ key, id, isLinked, isOver }) => {
        // Since when is told once: what is here may be known better.
        const { began = null } = told.get(key) ?? {};
        return [key, { id, values: { began }, isLinked, ...(isOver ? { isOver } : {}) }];
      }),
    );
  },
  existing: (ctx, source) => countStanding(ctx, { name: 'guardianship', source, day: dayOf(ctx.now) }),
  write: async (ctx, source, rows) => {
    const today = dayOf(ctx.now);
    const added = rows.filter((row) => row.isNew);
    const schools = await schoolsOfPupils(
      ctx,
      added.map(({ refs: { pupil = '' } }) => pupil),
    );
    await addGuardianships(
      ctx,
      added.map(({ id, values: { began }, refs: { pupil = '', person: guardian = '' } }) => ({
        county: ctx.actor.county,
        id,
        org: schools.get(pupil) ?? '',
        pupil,
        guardian,
        relation: 'other',
        // The school has vouched for who stands in its roster.
        state: 'active',
        began: began ?? today,
      })),
    );
    await grantRoles(
      ctx,
      added.map(({ values: { began }, refs: { person = '' } }) => ({
        person,
        role: 'guardian',
        org: null,
        class: null,
        began: began ?? today,
      })),
    );
    await link(ctx, source, 'guardianship', rows);
  },
  groupOf: 'pupil',
  standing: (ctx, source) =>
    periodsStanding(ctx, { name: 'guardianship', source, group: 'pupil', day: dayOf(ctx.now) }),
  end: async (ctx, source, rows) =>
    endPeriods(ctx, 'guardianship', await unlink(ctx, source, 'guardianship', rows), dayOf(ctx.now)),
};
