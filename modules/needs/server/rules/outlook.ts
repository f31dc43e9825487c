import type { LayeredMethod, Outlook } from '#modules/needs/contract/board.ts';
import { type Layer, layeredAccess } from '#modules/needs/server/rules/access-of.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import { type SupplyInputs, takesPlaceIn } from '#modules/needs/server/rules/category-gap.ts';
import { addDays } from '#platform/clock.ts';

/** How far ahead is looked, the week of the inputs included. */
const weeksAhead = 8;

type Offered = SupplyInputs['supply'][number];

/** What pupils have within reach of a category week by week, and of each of its kinds in the first week. */
export function outlookOf({ week, schools, supply }: SupplyInputs, category: string, method: LayeredMethod): Outlook {
  const meant = supply.filter((one) => servesCategory(one.category, category));
  const weeks = Array.from({ length: weeksAhead }, (_, ahead) => addDays(week, 7 * ahead));
  const kinds = [...new Set(meant.map((one) => one.category))].sort();
  const layers = [
    ...weeks.map((one) => (offer: Offered) => takesPlaceIn(one, offer)),
    ...kinds.map((kind) => (offer: Offered) => offer.category === kind && takesPlaceIn(week, offer)),
  ].map((counts) => layerOf(meant, counts));
  const told = layeredAccess(method, schools, meant.filter(isOnsite), layers);
  const seen = told.map((means, at) => ({ ...means, places: placesOf(layers[at]) }));
  return {
    weeks: seen.slice(0, weeksAhead).map((layer, at) => ({ week: weeks[at] ?? '', ...layer })),
    kinds: seen.slice(weeksAhead).map((layer, at) => ({ category: kinds[at] ?? '', ...layer })),
  };
}

const isOnsite = ({ mode }: Offered): boolean => mode !== 'remote';

function layerOf(offers: readonly Offered[], counts: (offer: Offered) => boolean): Layer {
  const places = (one: Offered): number => (counts(one) ? one.capacity : 0);
  return {
    onsite: Float64Array.from(offers.filter(isOnsite), places),
    remote: offers.filter((one) => !isOnsite(one)).reduce((sum, one) => sum + places(one), 0),
  };
}

const placesOf = (layer: Layer | undefined): number =>
  layer ? layer.onsite.reduce((sum, places) => sum + places, layer.remote) : 0;
