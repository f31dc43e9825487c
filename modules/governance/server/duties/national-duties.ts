import departments from '#database/reference/departments.json' with { type: 'json' };
import national from '#database/reference/duties.json' with { type: 'json' };
import { Circumstance, oldest } from '#modules/governance/contract/extent.ts';
import { type NewDuty, insertDuties, insertMatters } from '#modules/governance/server/store/duty-store.ts';
import { organisationsCalled } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

/** The matters of the national draft, in its order. */
export const nationalMatters = (list: string) =>
  national.matters.map(({ code, name, isAboutChild }, at) => ({
    list,
    code,
    name,
    is_about_child: isAboutChild,
    position: at + 1,
  }));

/**
 * What departments answer for by their tasks in law, for the whole county, none of it confirmed. Of a matter whose department the
 * county has not there is no duty.
 */
export const nationalDuties = (
  county: string,
  list: string,
  orgOf: (national: string) => string | undefined,
  idOf: () => string = newId,
): NewDuty[] =>
  national.matters.flatMap(({ code, lead, partners, basis, limitDays }) => {
    const org = orgOf(lead);
    if (org === undefined) return [];
    const extent = {
      places: [county],
      except_places: [],
      age_from: 0,
      age_to: oldest,
      circumstances: Circumstance.options,
    };
    const said = { lead: org, basis, is_confirmed: false, limit_days: limitDays, steps: [] };
    return [
      {
        county,
        id: idOf(),
        list,
        matter: code,
        ...extent,
        ...said,
        partners: partners.flatMap((one) => orgOf(one) ?? []),
      },
    ];
  });

/** Which organisation of a county each national body is there; the ministry of education is its bureau. */
export function countyBodies(
  bureau: string | undefined,
  byName: ReadonlyMap<string, string>,
): (national: string) => string | undefined {
  const [ministry, ...others] = departments.departments;
  const known = new Map(others.map((one) => [one.national, byName.get(one.county)]));
  return (one) => (one === ministry?.national ? bureau : known.get(one));
}

/** Puts the national draft into an empty list. Where the county has no department of a name, nobody leads: the list says so until somebody is named. */
export async function putNationalDuties(ctx: Context, list: string): Promise<void> {
  const all = await organisationsCalled(ctx, { kinds: ['bureau', 'department'] });
  const running = all.filter(({ isRunning }) => isRunning);
  const bureau = running.find(({ kind }) => kind === 'bureau')?.id;
  const orgOf = countyBodies(bureau, new Map(running.map(({ id, name }) => [name, id])));
  const { county } = ctx.actor;
  await insertMatters(
    ctx,
    nationalMatters(list).map((matter) => ({ county, ...matter })),
  );
  await insertDuties(ctx, nationalDuties(county, list, orgOf));
}
