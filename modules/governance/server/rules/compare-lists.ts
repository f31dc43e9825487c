import type { Duty, DutyChange, Matter } from '#modules/governance/contract/duty-list.ts';

/** A matter and what departments owe in it. */
export interface Told extends Matter {
  duties: readonly Duty[];
}

/** What a list says otherwise than an earlier one, in the order of the later, what it says no more at the end. Ids of duties say nothing: each list has its own. */
export function changesBetween(before: readonly Told[], after: readonly Told[]): DutyChange[] {
  const earlier = new Map(before.map((one) => [one.code, one]));
  const kept = new Set(after.map(({ code }) => code));
  const changed = after.flatMap((one) => changeOf(earlier.get(one.code), one) ?? []);
  const removed = before
    .filter(({ code }) => !kept.has(code))
    .map(({ duties, ...was }) => ({ ...was, was, what: 'removed' as const, before: [...duties], after: [] }));
  return [...changed, ...removed];
}

function changeOf(earlier: Told | undefined, { duties, ...is }: Told): DutyChange | undefined {
  if (!earlier) return { ...is, was: null, what: 'added', before: [], after: [...duties] };
  const { duties: those, ...was } = earlier;
  const [gone, come] = [without(those, duties), without(duties, those)];
  if (gone.length + come.length > 0 || was.isAboutChild !== is.isAboutChild)
    return { ...is, was, what: 'changed', before: gone, after: come };
  return was.name === is.name ? undefined : { ...is, was, what: 'renamed', before: [], after: [] };
}

/** Those of the duties that the others do not say too. */
function without(duties: readonly Duty[], others: readonly Duty[]): Duty[] {
  const said = new Set(others.map(meaningOf));
  return duties.filter((one) => !said.has(meaningOf(one)));
}

const meaningOf = ({ places, except, ageFrom, ageTo, circumstances, lead, partners, steps, ...said }: Duty): string =>
  JSON.stringify([
    [places, except, circumstances].map((codes) => [...codes].toSorted()),
    [said.basisAt?.policy.id, said.basisAt?.anchor],
    [ageFrom, ageTo, lead.id, said.basis, said.isConfirmed, said.limitDays],
    partners.map(({ id }) => id).toSorted(),
    steps.map(({ afterDays, org }) => [afterDays, org.id]),
  ]);
