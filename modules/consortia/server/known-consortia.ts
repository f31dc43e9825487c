import type { Consortium } from '#modules/consortia/contract/consortium.ts';
import { ledConsortia } from '#modules/governance/server/public.ts';
import { consortiaOf, consortiumAreas, organisationsCalled } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

const isOn = ({ began, ended }: { began: string; ended: string | null }, day: string): boolean =>
  began <= day && (ended === null || day < ended);

/** The consortia of the county as they are today: their schools by the tree, their leading school by the body's chair. */
export async function knownConsortia(ctx: Context): Promise<Consortium[]> {
  const day = dayOf(ctx.now);
  const [areas, sat, led] = [await consortiumAreas(ctx), await consortiaOf(ctx), await ledConsortia(ctx)];
  const leads = new Map(led.map(({ area, lead }) => [area, lead]));
  const ids = [...new Set([...leads.values()].filter((id) => id !== null))];
  const names = new Map((await organisationsCalled(ctx, { ids })).map((one) => [one.id, one.name]));
  return areas
    .filter((area) => isOn(area, day))
    .map(({ id, name }) => {
      const lead = leads.get(id) ?? null;
      return {
        id,
        name,
        lead: lead === null ? null : { id: lead, name: names.get(lead) ?? '' },
        schools: sat
          .filter((one) => one.area === id && isOn(one, day))
          .map(({ school, name: called }) => ({ id: school, name: called })),
      };
    });
}

/** By consortium, the school that leads it today. */
export const leadingSchools = async (ctx: Context): Promise<Map<string, string>> =>
  new Map((await ledConsortia(ctx)).flatMap(({ area, lead }) => (lead === null ? [] : [[area, lead] as const])));
