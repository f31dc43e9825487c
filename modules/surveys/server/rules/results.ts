import type { z } from 'zod';
import { stratifiedMean } from '#engines/estimates/mean.ts';
import { type Estimate, stratifiedProportion } from '#engines/estimates/proportion.ts';
import { stepsOf } from '#engines/questionnaires/questionnaire.ts';
import { suppressAnswers } from '#engines/suppression/suppress-answers.ts';
import { suppressCounts } from '#engines/suppression/suppress-counts.ts';
import { fewest } from '#engines/suppression/suppress.ts';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import type { Distribution, QuestionResult, Share } from '#modules/surveys/contract/results.ts';
import type { Tally } from '#modules/surveys/server/rules/tally.ts';

/** A school whose answers count: how many could be asked there, and how many sheets came. */
export interface Stratum {
  org: string;
  isRural: boolean;
  people: number;
  answered: number;
}

type Told = z.input<typeof Distribution>;

/** What the answers to a questionnaire come to, from how often each was given at each school. */
export class Results {
  readonly #schools: readonly Stratum[];
  readonly #times: ReadonlyMap<string, number>;

  constructor(schools: readonly Stratum[], tallies: readonly (Tally & { org: string })[]) {
    this.#schools = schools;
    this.#times = new Map(tallies.map(({ org, question, value, times }) => [`${org} ${question} ${value}`, times]));
  }

  /** What was answered to a question in the county, in town and in the country. Fewer than ten are told nowhere, and not by what is left of a sum. */
  question(question: Question): z.input<typeof QuestionResult> {
    const values = valuesOf(question);
    const sides = [false, true].map((side) => this.#schools.filter(({ isRural }) => isRural === side));
    const [urban = [], rural = []] = sides;
    const counts = [urban, rural].map((those) => values.map((value) => this.#sum(those, question.code, value)));
    const answers = [urban, rural].map((those) => this.#sum(those, question.code, ''));
    // Who may choose several is counted for each choice by itself: chosen or not.
    const tables: number[][][] =
      question.kind === 'many'
        ? values.map((_, at) =>
            [0, 1].map((side) => [counts[side]?.[at] ?? 0, (answers[side] ?? 0) - (counts[side]?.[at] ?? 0)]),
          )
        : [values.length === 0 ? [0, 1].map((side) => [answers[side] ?? 0]) : [0, 1].map((side) => counts[side] ?? [])];
    const hidden = tables.map(([one = [], other = []]) => suppressAnswers([one, other]));
    const isHidden = hidden.some((one) => one.isHidden);
    const areSidesHidden = hidden.some((one) => one.areSidesHidden);
    const hides = (which: 'together' | 'apart') => (at: number) =>
      (question.kind === 'many' ? hidden[at]?.[which][0] : hidden[0]?.[which][at]) ?? true;
    const told = (those: readonly Stratum[], isUntold: boolean, which: 'together' | 'apart'): Told =>
      isUntold ? null : this.#distribution(those, question, hides(which));
    return {
      question,
      county: told(this.#schools, isHidden, 'together'),
      urban: told(urban, areSidesHidden, 'apart'),
      rural: told(rural, areSidesHidden, 'apart'),
    };
  }

  /** The mean answer at each school that may be told: of ten people and more, and not to be had by subtraction. */
  meansBySchool(question: Question): Map<string, Estimate> {
    const parts = this.#schools.map(({ org, isRural }) => ({
      org,
      children: this.#times.get(`${org} ${question.code} `) ?? 0,
      group: isRural ? 'rural' : 'urban',
    }));
    const { parts: untold } = suppressCounts(parts);
    return new Map(
      this.#schools.flatMap((school, at) => {
        const mean = untold.has(at) ? undefined : this.#mean([school], question);
        return mean ? [[school.org, mean]] : [];
      }),
    );
  }

  #distribution(those: readonly Stratum[], question: Question, isHidden: (at: number) => boolean): Told {
    const answers = this.#sum(those, question.code, '');
    if (answers > 0 && answers < fewest) return null;
    const shares = valuesOf(question).map((value, at) =>
      isHidden(at) ? untold : this.#share(those, question.code, value),
    );
    // Beside a mean, what is hidden could be had from what is told.
    const isWhole = shares.every(({ count }) => count !== null);
    return { answers, shares, mean: (isWhole && this.#mean(those, question)) || null };
  }

  #share(those: readonly Stratum[], question: string, value: string): z.input<typeof Share> {
    const strata = this.#answering(those, question).map(({ org, answers, of }) => ({
      having: this.#times.get(`${org} ${question} ${value}`) ?? 0,
      drawn: answers,
      of,
    }));
    const found = stratifiedProportion(strata);
    const count = strata.reduce((sum, { having }) => sum + having, 0);
    return { count, share: found?.value ?? null, least: found?.least ?? null, most: found?.most ?? null };
  }

  #mean(those: readonly Stratum[], question: Question): Estimate | undefined {
    if (question.kind !== 'scale' && question.kind !== 'number') return undefined;
    const values = question.kind === 'scale' ? valuesOf(question) : this.#numbersMet(question.code);
    return stratifiedMean(
      this.#answering(those, question.code).map(({ org, answers, of }) => {
        let [sum, squares] = [0, 0];
        for (const value of values) {
          const times = this.#times.get(`${org} ${question.code} ${value}`) ?? 0;
          sum += times * Number(value);
          squares += times * Number(value) ** 2;
        }
        return { sum, squares, drawn: answers, of };
      }),
    );
  }

  /** The schools where somebody answered a question, and how many there would: who is asked on a condition stands for as many as met it. */
  #answering(those: readonly Stratum[], question: string): { org: string; answers: number; of: number }[] {
    return those.flatMap(({ org, people, answered }) => {
      const answers = this.#times.get(`${org} ${question} `) ?? 0;
      return answers === 0 ? [] : [{ org, answers, of: Math.max(answers, Math.round((people * answers) / answered)) }];
    });
  }

  #numbersMet(question: string): string[] {
    const between = ` ${question} `;
    const met = this.#times.keys().flatMap((key) => {
      const at = key.indexOf(between);
      return at < 0 ? [] : [key.slice(at + between.length)];
    });
    return [...new Set(met)].filter((value) => value !== '');
  }

  #sum(those: readonly Stratum[], question: string, value: string): number {
    return those.reduce((sum, { org }) => sum + (this.#times.get(`${org} ${question} ${value}`) ?? 0), 0);
  }
}

const untold: z.input<typeof Share> = { count: null, share: null, least: null, most: null };

/** The answers a question may have that are counted each by itself, in their order. */
function valuesOf(question: Question): string[] {
  const { kind, choices } = question;
  if (kind === 'one' || kind === 'many') return choices.map(({ code }) => code);
  return kind === 'scale' ? stepsOf(question).map(String) : [];
}
