import type { Environment } from '@marcbachmann/cel-js';
import { namesOf, someArithmetic } from '#modules/evaluation/server/rules/formula.ts';

/** What the house knows of a school by itself, as conditions name it. */
export const knownName = 'pupils';

/** Conditions over the figures of one form, in the language of formulas (`formula.ts`): each name is a number. */
export class Conditions {
  readonly #names: ReadonlySet<string>;
  readonly #environment: Environment;

  constructor(fields: readonly string[]) {
    this.#names = new Set([...fields, knownName]);
    const environment = someArithmetic();
    // A whole number stands beside any other.
    environment.registerOperator('double == int', (a: number, b: bigint) => a === Number(b));
    for (const name of this.#names) environment.registerVariable(name, 'double');
    this.#environment = environment;
  }

  /** Whether a condition can be asked: it is one, and names nothing but figures of the form, at least one. */
  isFit(formula: string): boolean {
    const names = this.namesIn(formula);
    if (names.every((name) => name === knownName)) return false;
    const { valid, type } = this.#environment.check(formula);
    return names.every((name) => this.#names.has(name)) && valid && type === 'bool';
  }

  /** The names in a condition, each once, in their order; none of what cannot be read. */
  namesIn(formula: string): string[] {
    try {
      return [...new Set(namesOf(this.#environment.parse(formula).ast))];
    } catch {
      return [];
    }
  }

  /** Whether it holds; undefined where a figure it names is not told. */
  holds(formula: string, figures: Readonly<Record<string, number | undefined>>): boolean | undefined {
    if (this.namesIn(formula).some((name) => figures[name] === undefined)) return undefined;
    const all = Object.fromEntries([...this.#names].map((name) => [name, figures[name] ?? 0]));
    return this.#environment.evaluate(formula, all) === true;
  }
}
