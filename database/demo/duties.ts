import { Circumstance } from '#modules/governance/contract/extent.ts';
import { countyBodies, nationalDuties, nationalMatters } from '#modules/governance/server/duties/national-duties.ts';
import type { NewDuty } from '#modules/governance/server/store/duty-store.ts';
import type { Basis } from './policies.ts';
import type { Rows } from './rows-of.ts';

/** A matter the first list of the county does not have yet. */
const later = 'alarm_response';

/** The bureau, its director and the deputy who is the second person. */
interface Office {
  bureau: string;
  director: string;
  deputy: string;
}

/** Two duty lists: the one of last school year, and the one in force, in which children with a disability have a lead of their own. */
export function makeDuties(rows: Rows, office: Office, { ofBasis }: { ofBasis: (basis: string) => Basis }): void {
  const organisations = (rows.tables().get('people.organisation') ?? []) as { id: string; name: string }[];
  const orgOf = countyBodies(office.bureau, new Map(organisations.map(({ id, name }) => [name, id])));
  const [first, second] = [1, 2].map((number) => addList(rows, office, number));
  if (!first || !second) return;
  const duties = (list: string) =>
    nationalDuties(rows.county, list, orgOf, () => rows.id()).map((duty) => ({ ...duty, ...ofBasis(duty.basis) }));
  const steps = [{ afterDays: 2, org: office.bureau }];
  addDuties(
    rows,
    first,
    duties(first).filter(({ matter }) => matter !== later),
  );
  addDuties(
    rows,
    second,
    duties(second)
      .flatMap((duty) => parted(duty, { lead: orgOf('国家卫生健康委员会') ?? duty.lead, id: rows.id() }))
      .map((duty) => ({ ...duty, steps })),
  );
}

function addList(rows: Rows, { director, deputy }: Office, number: number): string {
  const id = rows.id();
  const [began, days] = number === 1 ? [rows.schoolYearBegan(1), 395] : [rows.schoolYearBegan(), 95];
  rows.add('governance.duty_list', {
    id,
    number,
    note: number === 1 ? '联席会议第一次全体会议通过' : '按上学年的办理情况修订',
    begun_by: director,
    begun_at: rows.daysAgo(days + 20),
    changed_by: director,
    changed_at: rows.daysAgo(days + 10),
    version: 12,
    began,
    decided_by: deputy,
    decided_at: rows.daysAgo(days + 5),
  });
  for (const matter of nationalMatters(id))
    if (number > 1 || matter.code !== later) rows.add('governance.duty_matter', matter);
  return id;
}

/** Care for children left behind and in hardship: of those with a disability another department leads. */
function parted(duty: NewDuty, other: { id: string; lead: string }): NewDuty[] {
  if (duty.matter !== 'left_behind') return [duty];
  const rest = Circumstance.options.filter((one) => one !== 'disabled');
  return [
    { ...duty, circumstances: rest },
    { ...duty, ...other, circumstances: ['disabled'], partners: [duty.lead] },
  ];
}

function addDuties(rows: Rows, list: string, duties: readonly NewDuty[]): void {
  for (const { county: _, partners: __, steps: ___, ...duty } of duties) rows.add('governance.duty', { ...duty, list });
  for (const { id, partners, steps } of duties) {
    for (const org of new Set(partners)) rows.add('governance.duty_partner', { duty: id, org });
    for (const [at, { afterDays, org }] of steps.entries())
      rows.add('governance.duty_step', { duty: id, step: at + 1, after_days: afterDays, org });
  }
}
