import { findPeriods } from '#modules/people/server/one-roster/find-periods.ts';
import { endPeriods, movePeriods, periodsStanding } from '#modules/people/server/store/outside-periods.ts';
import { countLinks, link, settle, unlink } from '#modules/people/server/store/outside-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import type { Found, OutsideKind, Spoken } from '#platform/intake/outside.ts';

type GrantValues = { role: string; began: string | null; ended: string | null };

/** The roles rows speak of. */
async function findGrants(
  ctx: Context,
  { period, source, rows }: { period: 'role' | 'teaching'; source: string; rows: readonly Spoken<GrantValues>[] },
): Promise<Map<string, Found<GrantValues>>> {
  const said = new Map(rows.map((row) => [row.key, row.values]));
  return new Map(
    (await findPeriods(ctx, period, source, rows)).map(({ key, id, role, began, ended, isLinked, isOver }) => {
      const own = said.get(key) ?? {};
      // He is a teacher by the class he leads, for as long as that is his.
      const values = own.role !== undefined && own.role !== role ? { began, ended, ...own } : { role, began, ended };
      return [key, { id, values: { role, ...values }, isLinked, ...(isOver ? { isOver } : {}) }];
    }),
  );
}

/** A kind of roles of the staff of schools. What has ended here stays ended. */
const kindOf = (period: 'role' | 'teaching', told: Pick<OutsideKind, 'name' | 'title'>): OutsideKind<GrantValues> => ({
  ...told,
  initial: { role: 'teacher', began: null, ended: null },
  find: (ctx, source, rows) => findGrants(ctx, { period, source, rows }),
  existing: (ctx, source) => countLinks(ctx, source, period),
  write: async (ctx, source, rows) => {
    const today = dayOf(ctx.now);
    const [added, known] = [rows.filter((row) => row.isNew), rows.filter((row) => !row.isNew)];
    const placed = added.map(({ id, values: { role, began, ended }, refs }) => ({
      county: ctx.actor.county,
      id,
      person: refs['person'] ?? '',
      role,
      org: refs['org'] ?? null,
      class: refs['class'] ?? null,
      began: began ?? today,
      ended,
      given_on: today,
    }));
    await insertMany(ctx.db, 'people.role_grant', placed, { keepsTaken: true });
    await settle(
      ctx,
      placed.flatMap(({ person, org }) => (org === null ? [] : [{ person, org }])),
    );
    await movePeriods(
      ctx,
      period,
      known.flatMap(({ id, said, values: { began, ended } }) =>
        said.length > 0 ? [{ id, began: began ?? today, ended }] : [],
      ),
    );
    await link(ctx, source, period, rows);
  },
  groupOf: 'org',
  standing: (ctx, source) => periodsStanding(ctx, { name: period, source, group: 'org', day: dayOf(ctx.now) }),
  end: async (ctx, source, ids) => {
    await endPeriods(ctx, period, ids, dayOf(ctx.now));
    await unlink(ctx, source, period, ids);
  },
});

/** What somebody is at a school. */
export const grants = kindOf('role', {
  name: 'roster_roles',
  title: { zh: '教职工职务（OneRoster）', en: 'Staff roles (OneRoster)' },
});

/** Whom somebody teaches, and the class he leads. */
export const teaching = kindOf('teaching', {
  name: 'roster_teaching',
  title: { zh: '任课与班主任（OneRoster）', en: 'Teachers of classes (OneRoster)' },
});
