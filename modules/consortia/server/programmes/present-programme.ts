import type { z } from 'zod';
import { type Programme, ProgrammeAct } from '#modules/consortia/contract/programme.ts';
import { leadingSchools } from '#modules/consortia/server/known-consortia.ts';
import { subjectOfProgramme } from '#modules/consortia/server/load.ts';
import { type ProgrammeRow, programmeById, schoolsIn } from '#modules/consortia/server/store/programme-store.ts';
import { consortiumAreas, organisationsCalled } from '#modules/people/server/public.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

type Shown = z.input<typeof Programme>;

/** How a programme stands on a day. */
export const stateOf = (
  { began, until, is_over }: Pick<ProgrammeRow, 'began' | 'until' | 'is_over'>,
  day: string,
): Shown['state'] => (is_over || until < day ? 'over' : began > day ? 'coming' : 'running');

/** Programmes the actor was let at. */
export async function presentProgrammes(ctx: Context, rows: readonly ProgrammeRow[]): Promise<Shown[]> {
  const taking = await schoolsIn(
    ctx,
    rows.map(({ id }) => id),
  );
  const ids = [...new Set(taking.map(({ org }) => org))];
  const names = new Map((await organisationsCalled(ctx, { ids })).map(({ id, name }) => [id, name]));
  const areas = new Map((await consortiumAreas(ctx)).map(({ id, name }) => [id, name]));
  const leads = await leadingSchools(ctx);
  const day = dayOf(ctx.now);
  return rows.map((row) => {
    const { id, name, about, places, contact, began, until, version, consortium } = row;
    const schools = taking
      .filter(({ programme }) => programme === id)
      .map(({ org }) => ({ id: org, name: names.get(org) ?? '' }));
    return {
      id,
      name,
      about,
      places,
      contact,
      began,
      until,
      version,
      schools,
      consortium: { id: consortium, name: areas.get(consortium) ?? '' },
      state: stateOf(row, day),
      may: mayDo(ctx, row, { leads, day, schools: schools.map((school) => school.id) }),
    };
  });
}

/** One programme, the same way. */
export async function presentProgramme(ctx: Context, id: string): Promise<Shown> {
  const row = await programmeById(ctx, id);
  const [shown] = row ? await presentProgrammes(ctx, [row]) : [];
  if (!shown) throw new Error('a programme that was let at is there');
  return shown;
}

const actionOf = { change: 'keep_programme', end: 'keep_programme', join: 'join_programme', leave: 'join_programme' };

function mayDo(
  ctx: Context,
  row: ProgrammeRow,
  known: { leads: ReadonlyMap<string, string>; day: string; schools: readonly string[] },
): ProgrammeAct[] {
  if (stateOf(row, known.day) === 'over') return [];
  const isIn = (ctx.actor.holds['org'] ?? []).some((org) => known.schools.includes(org));
  const subject = subjectOfProgramme(row, known.leads);
  return ProgrammeAct.options.filter(
    (act) =>
      !(act === 'join' && isIn) &&
      !(act === 'leave' && !isIn) &&
      rowAllowing(ctx.policy, ctx.actor, `consortia.${actionOf[act]}`, subject) !== undefined,
  );
}
