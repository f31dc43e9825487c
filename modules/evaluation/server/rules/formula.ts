import { Environment } from '@marcbachmann/cel-js';
import { quantileOf } from '#engines/estimates/quantile.ts';
import { type EvidenceGrade, type IndicatorKind, longestFormula } from '#modules/evaluation/contract/indicator.ts';

/** What a fact came to in one organisation, and where that lies; in no organisation where it is the whole county's. */
export interface Value {
  readonly org: string | null;
  readonly isRural: boolean | null;
  readonly counted: readonly (readonly [value: number, times: number])[];
}

/** A fact as formulas see it: its values of some places. */
export class Measure {
  readonly values: readonly Value[];

  constructor(values: readonly Value[]) {
    this.values = values;
  }

  /** The values of one side, town or country; what is the whole county's belongs to none. */
  of(isRural: boolean): Measure {
    return new Measure(this.values.filter((value) => value.isRural === isRural));
  }

  counted(): { value: number; times: number }[] {
    return this.values.flatMap(({ counted }) => counted.map(([value, times]) => ({ value, times })));
  }

  sum(): number {
    return this.counted().reduce((sum, { value, times }) => sum + value * times, 0);
  }

  count(): number {
    return this.counted().reduce((sum, { times }) => sum + times, 0);
  }

  /** How many organisations have at least this much of it. */
  places(least: number): number {
    return this.values.filter((value) => new Measure([value]).sum() >= least).length;
  }

  quantile(share: number): number {
    return quantileOf(this.counted(), share)?.value ?? NaN;
  }
}

/** What is wrong with a formula, where in it, and which word is meant. */
export interface FormulaFault {
  readonly code:
    | 'evaluation.formula_wrong'
    | 'evaluation.no_such_fact'
    | 'evaluation.formula_no_number'
    | 'evaluation.formula_no_fact'
    | 'evaluation.formula_needed'
    | 'evaluation.formula_unasked';
  readonly field: 'numerator' | 'denominator';
  readonly word?: string;
}

/** The formulas of an indicator. */
export interface Formulas {
  readonly kind: IndicatorKind;
  readonly numerator: string;
  readonly denominator: string;
}

/** Whether the values of one fact are looked at, not a quantity over another. */
export const isQuantile = (kind: IndicatorKind): boolean => kind === 'median' || kind === 'p90';

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** The Common Expression Language with one kind of number, which ends soon. */
export function someArithmetic(): Environment {
  const environment = new Environment({ limits: { maxAstNodes: 100, maxDepth: 20 } });
  // Nobody who writes 100 means another kind of number than 100.0.
  for (const [sign, act] of Object.entries(arithmetic)) {
    environment.registerOperator(`double ${sign} int`, (a: number, b: bigint) => act(a, Number(b)));
    environment.registerOperator(`int ${sign} double`, (a: bigint, b: number) => act(Number(a), b));
  }
  return environment;
}

/**
 * The formulas of a set of facts, in the Common Expression Language: a fact by its name; `.sum()`, `.count()`, `.places(n)`,
 * `.quantile(q)` of it, `.rural()` and `.urban()` parts of it; numbers, + − × ÷ and conditions. Nothing else can be named or read, nothing repeats without
 * end, and what is too large is refused.
 */
export class Language {
  readonly #facts: ReadonlySet<string>;
  readonly #environment: Environment;
  /** Formulas as they were parsed: each is reckoned of every place. */
  readonly #parsed = new Map<string, ReturnType<Environment['parse']>>();

