import departments from '#database/reference/departments.json' with { type: 'json' };
import national from '#database/reference/duties.json' with { type: 'json' };
import { Circumstance, oldest } from '#modules/governance/contract/extent.ts';
import { insertDuties, keepMatterRow } from '#modules/governance/server/store/duty-store.ts';
import { organisationsCalled } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

/**
 * Puts into an empty list what departments answer for by their tasks in law, for the whole county, none of it confirmed. Where the
 * county has no department of that name nobody leads: the list says so until somebody is named.
 */
export async function nationalDuties(ctx: Context, list: string): Promise<void> {
  const { county } = ctx.actor;
  const orgOf = await countyDepartments(ctx);
  for (const { code, name, isAboutChild } of national.matters)
    await keepMatterRow(ctx, { list, code, name, is_about_child: isAboutChild });
  const whole = {
    places: [county],
    except_places: [],
    age_from: 0,
    age_to: oldest,
    circumstances: Circumstance.options,
  };
  const duties = national.matters.flatMap(({ code, lead, partners, basis, limitDays }) => {
    const org = orgOf(lead);
    if (org === undefined) return [];
    const said = { lead: org, basis, is_confirmed: false, limit_days: limitDays, steps: [] };
    return [
      {
        county,
        id: newId(),
        list,
        matter: code,
        ...whole,
        ...said,
        partners: partners.flatMap((one) => orgOf(one) ?? []),
      },
    ];
  });
  await insertDuties(ctx, duties);
}

/** Which of the county’s organisations is what a national body is called there; the ministry of education is its bureau. */
async function countyDepartments(ctx: Context): Promise<(national: string) => string | undefined> {
  const found = (await organisationsCalled(ctx, { kinds: ['bureau', 'department'] })).filter(
    ({ isRunning }) => isRunning,
  );
  const bureau = found.find(({ kind }) => kind === 'bureau')?.id;
  const byName = new Map(found.map(({ id, name }) => [name, id]));
  const [ministry, ...others] = departments.departments;
  const known = new Map(others.map((one) => [one.national, byName.get(one.county)]));
  return (one) => (one === ministry?.national ? bureau : known.get(one));
}
