import { proportion } from '#engines/estimates/proportion.ts';
import { quantileOf } from '#engines/estimates/quantile.ts';
import { type Reporting, reportingOf, sidesCut } from '#modules/evaluation/server/rules/reporting.ts';
import { type Suppression, suppressionOf } from '#modules/evaluation/server/rules/suppression.ts';
import type { EvidenceGrade, IndicatorSaid } from '#modules/evaluation/contract/indicator.ts';
import type { Measured, Result } from '#modules/evaluation/contract/period.ts';
import {
  evidenceOf,
  type Grades,
  isQuantile,
  Language,
  Measure,
  type Value,
} from '#modules/evaluation/server/rules/formula.ts';

/** What this file reckons by. It is counted up with every change that may make another number of the same facts. */
export const rules = 1;

/** An indicator in one of its versions. */
export type SomeIndicator = IndicatorSaid & { code: string; version: number; changedAt: string };

/** What a fact came to in one organisation, or in the county itself. */
export interface FactReading {
  fact: string;
  org: string | null;
  counted: readonly (readonly [value: number, times: number])[];
  children: number | null;
}

/** A school as it lies in a period; of what was frozen before towns were, the town is not known. */
export interface SourceSchool {
  id: string;
  name: string;
  isRural: boolean;
  town?: string;
}

/** How many children facts told of in a version that was frozen before: what is told of this one must not tell more of that one, nor by it. */
export interface EarlierVersion {
  schools: readonly Omit<SourceSchool, 'name'>[];
  readings: readonly Pick<FactReading, 'fact' | 'org' | 'children'>[];
  /** By fact that is reported, who had; left out where nothing was. */
  reported?: Readonly<Record<string, readonly string[]>>;
}

/** All that results are reckoned from: with it they come out the same for good. */
export interface Source {
  rules: number;
  schools: readonly SourceSchool[];
  indicators: readonly SomeIndicator[];
  readings: readonly FactReading[];
  /** By fact, how well it is known. */
  grades: Grades;
  /** By fact that is reported, whom it was asked of, which may be nobody; left out where nothing is reported. */
  asked?: Readonly<Record<string, readonly string[]>>;
  /** The frozen versions before this one, the first first; left out where there is none. */
  earlier?: readonly EarlierVersion[];
}

/** What one indicator came to everywhere. */
export interface Reckoned extends Pick<Result, 'county' | 'urban' | 'rural' | 'schools' | 'standing'> {
  code: string;
  grade: EvidenceGrade | null;
  facts: readonly string[];
  bySchool: readonly { org: string; measured: Measured }[];
  /** How many have reported of how many who were asked; left out where nothing of it is reported. */
  reported?: { by: number; of: number };
}

const nothing = { value: null, least: null, most: null, numerator: null, denominator: null };
const without = (why: NonNullable<Measured['why']>): Measured => ({ ...nothing, why });

const unmeasured = {
  county: without('unmeasured'),
  urban: without('unmeasured'),
  rural: without('unmeasured'),
  schools: { told: 0, untold: 0 },
  standing: 'none' as const,
  bySchool: [],
};

/** Reckons every indicator in the county, in town and country, and in each school. */
export const reckonAll = (source: Source): Reckoned[] => reckonings(source).map((one) => one.reckoned());

/** What one indicator comes to in each town of which it may be told, by the towns’ codes; in none where schools cannot be told apart. */
export function reckonTowns(source: Source, code: string): { town: string; measured: Measured }[] {
  const indicators = source.indicators.filter((one) => one.code === code);
  return reckonings({ ...source, indicators }).flatMap((one) => one.byTown());
}

function reckonings(source: Source): Reckoning[] {
  const language = new Language(Object.keys(source.grades));
  const sides = new Map(source.schools.map(({ id, isRural }) => [id, isRural]));
  const values = Map.groupBy(
    source.readings.map(({ fact, org, counted }): Value & { fact: string } => ({
      fact,
      org,
      isRural: org === null ? null : (sides.get(org) ?? null),
      counted,
    })),
    ({ fact }) => fact,
  );
  const known = new Map<string, Suppression>();
  const suppressed = (fact: string): Suppression => {
    const found = known.get(fact) ?? suppressionOf(source, fact);
    known.set(fact, found);
    return found;
  };
  return source.indicators.map((indicator) => new Reckoning(source, language, { values, suppressed }, indicator));
}

