import { type ClusteredPart, suppressVersions } from '#engines/suppression/suppress-versions.ts';
import type { EarlierVersion, Source } from '#modules/evaluation/server/rules/reckon.ts';

/** What of a fact may not be told: schools, and the sums of town, country and county; and of which towns it may be. */
export interface Suppression {
  schools: ReadonlySet<string>;
  sums: ReadonlySet<string>;
  towns: ReadonlySet<string>;
}

/** What may be told of a fact in a version beside all that was told of it in the versions before. */
export function suppressionOf(source: Source, fact: string): Suppression {
  const versions: EarlierVersion[] = [...(source.earlier ?? []), source];
  // Whoever has become of the town or of the country since is another part of another sum.
  const places = new Map(
    versions.flatMap(({ schools }) =>
      schools.map(({ id, isRural, town }) => [`${id} ${isRural}`, { id, isRural, town }] as const),
    ),
  );
  const known = new Set([...places.values()].map(({ id }) => id));
  const others = (source.asked?.[fact] ?? []).filter((org) => !known.has(org));
  const all = [...places.values(), ...others.map((id) => ({ id, isRural: null, town: undefined }))];
  const parts = versions.map((version) => partsOf(version, fact, all));
  const last = suppressVersions(parts).at(-1);
  if (!last) throw new Error('a source is a version');
  const schools = all.flatMap(({ id }, at) => (last.parts.has(at) ? [id] : []));
  return {
    schools: new Set(schools),
    sums: new Set([...last.groups, ...(last.isWholeHidden ? ['county'] : [])]),
    towns: last.clusters,
  };
}

/** By place, how many children a fact tells of in a version; none where the school lay elsewhere. Who is no school lies on no side. */
function partsOf(
  { schools, readings }: EarlierVersion,
  fact: string,
  places: readonly { id: string; isRural: boolean | null; town: string | undefined }[],
): ClusteredPart[] {
  const sides = new Map(schools.map(({ id, isRural }) => [id, isRural]));
  const children = new Map(
    readings.flatMap((one) => (one.fact === fact && one.org !== null ? [[one.org, one.children ?? 0] as const] : [])),
  );
  return places.map(({ id, isRural, town }) => ({
    children: isRural === null || sides.get(id) === isRural ? (children.get(id) ?? 0) : 0,
    group: isRural === null ? 'others' : isRural ? 'rural' : 'urban',
    cluster: town ?? null,
  }));
}
