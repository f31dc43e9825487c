import { nowhere } from '#engines/geography/nowhere.ts';
import { type PlaceOfRegion, placesOf } from '#modules/people/server/public.ts';
import { allCategories, pageOfResources, providersById } from '#modules/resources/server/store/resource-store.ts';
import { isVetted } from '#modules/resources/server/vetting.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { type HsdsService, serviceOf } from '#standards/hsds/service.ts';
import { type HsdsTaxonomyTerm, taxonomyTermOf } from '#standards/hsds/taxonomy.ts';
import { parseCreditCode } from '#standards/codes/credit-code.ts';
import { faultOf } from '#standards/codes/fault.ts';

/** The list our categories belong to. Its id was drawn once and stays. */
export const taxonomy = {
  id: '0199a000-7c1e-7b6a-9f55-4c69616e7975',
  name: 'Lianyu categories',
  description: 'Resources of a home–school–society partnership: sixteen categories and their kinds.',
};

const statusOf = {
  published: 'active',
  paused: 'temporarily closed',
  reviewed: 'inactive',
  draft: 'inactive',
} as const;

/** The categories as terms of a taxonomy. */
export async function categoryTerms(ctx: Context): Promise<HsdsTaxonomyTerm[]> {
  const rows = await allCategories(ctx);
  return rows.map((row) =>
    taxonomyTermOf(taxonomy, { code: row.code, parent: row.parent, name: row.name_zh, about: row.name_en }, 'zh'),
  );
}

/** The published and paused resources as services. Volunteers stand in it by their number: the file may travel further. */
export async function servicesOfCounty(ctx: Context): Promise<HsdsService[]> {
  const terms = new Map((await categoryTerms(ctx)).map((term) => [term.code, term]));
  const services: HsdsService[] = [];
  const size = 500;
  const today = dayOf(ctx.now);
  for (let page = 1; ; page++) {
    const { rows, total } = await pageOfResources(ctx, { page, size, hiddenOf: 'all', today });
    const offerors = rows.map((row) => row.provider);
    const providers = new Map((await providersById(ctx, offerors)).map((row) => [row.id, row]));
    const places = await placesOf(ctx, rows.map(townOf));
    for (const row of rows) {
      const provider = providers.get(row.provider);
      if (!provider || (row.state !== 'published' && row.state !== 'paused')) continue;
      const term = terms.get(row.category);
      services.push(
        serviceOf({
          id: row.id,
          name: row.title,
          about: row.about,
          // Nobody may count on somebody whom nobody has looked at.
          status: isVetted(provider.vetted_until, today) ? statusOf[row.state] : 'inactive',
          mode: row.mode as 'onsite' | 'remote' | 'either',
          place: placeOf(row, places),
          organisation: organisationOf(provider),
          languages: row.languages.map((name) => ({ name })),
          schedule: row.schedule,
          terms: term ? [term] : [],
        }),
      );
    }
    if (page * size >= total) return services;
  }
}

const townOf = ({ region }: { region: string }): string => region.slice(0, 9);

/** Where a service is given; a volunteer's own door is nobody's business, so that he stands where his town does. */
function placeOf(
  row: { region: string; providerKind: string; providerName: string; lon: number; lat: number },
  places: ReadonlyMap<string, PlaceOfRegion>,
) {
  const town = places.get(townOf(row)) ?? { name: townOf(row), ...nowhere };
  const { providerKind, providerName: name, lon, lat } = row;
  return providerKind === 'volunteer' ? town : { name, lon, lat };
}

const organisationOf = ({ id, kind, code, name }: { id: string; kind: string; code: string | null; name: string }) => ({
  id,
  name: kind === 'volunteer' ? `志愿者 ${code ?? ''}`.trim() : name,
  about: kind === 'volunteer' ? 'Volunteer' : name,
  ...(code !== null && faultOf(parseCreditCode(code)) === undefined ? { creditCode: code } : {}),
});