/** What the facts came to, and what may be told of each. */
interface Facts {
  values: ReadonlyMap<string, readonly Value[]>;
  suppressed: (fact: string) => Suppression;
}

/** One indicator, and what its facts came to. */
class Reckoning {
  readonly #source: Source;
  readonly #language: Language;
  readonly #indicator: SomeIndicator;
  readonly #evidence: ReturnType<typeof evidenceOf>;
  readonly #values: ReadonlyMap<string, readonly Value[]>;
  readonly #suppressed: Facts['suppressed'];
  readonly #reporting: Reporting | undefined;

  constructor(source: Source, language: Language, { values, suppressed }: Facts, indicator: SomeIndicator) {
    this.#source = source;
    this.#language = language;
    this.#indicator = indicator;
    this.#evidence = evidenceOf(language, indicator, source.grades);
    this.#values = values;
    this.#suppressed = suppressed;
    this.#reporting = reportingOf(source, this.#evidence.facts);
  }

  reckoned(): Reckoned {
    const { code, numerator } = this.#indicator;
    const told = { code, ...this.#evidence };
    if (numerator === '' || this.#language.faultOf(this.#indicator)) return { ...told, ...unmeasured };
    const { hidden, untold } = this.#hidden();
    const at = (group: string, which: (value: Value) => boolean): Measured =>
      this.#lacksReports(group) ? without('unreported') : untold.has(group) ? without('few') : this.#measured(which);
    // A formula that looks at one side alone would tell in the county what may not be told of that side.
    const county = this.#looksAtSides() && untold.size > 0 ? without('few') : at('county', () => true);
    const isParted = this.#isParted();
    const bySchool = isParted
      ? this.#source.schools.map(({ id }) => ({
          org: id,
          measured: this.#ofSchool(id, hidden),
        }))
      : [];
    const ofSide = (group: string, side: boolean): Measured =>
      isParted ? at(group, ({ isRural, org }) => isRural === side || org === null) : without('untold');
    const withValue = bySchool.filter(({ measured }) => measured.value !== null).length;
    return {
      ...told,
      county,
      urban: ofSide('urban', false),
      rural: ofSide('rural', true),
      schools: { told: withValue, untold: bySchool.length - withValue },
      standing: this.#standing(county.value),
      bySchool,
      ...this.#howReported(),
    };
  }

  byTown(): { town: string; measured: Measured }[] {
    const { numerator } = this.#indicator;
    if (numerator === '' || this.#language.faultOf(this.#indicator) || !this.#isParted()) return [];
    const towns = new Map(this.#source.schools.flatMap(({ id, town }) => (town === undefined ? [] : [[id, town]])));
    const told = this.#evidence.facts.map((fact) => this.#suppressed(fact).towns);
    // Of those alone who have reported no sum is told beside which somebody hidden could be told apart.
    const cut = new Set(this.#reporting ? [...this.#hidden().hidden].flatMap((id) => towns.get(id) ?? []) : []);
    return [...new Set(towns.values())].toSorted().map((town) => ({
      town,
      measured:
        !cut.has(town) && told.every((those) => those.has(town))
          ? this.#measured(({ org }) => org === null || towns.get(org) === town)
          : without('few'),
    }));
  }

  /** Whether schools, town and country can be told apart: something of it is known by school, and the formula does not set town beside country itself. */
  #isParted(): boolean {
    return (
      !this.#looksAtSides() &&
      this.#language
        .factsIn(this.#indicator.numerator)
        .every(
          (fact) =>
            (this.#values.get(fact) ?? []).every(({ org }) => org !== null) && !this.#isAskedBesideSchools(fact),
        )
    );
  }

  #isAskedBesideSchools(fact: string): boolean {
    const schools = new Set(this.#source.schools.map(({ id }) => id));
    return this.#source.asked?.[fact]?.some((org) => !schools.has(org)) ?? false;
  }

  /** Whether a formula looks at town or country alone. */
  #looksAtSides(): boolean {
    const { numerator, denominator } = this.#indicator;
    return /\.\s*(?:rural|urban)\s*\(/.test(`${numerator} ${denominator}`);
  }

  /** The schools that may not be told, by any of its facts that tell of children, and the sums that may not. */
  #hidden(): { hidden: ReadonlySet<string>; untold: ReadonlySet<string> } {
    const found = this.#evidence.facts.map(this.#suppressed);
    const cut = this.#reporting
      ? this.#evidence.facts.flatMap((fact) => [...sidesCut(this.#source, fact, this.#suppressed(fact).schools)])
      : [];
    return {
      hidden: new Set(found.flatMap(({ schools }) => [...schools])),
      untold: new Set([...found.flatMap(({ sums }) => [...sums]), ...cut, ...(cut.length > 0 ? ['county'] : [])]),
    };
  }

  #ofSchool(id: string, hidden: ReadonlySet<string>): Measured {
    if (this.#reporting && !this.#reporting.reported.has(id)) return without('unreported');
    return hidden.has(id) ? without('few') : this.#measured(({ org }) => org === id || org === null);
  }

  /** Whether fewer have reported of a part of the county than the indicator asks for. */
  #lacksReports(group: string): boolean {
    if (!this.#reporting) return false;
    const sides = new Map(this.#source.schools.map(({ id, isRural }) => [id, isRural ? 'rural' : 'urban']));
    const within = (orgs: ReadonlySet<string>): number =>
      [...orgs].filter((org) => group === 'county' || sides.get(org) === group).length;
    const [by, of] = [within(this.#reporting.reported), within(this.#reporting.asked)];
    return by === 0 || by < (this.#indicator.leastReported ?? 0) * of;
  }

  #howReported(): Pick<Reckoned, 'reported'> {
    if (!this.#reporting || this.#reporting.asked.size === 0) return {};
    return { reported: { by: this.#reporting.reported.size, of: this.#reporting.asked.size } };
  }

  /** What it comes to over some of the places: of what is reported, over those alone who have, so that who has not counts as nothing on neither side. */
  #measured(which: (value: Value) => boolean): Measured {
    const has = this.#reporting?.reported;
    const counts = (value: Value): boolean => which(value) && (!has || value.org === null || has.has(value.org));
    const measures = Object.fromEntries(
      this.#evidence.facts.map((fact) => [fact, new Measure((this.#values.get(fact) ?? []).filter(counts))]),
    );
    const { kind, numerator, denominator } = this.#indicator;
    const above = this.#language.reckon(numerator, measures);
    if (isQuantile(kind)) return quantile(above as Measure, kind === 'median' ? 0.5 : 0.9);
    return quotient(Number(above), Number(this.#language.reckon(denominator, measures)), kind === 'share');
  }

  #standing(value: number | null): Result['standing'] {
    const { target, aims, band } = this.#indicator;
    if (value === null) return 'none';
    if ((band.least !== null && value < band.least) || (band.most !== null && value > band.most)) return 'outside';
    if (target === null) return aims === 'between' ? 'reached' : 'none';
    return (aims === 'less' ? value <= target : value >= target) ? 'reached' : 'missed';
  }
}

function quantile(measure: Measure, share: number): Measured {
  const found = quantileOf(measure.counted(), share);
  if (!found) return without('nothing');
  const { value, least, most } = found;
  return { value, least: least ?? null, most: most ?? null, numerator: null, denominator: measure.count(), why: null };
}

function quotient(numerator: number, denominator: number, isShare: boolean): Measured {
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator) || denominator === 0) return without('nothing');
  const value = numerator / denominator;
  const range = isShare ? proportion(numerator, denominator) : undefined;
  return { value, least: range?.least ?? null, most: range?.most ?? null, numerator, denominator, why: null };
}
