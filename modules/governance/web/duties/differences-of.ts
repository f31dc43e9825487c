import type { Duty } from '#modules/governance/contract/duty-list.ts';
import { type DutyField, dutyFields } from '#modules/governance/web/tell-duty.ts';

/** A duty that came, went, or says something else in some fields. */
export type Difference =
  | { what: 'added'; is: Duty }
  | { what: 'removed'; was: Duty }
  | { what: 'changed'; was: Duty; is: Duty; fields: readonly DutyField[] };

/** What changed between duties of one matter: those that hold for the same belong together, and so do one that went and one that came. */
export function differencesOf(before: readonly Duty[], after: readonly Duty[]): Difference[] {
  const earlier = new Map(before.map((one) => [meaningOf('extent', one), one]));
  const pairs = after.map((is) => ({ is, was: earlier.get(meaningOf('extent', is)) }));
  const kept = new Set(pairs.map(({ was }) => was));
  const gone = before.filter((one) => !kept.has(one));
  const come = pairs.filter(({ was }) => !was).map(({ is }) => is);
  const [went, came] = [gone[0], come[0]];
  const isMoved = gone.length === 1 && come.length === 1;
  return [
    ...pairs.flatMap(({ was, is }) => (was ? [changeOf(was, is)] : [])),
    ...(isMoved && went && came
      ? [changeOf(went, came)]
      : [
          ...gone.map((was) => ({ what: 'removed' as const, was })),
          ...come.map((is) => ({ what: 'added' as const, is })),
        ]),
  ];
}

const changeOf = (was: Duty, is: Duty): Difference => ({
  what: 'changed',
  was,
  is,
  fields: dutyFields.filter((field) => meaningOf(field, was) !== meaningOf(field, is)),
});

/** What a field says, whatever order its parts stand in. */
function meaningOf(field: DutyField, duty: Duty): string {
  const { places, except, circumstances, ageFrom, ageTo, lead, partners, steps } = duty;
  if (field === 'extent')
    return JSON.stringify([[places, except, circumstances].map((codes) => [...codes].toSorted()), ageFrom, ageTo]);
  if (field === 'lead') return lead.id;
  if (field === 'partners') return JSON.stringify(partners.map(({ id }) => id).toSorted());
  if (field === 'steps') return JSON.stringify(steps.map(({ afterDays, org }) => [afterDays, org.id]));
  return String(duty[field]);
}
