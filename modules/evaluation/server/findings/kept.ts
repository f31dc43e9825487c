import { z } from 'zod';
import { CauseSaid, FindingPlace, ToldFigure } from '#modules/evaluation/contract/finding.ts';
import { Decision } from '#modules/evaluation/contract/finding.ts';
import type { Where } from '#modules/evaluation/server/findings/figure-of.ts';
import type { Life, Turn } from '#modules/evaluation/server/rules/finding-life.ts';
import { type FindingRow, type RoundRow, roundsOf } from '#modules/evaluation/server/store/finding-store.ts';
import { spansOfPeriods } from '#modules/evaluation/server/store/period-store.ts';
import { type TaskTold, tellTasks } from '#modules/governance/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** A cause as it is kept: with the figures it rests on. */
const Kept = CauseSaid.extend({
  rests: z.array(z.object({ code: z.string(), place: z.string(), figure: ToldFigure })),
});
export type KeptCause = z.infer<typeof Kept>;

/** A figure as it is kept in a row. */
export const figureIn = (kept: unknown): ToldFigure => ToldFigure.parse(kept);

/** The root-cause sheet as it is kept in a row. */
export const causesIn = (kept: unknown): KeptCause[] => z.array(Kept).parse(kept);

/** Where a finding is of. */
export const whereOf = ({ place, school }: Pick<FindingRow, 'place' | 'school'>): Where => ({
  place: FindingPlace.parse(place),
  school,
});

/** Whether a figure is of all of its period. */
export const isWhole = ({ snapshot, at }: ToldFigure, ended: string): boolean =>
  snapshot !== null || dayOf(new Date(at)) > ended;

/** Rounds with what became of their tasks. */
export interface Known {
  rounds: readonly RoundRow[];
  tasks: ReadonlyMap<string, TaskTold>;
  /** By id, when the periods ended and what they are called. */
  periods: ReadonlyMap<string, { name: string; ended: string }>;
}

/** What is known of the rounds of findings. */
export async function knownOf(ctx: Context, findings: readonly string[]): Promise<Known> {
  const rounds = await roundsOf(ctx, findings);
  const tasks = await tellTasks(
    ctx,
    rounds.map(({ task }) => task),
  );
  const periods = new Map((await spansOfPeriods(ctx)).map((one) => [one.id, one]));
  return { rounds, tasks, periods };
}

/** How far a finding is, by what is known of its rounds. */
export function lifeIn({ rounds, tasks, periods }: Known, { id, let_be_at }: FindingRow): Life {
  const turns = rounds
    .filter(({ finding }) => finding === id)
    .map(({ task, after, decision }): Turn => {
      const figure = after === null ? undefined : figureIn(after);
      return {
        task: taskOf(tasks.get(task)),
        isMeasured: figure !== undefined && isWhole(figure, periods.get(figure.period)?.ended ?? ''),
        decision: decision === null ? null : Decision.parse(decision),
      };
    });
  return { turns, isLetBe: let_be_at !== null };
}

/** The same of one finding alone. */
export const lifeOf = async (ctx: Context, row: FindingRow): Promise<Life> => lifeIn(await knownOf(ctx, [row.id]), row);

function taskOf(task: TaskTold | undefined): Turn['task'] {
  if (!task) return null;
  return task.state === 'done' || task.state === 'withdrawn' ? task.state : 'living';
}
