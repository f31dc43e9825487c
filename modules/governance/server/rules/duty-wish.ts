import type { DutyWish } from '#modules/governance/contract/duty-draft.ts';
import { Circumstance, oldest } from '#modules/governance/contract/extent.ts';

/** What is wrong with what a duty is to say, whatever the county holds: which field, and the code of the refusal. */
export function faultOfWish(
  wish: DutyWish,
  isAboutChild: boolean,
): { code: string; field: keyof DutyWish } | undefined {
  const { places, except, ageFrom, ageTo, circumstances, lead, partners, steps } = wish;
  if (ageTo < ageFrom) return { code: 'governance.ages_reversed', field: 'ageTo' };
  if (!isAboutChild && (ageFrom > 0 || ageTo < oldest)) return { code: 'governance.not_of_a_child', field: 'ageFrom' };
  if (!isAboutChild && circumstances.length < Circumstance.options.length)
    return { code: 'governance.not_of_a_child', field: 'circumstances' };
  if (!except.every((code) => places.some((place) => code.startsWith(place) && code !== place)))
    return { code: 'governance.except_outside', field: 'except' };
  for (const [field, said] of [
    ['places', places],
    ['except', except],
    ['circumstances', circumstances],
    ['partners', [lead, ...partners]],
  ] as const)
    if (new Set<string>(said).size < said.length) return { code: 'governance.twice_in_a_duty', field };
  const isInOrder = steps.every(({ afterDays }, at) => at === 0 || afterDays > (steps[at - 1]?.afterDays ?? 0));
  return isInOrder ? undefined : { code: 'governance.steps_out_of_order', field: 'steps' };
}
