import type { Rows } from './rows-of.ts';
import type { School } from './schools.ts';

/** Invented counties of the same prefecture, and how many days ago each said that it is built; null where it said nothing. */
const peers = [
  ['990102', '青山县', 420],
  ['990103', '南浦县', 330],
  ['990104', '白石县', 210],
  ['990105', '清溪县', 90],
  ['990106', '东岭县', null],
  ['990107', '长坪县', null],
] as const;

/** What schools and other counties have reported, with gaps, and a target of the bureau’s own. */
export function makeBuildOut(rows: Rows, official: string, schools: readonly School[]): void {
  const report = (element: string, at: { place: string } | { org: string }, ago: number, state = 'has'): void => {
    const said = { element, place: null, org: null, ...at, state, since: rows.day(-ago) };
    const by = { note: '学校学期初报表', reported_by: official, reported_at: rows.daysAgo(4) };
    rows.add('governance.build_report', { id: rows.id(), ...said, ...by });
  };
  for (const [code, name, ago] of peers) {
    rows.add('governance.peer_county', { code, name });
    if (ago !== null) report('county_built', { place: code }, ago);
  }
  report('county_built', { place: rows.county }, 260);
  report('hotline', { place: rows.county }, 500);
  for (const [at, { id }] of schools.entries()) {
    if (at % 7 !== 6) report('parents_committee', { org: id }, 700 - 12 * at, at % 9 === 8 ? 'none' : 'has');
    if (at % 3 !== 2) report('parent_school', { org: id }, 380 - 9 * at);
  }
  const own = { id: rows.id(), element: 'studio', scope: 'county', share: 90, by_day: `${rows.schoolYear + 1}-12-31` };
  rows.add('governance.build_target', { ...own, source: '县教育工作要点', set_by: official, set_at: rows.daysAgo(4) });
}
