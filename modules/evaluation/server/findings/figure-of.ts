import type { z } from 'zod';
import type { FindingPlace, ToldFigure } from '#modules/evaluation/contract/finding.ts';
import type { Measured } from '#modules/evaluation/contract/period.ts';
import { resultsOf } from '#modules/evaluation/server/results/list-results.ts';
import type { Reckoned } from '#modules/evaluation/server/rules/reckon.ts';
import type { PeriodRow } from '#modules/evaluation/server/store/period-store.ts';
import type { Context } from '#platform/context.ts';

type Place = z.infer<typeof FindingPlace>;

/** Where a figure is of: a school where one is named. */
export interface Where {
  place: Place;
  school: string | null;
}

/** What the indicators came to in one version of a period, to take single figures out of. */
export class Figures {
  readonly #of: Pick<ToldFigure, 'period' | 'snapshot' | 'at' | 'rules'>;
  readonly #versions: ReadonlyMap<string, number>;
  readonly #results: ReadonlyMap<string, Reckoned>;

  private constructor(
    of: Pick<ToldFigure, 'period' | 'snapshot' | 'at' | 'rules'>,
    { source, results }: Awaited<ReturnType<typeof resultsOf>>,
  ) {
    this.#of = of;
    this.#versions = new Map(source.indicators.map(({ code, version }) => [code, version]));
    this.#results = new Map(results.map((one) => [one.code, one]));
  }

  /** Those of a frozen version; without one of the newest, or as counted last where the period is open. */
  static async of(ctx: Context, period: PeriodRow, snapshot: number | null): Promise<Figures> {
    const number = snapshot ?? (period.state === 'frozen' ? period.snapshots : null);
    const version = await resultsOf(ctx, period, number ?? undefined);
    const of = { period: period.id, snapshot: number, at: version.at.toISOString(), rules: version.source.rules };
    return new Figures(of, version);
  }

  /** A figure as it is told there; undefined of an indicator or a school that is not in it. */
  at(code: string, where: Where): ToldFigure | undefined {
    const [result, version] = [this.#results.get(code), this.#versions.get(code)];
    const measured = result && measuredAt(result, where);
    return measured && version !== undefined ? { ...measured, ...this.#of, version } : undefined;
  }
}

/** What a result is in a place; undefined of a school that is not in it. */
export function measuredAt(result: Reckoned, { place, school }: Where): Measured | undefined {
  if (place !== 'school') return result[place];
  return result.bySchool.find(({ org }) => org === school)?.measured;
}

/** Whether there is anything to say of a figure: what fewer than ten hide is something, what is not measured there is nothing. */
export const isTold = (figure: ToldFigure | undefined): figure is ToldFigure =>
  figure !== undefined && figure.why !== 'unmeasured' && figure.why !== 'untold';
