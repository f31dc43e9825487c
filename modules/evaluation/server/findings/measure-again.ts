import { figureIn, isWhole, whereOf } from '#modules/evaluation/server/findings/kept.ts';
import { Figures } from '#modules/evaluation/server/findings/figure-of.ts';
import { measuredIn } from '#modules/evaluation/server/rules/outcome.ts';
import { changeRound, openRounds } from '#modules/evaluation/server/store/finding-store.ts';
import { periodById, spansOfPeriods } from '#modules/evaluation/server/store/period-store.ts';
import { daysDone } from '#modules/governance/server/public.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { newId } from '#platform/id.ts';

/**
 * Puts what a period came to, as it was counted or frozen just now, after the rounds that are measured in it and about which nothing is decided.
 * The officials hear once how many of them have a figure of a whole period.
 */
export async function measureAgain(ctx: Context, id: string): Promise<void> {
  const due = await dueIn(ctx, id);
  const period = due.length === 0 ? undefined : await periodById(ctx, id);
  if (!period) return;
  const figures = await Figures.of(ctx, period, null);
  let fresh = 0;
  for (const round of due) {
    const figure = figures.at(round.indicator, whereOf(round));
    if (!figure) continue;
    const was = round.after === null ? undefined : figureIn(round.after);
    if (isWhole(figure, period.ended) && !(was && isWhole(was, period.ended))) fresh++;
    await changeRound(ctx, round.id, { after: JSON.stringify(figure) });
  }
  if (fresh > 0) await tellOfficials(ctx, fresh);
}

/** The rounds that are measured again in a period. */
async function dueIn(ctx: Context, period: string) {
  const rounds = await openRounds(ctx);
  if (rounds.length === 0) return [];
  const done = await daysDone(
    ctx,
    rounds.map(({ task }) => task),
  );
  const periods = await spansOfPeriods(ctx);
  return rounds.filter(({ task, before, again_from: againFrom }) => {
    const doneOn = done.get(task);
    const former = periods.find((one) => one.id === figureIn(before).period);
    if (!former || doneOn === undefined) return false;
    return measuredIn(periods, former, { againFrom, doneOn })?.id === period;
  });
}

const tellOfficials = (ctx: Context, count: number): Promise<void> =>
  asSystem(ctx, async () =>
    tell(ctx, {
      persons: await staffOf(ctx, { roles: ['official'] }),
      event: newId(),
      topic: 'evaluation',
      textKey: 'evaluation.tell.measured',
      data: { count },
      link: '/findings',
      roles: ['official'],
      level: 2,
    }),
  );
