import type { Indicator, IndicatorSaid } from '#modules/evaluation/contract/indicator.ts';

/** An indicator as it is typed: what has two languages in two fields. */
export interface IndicatorFields
  extends Pick<
    IndicatorSaid,
    'section' | 'level' | 'kind' | 'numerator' | 'denominator' | 'target' | 'aims' | 'counter' | 'leastReported'
  > {
  nameZh: string;
  nameEn: string;
  aboutZh: string;
  aboutEn: string;
  unmeasuredZh: string;
  unmeasuredEn: string;
  gamingZh: string;
  gamingEn: string;
  least: number | null;
  most: number | null;
}

/** What the form begins with: what the indicator says, or an empty one. */
export function fieldsOf(indicator: Indicator | undefined): Partial<IndicatorFields> {
  if (!indicator) return { section: 'resources', level: 'school', kind: 'share', aims: 'more' };
  const {
    name,
    about,
    unmeasured,
    gaming,
    band,
    code: _,
    version: __,
    changedAt: ___,
    grade: ____,
    facts: _____,
    ...rest
  } = indicator;
  return {
    ...rest,
    nameZh: name.zh,
    nameEn: name.en,
    aboutZh: about.zh,
    aboutEn: about.en,
    unmeasuredZh: unmeasured.zh,
    unmeasuredEn: unmeasured.en,
    gamingZh: gaming.zh,
    gamingEn: gaming.en,
    least: band.least,
    most: band.most,
  };
}

const both = (zh: string | undefined, en: string | undefined) => ({ zh: zh ?? '', en: en ?? '' });

/** What is sent of what was typed. A formula takes the place of why there is none. */
export function saidOf(fields: IndicatorFields): IndicatorSaid {
  const { section, level, kind, aims } = fields;
  const isMiddle = kind === 'median' || kind === 'p90';
  const numerator = fields.numerator ?? '';
  const denominator = isMiddle ? '' : (fields.denominator ?? '');
  const isMeasured = numerator !== '' || denominator !== '';
  return {
    section,
    level,
    kind,
    aims,
    numerator,
    denominator,
    name: both(fields.nameZh, fields.nameEn),
    about: both(fields.aboutZh, fields.aboutEn),
    unmeasured: isMeasured ? both('', '') : both(fields.unmeasuredZh, fields.unmeasuredEn),
    target: fields.target ?? null,
    band: { least: fields.least ?? null, most: fields.most ?? null },
    gaming: both(fields.gamingZh, fields.gamingEn),
    counter: fields.counter ?? null,
    leastReported: fields.leastReported ?? 0,
  };
}