  constructor(facts: Iterable<string>) {
    this.#facts = new Set(facts);
    const environment = someArithmetic()
      .registerType('Fact', { ctor: Measure, fields: {} })
      .registerFunction('Fact.sum(): double', (fact: Measure) => fact.sum())
      .registerFunction('Fact.count(): double', (fact: Measure) => fact.count())
      .registerFunction('Fact.places(int): double', (fact: Measure, least: bigint) => fact.places(Number(least)))
      .registerFunction('Fact.quantile(double): double', (fact: Measure, share: number) => fact.quantile(share))
      .registerFunction('Fact.rural(): Fact', (fact: Measure) => fact.of(true))
      .registerFunction('Fact.urban(): Fact', (fact: Measure) => fact.of(false));
    for (const fact of this.#facts) environment.registerVariable(fact, 'Fact');
    this.#environment = environment;
  }

  /** The first thing that is wrong with the formulas of an indicator; undefined where they can be reckoned. */
  faultOf({ kind, numerator, denominator }: Formulas): FormulaFault | undefined {
    if (isQuantile(kind) && denominator !== '') return { code: 'evaluation.formula_unasked', field: 'denominator' };
    const fault = this.#faultIn(numerator, 'numerator', isQuantile(kind) ? 'Fact' : 'number');
    return fault ?? (isQuantile(kind) ? undefined : this.#faultIn(denominator, 'denominator', 'number'));
  }

  #faultIn(formula: string, field: FormulaFault['field'], wanted: 'Fact' | 'number'): FormulaFault | undefined {
    if (formula === '') return { code: 'evaluation.formula_needed', field };
    if (formula.length > longestFormula) return { code: 'evaluation.formula_wrong', field };
    const names = this.#namesIn(formula);
    if (!names) return { code: 'evaluation.formula_wrong', field };
    const unknown = names.find((name) => !this.#facts.has(name));
    if (unknown !== undefined) return { code: 'evaluation.no_such_fact', field, word: unknown.slice(0, 40) };
    const { valid, type } = this.#environment.check(formula);
    if (!valid) return { code: 'evaluation.formula_wrong', field };
    if (wanted === 'Fact') return type === 'Fact' ? undefined : { code: 'evaluation.formula_no_fact', field };
    return type === 'double' || type === 'int' ? undefined : { code: 'evaluation.formula_no_number', field };
  }

  /** The facts a formula reads, in order of their names; none of an empty one. */
  factsIn(formula: string): string[] {
    const names = formula === '' ? [] : this.#namesIn(formula);
    return [...new Set(names?.filter((name) => this.#facts.has(name)))].toSorted();
  }

  #namesIn(formula: string): string[] | undefined {
    try {
      return namesOf(this.#parse(formula).ast);
    } catch {
      return undefined;
    }
  }

  #parse(formula: string): ReturnType<Environment['parse']> {
    const parsed = this.#parsed.get(formula) ?? this.#environment.parse(formula);
    this.#parsed.set(formula, parsed);
    return parsed;
  }

  /** What a formula without fault comes to, of the facts of some places. */
  reckon(formula: string, measures: Readonly<Record<string, Measure>>): unknown {
    const none = new Measure([]);
    const all = Object.fromEntries(Array.from(this.#facts, (fact) => [fact, measures[fact] ?? none]));
    return this.#parse(formula)(all);
  }
}

/** How well each of some facts is known. */
export type Grades = Readonly<Record<string, EvidenceGrade>>;

/** The facts the formulas of an indicator read, in order of their names, and the worst of their grades; no grade where they read none. */
export function evidenceOf(
  language: Language,
  { numerator, denominator }: Omit<Formulas, 'kind'>,
  grades: Grades,
): { facts: string[]; grade: EvidenceGrade | null } {
  const facts = [...new Set([numerator, denominator].flatMap((formula) => language.factsIn(formula)))].toSorted();
  const known = facts.flatMap((fact) => grades[fact] ?? []);
  return { facts, grade: known.toSorted().at(-1) ?? null };
}

/** The names in a parsed formula: those of a method stand beside what it is called on. */
export function namesOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesOf);
  if (typeof node !== 'object' || node === null || !('op' in node) || !('args' in node)) return [];
  return node.op === 'id' ? [String(node.args)] : namesOf(node.args);
}
