import { type WorkOf, workOf } from '#modules/notify/server/held/work.ts';
import { type QuietHours, usualReminders } from '#modules/notify/server/ringing.ts';
import { ownHoursOf, workplaceHours } from '#modules/notify/server/store/quiet-hours-store.ts';
import type { Context } from '#platform/context.ts';

/** Quiet hours somebody said himself; null where he said none. */
export type OwnHours = { [Which in keyof QuietHours]: number | null };

/** Whose word quiet hours are: his own, that of the school he works at, or nobody’s. */
export type HoursFrom = 'own' | 'school' | 'usual';

/**
 * Gives each the quiet hours he said, else those of where he works, of several places the longest, else the usual ones. Work is
 * looked for where it is not given. Asked of the system.
 */
export async function withHours<One extends OwnHours & { person: string }>(
  ctx: Context,
  all: readonly One[],
  work?: WorkOf,
) {
  const saysNone = all.filter(({ quietFrom }) => quietFrom === null).map(({ person }) => person);
  const atWork = await hoursAtWork(ctx, saysNone, work);
  return all.map((one) => ({ ...one, ...resolved(one, atWork.get(one.person)) }));
}

function resolved(
  { quietFrom, quietUntil }: OwnHours,
  atWork: QuietHours | undefined,
): QuietHours & { hoursFrom: HoursFrom } {
  if (quietFrom !== null && quietUntil !== null) return { quietFrom, quietUntil, hoursFrom: 'own' };
  if (atWork) return { ...atWork, hoursFrom: 'school' };
  return { quietFrom: usualReminders.quietFrom, quietUntil: usualReminders.quietUntil, hoursFrom: 'usual' };
}

async function hoursAtWork(ctx: Context, persons: readonly string[], known?: WorkOf): Promise<Map<string, QuietHours>> {
  const places = persons.length === 0 ? new Map<string, QuietHours>() : await workplaceHours(ctx);
  if (places.size === 0) return new Map();
  const work = known ?? (await workOf(ctx, persons));
  return new Map(
    persons.flatMap((person) => {
      const hours = (work.get(person)?.orgs ?? []).flatMap((org) => places.get(org) ?? []);
      return hours.length === 0 ? [] : [[person, longestOf(hours)] as const];
    }),
  );
}

/** All reach over midnight, so that the earliest beginning and the latest end hold each of them. */
const longestOf = (hours: readonly QuietHours[]): QuietHours => ({
  quietFrom: Math.min(...hours.map(({ quietFrom }) => quietFrom)),
  quietUntil: Math.max(...hours.map(({ quietUntil }) => quietUntil)),
});

/** The quiet hours of each of these people; their work is looked for where it is not given. Asked of the system. */
export async function quietHoursOf(
  ctx: Context,
  persons: readonly string[],
  work?: WorkOf,
): Promise<Map<string, QuietHours>> {
  const said = new Map((await ownHoursOf(ctx, persons)).map((one) => [one.person, one]));
  const all = persons.map((person) => said.get(person) ?? { person, quietFrom: null, quietUntil: null });
  return new Map(
    (await withHours(ctx, all, work)).map(({ person, quietFrom, quietUntil }) => [person, { quietFrom, quietUntil }]),
  );
}
