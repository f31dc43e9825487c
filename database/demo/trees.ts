import type { Town } from './county.ts';
import type { Rows } from './rows-of.ts';
import type { School } from './schools.ts';

const sides = ['城关', '东片', '西片', '北片'];

/** Which side of the county a town lies on: the seat by itself. */
const sideOf = (towns: readonly Town[], town: Town): number => (town.seat ? 0 : 1 + (towns.indexOf(town) % 3));

function addArea(rows: Rows, tree: string, code: string, name: string): string {
  const id = rows.id();
  rows.add('people.area', { id, tree, code, name, began: rows.schoolYearBegan(3) });
  return id;
}

/** Where something sat from which day on, one place after another. */
function place(
  rows: Rows,
  tree: string,
  member: { org: string } | { region: string },
  ...places: readonly { within: string | undefined; began: string }[]
): void {
  for (const [at, { within, began }] of places.entries())
    rows.add('people.membership', {
      id: rows.id(),
      tree,
      within: within ?? null,
      ...member,
      began,
      ended: places[at + 1]?.began ?? null,
    });
}

/**
 * The districts of the county. Village schools went to the next school district a year ago, and those of one side to another
 * consortium this autumn.
 */
export function makeTrees(rows: Rows, towns: readonly Town[], schools: readonly School[]): void {
  const began = rows.schoolYearBegan(3);
  const districts = sides.map((name, i) => addArea(rows, 'school', `XQ${i + 1}`, `${name}学区`));
  const consortia = sides.map((name, i) => addArea(rows, 'consortium', `JLT${i + 1}`, `${name}教联体`));
  for (const { id: org, town, village } of schools) {
    const side = sideOf(towns, town);
    const next = { within: districts[1 + (side % 3)], began: rows.schoolYearBegan(1) };
    place(rows, 'school', { org }, { within: districts[side], began }, ...(village ? [next] : []));
    const other = { within: consortia[1], began: rows.schoolYearBegan() };
    place(rows, 'consortium', { org }, { within: consortia[side], began }, ...(village && side === 2 ? [other] : []));
  }
  for (const town of towns)
    place(rows, 'school', { region: town.code }, { within: districts[sideOf(towns, town)], began });
  makeDistrictsOfTowns(rows, towns, schools);
}

/** A police and a health district for each town. */
function makeDistrictsOfTowns(rows: Rows, towns: readonly Town[], schools: readonly School[]): void {
  const kinds = [
    ['police', 'PCS', '派出所'],
    ['health', 'WSY', '卫生院'],
  ] as const;
  for (const [tree, code, name] of kinds)
    for (const [i, town] of towns.entries()) {
      const at = {
        within: addArea(rows, tree, `${code}${i + 1}`, `${town.name}${name}`),
        began: rows.schoolYearBegan(3),
      };
      for (const village of town.villages) place(rows, tree, { region: village.code }, at);
      for (const { id: org } of schools.filter((one) => one.town === town)) place(rows, tree, { org }, at);
    }
}
