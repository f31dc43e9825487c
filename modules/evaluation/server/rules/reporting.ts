import { isFew } from '#engines/suppression/suppress-counts.ts';
import { fewest } from '#engines/suppression/suppress.ts';
import type { EarlierVersion, Source } from '#modules/evaluation/server/rules/reckon.ts';

/** Who was asked for what an indicator is reckoned of, and who of them has reported all he was asked for. */
export interface Reporting {
  asked: ReadonlySet<string>;
  reported: ReadonlySet<string>;
}

/** By fact that is reported, the organisations that have. */
export const reportedIn = ({ asked = {}, readings }: Pick<Source, 'asked' | 'readings'>): Record<string, string[]> =>
  Object.fromEntries(
    Object.keys(asked).map((fact) => [fact, readings.flatMap((one) => (one.fact === fact ? (one.org ?? []) : []))]),
  );

/** Who was asked for some of these facts, and who has reported all of them he was asked for: nobody where one of them was asked of nobody; undefined where none is reported. */
export function reportingOf(source: Source, facts: readonly string[]): Reporting | undefined {
  const asked = facts.flatMap((fact) => {
    const orgs = source.asked?.[fact];
    return orgs ? [{ fact, orgs: new Set(orgs) }] : [];
  });
  if (asked.length === 0) return undefined;
  if (asked.some(({ orgs }) => orgs.size === 0)) return { asked: new Set(), reported: new Set() };
  const by = reportedIn(source);
  const has = new Map(asked.map(({ fact }) => [fact, new Set(by[fact])]));
  const all = new Set(asked.flatMap(({ orgs }) => [...orgs]));
  const isWhole = (org: string): boolean => asked.every(({ fact, orgs }) => !orgs.has(org) || has.get(fact)?.has(org));
  return { asked: all, reported: new Set([...all].filter(isWhole)) };
}

/**
 * The sides of which a sum of a fact over those alone who have reported would tell of fewer than ten children, beside its sum over everybody: whatever is told apart
 * of those who are hidden, by who has reported what in this version and the versions before, is none or ten and more, and one more for each other.
 */
export function sidesCut(source: Source, fact: string, hidden: ReadonlySet<string>): Set<string> {
  const cuts = [source, ...(source.earlier ?? [])].flatMap((version) =>
    Object.values(reportedOf(version)).map((orgs) => new Set(orgs)),
  );
  const children = new Map(source.readings.flatMap((one) => (one.fact === fact ? [[one.org, one.children ?? 0]] : [])));
  const parts = source.schools.flatMap(({ id, isRural }) => {
    const told = children.get(id) ?? 0;
    if (!hidden.has(id) || told === 0) return [];
    return [{ side: isRural ? 'rural' : 'urban', told, cell: cuts.map((cut) => Number(cut.has(id))).join('') }];
  });
  const cells = Map.groupBy(parts, ({ side, cell }) => `${side} ${cell}`);
  return new Set(
    [...cells.values()].flatMap((those) => {
      const sum = those.reduce((all, { told }) => all + told, 0);
      const [first] = those;
      return first && (isFew(sum) || sum < fewest + those.length - 1) ? [first.side] : [];
    }),
  );
}

const reportedOf = (version: Source | EarlierVersion): Readonly<Record<string, readonly string[]>> =>
  'rules' in version ? reportedIn(version) : (version.reported ?? {});
