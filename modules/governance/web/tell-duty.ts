import type { Duty, DutyFault, MatterOfList } from '#modules/governance/contract/duty-list.ts';
import { Circumstance, type Extent, oldest } from '#modules/governance/contract/extent.ts';
import type { dutyWords } from '#modules/governance/web/duty-words.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { formatList } from '#platform/i18n/format.ts';
import type { Say } from '#web/ui/use-words.ts';

/** What duties are told with: words, and the names of places. */
export interface Teller {
  t: Say<keyof typeof dutyWords.zh>;
  language: Language;
  nameOf: (code: string) => string;
}

/** What of a duty is told by itself. */
export const dutyFields = ['extent', 'lead', 'partners', 'limitDays', 'basis', 'isConfirmed', 'steps'] as const;
export type DutyField = (typeof dutyFields)[number];

/** Where and for which children, each only where it is not all of them: 石塘乡除外 · 6–12 岁 · 留守儿童. */
export const tellExtent = (teller: Teller, extent: Extent): string =>
  [tellPlaces(teller, extent), tellAges(teller, extent), tellCircumstances(teller, extent)].filter(Boolean).join(' · ');

/** Whether it holds in the whole county for every child. */
export const isForAll = ({ places, except, ageFrom, ageTo, circumstances }: Extent): boolean =>
  places.some(isCounty) &&
  except.length === 0 &&
  ageFrom === 0 &&
  ageTo === oldest &&
  circumstances.length === Circumstance.options.length;

const isCounty = (code: string): boolean => code.length === 6;

function tellPlaces({ t, language, nameOf }: Teller, { places, except }: Extent): string {
  const [where, but] = [places, except].map((codes) => formatList(language, codes.map(nameOf)));
  const isWhole = places.some(isCounty);
  if (except.length === 0) return isWhole ? t('whole') : (where ?? '');
  return isWhole ? t('without', { except: but }) : t('within', { places: where, except: but });
}

function tellAges({ t }: Teller, { ageFrom: from, ageTo: to }: Extent): string {
  if (from === 0 && to === oldest) return '';
  if (from === to) return t('atAge', { from });
  if (from === 0) return t('upTo', { to });
  return to === oldest ? t('onward', { from }) : t('ages', { from, to });
}

function tellCircumstances({ t, language }: Teller, { circumstances }: Extent): string {
  const named = Circumstance.options.filter((one) => circumstances.includes(one));
  const [but, ...others] = Circumstance.options.filter((one) => !circumstances.includes(one));
  if (but === undefined) return '';
  if (others.length === 0 && but !== 'none') return t('allBut', { children: t(`is.${but}`) });
  return formatList(
    language,
    named.map((one) => t(`is.${one}`)),
  );
}

/** One field of a duty in words. */
export function tellField(teller: Teller, field: DutyField, duty: Duty): string {
  const { t, language } = teller;
  const all = (texts: readonly string[]): string => (texts.length > 0 ? formatList(language, texts) : t('nobody'));
  const told: Record<DutyField, () => string> = {
    extent: () => tellExtent(teller, duty),
    lead: () => duty.lead.name,
    partners: () => all(duty.partners.map(({ name }) => name)),
    limitDays: () => t('days', { count: duty.limitDays }),
    basis: () => [duty.basis, tellBasisAt(teller, duty)].filter(Boolean).join(' · '),
    isConfirmed: () => t(duty.isConfirmed ? 'confirmed' : 'unconfirmed'),
    steps: () => all(duty.steps.map(({ afterDays, org }) => t('step', { count: afterDays, org: org.name }))),
  };
  return told[field]();
}

const tellBasisAt = ({ t }: Teller, { basisAt }: Duty): string =>
  basisAt ? t('basisAt', { title: basisAt.policy.title, clause: basisAt.label }).trim() : '';

/** Where and for whom nobody leads, or who all do. */
export function tellFault(teller: Teller, fault: DutyFault, duties: readonly Duty[]): string {
  const { t, language } = teller;
  const extent = tellExtent(teller, fault);
  if (fault.duties.length === 0) return t('holeAt', { extent });
  const names = duties.filter(({ id }) => fault.duties.includes(id)).map(({ lead }) => lead.name);
  const leads = [...new Set(names)];
  return t(leads.length > 1 ? 'doubleAt' : 'twiceAt', {
    extent,
    leads: formatList(language, leads),
    count: names.length,
  });
}

/** What is wrong with a matter, in one word each. */
export function faultsIn({ duties, faults }: MatterOfList): ('empty' | 'hole' | 'double')[] {
  const isDouble = faults.some((fault) => fault.duties.length > 0);
  const isHoled = faults.some((fault) => fault.duties.length === 0);
  return [
    ...(isHoled ? [duties.length === 0 ? ('empty' as const) : ('hole' as const)] : []),
    ...(isDouble ? ['double' as const] : []),
  ];
}
