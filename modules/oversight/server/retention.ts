import { countedWithinHours, fewRows } from '#modules/oversight/contract/retention.ts';
import type * as contract from '#modules/oversight/contract/retention.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Said } from '#platform/i18n/dictionary.ts';
import { type Kept, keptRules, nameOf } from '#platform/retention/kept.ts';
import { beginOnly, isUnderWay, lastCount, lastRuns, stopRun } from '#platform/retention/run.ts';

/** So many sweeps are shown. */
const shownRuns = 10;

/** What the sweep is asked for by: the job stands in the platform. */
const sweep = { name: 'platform.sweep' };

const record = { kind: 'retention', id: '', holders: {} };

/** How long what is kept, what was due when it was last counted, and what the last runs did. */
export async function readRetention(ctx: Context): Promise<Replied<typeof contract.readRetention>> {
  await permit(ctx, 'oversight.read_retention', record);
  const counted = await lastCount(ctx);
  const runs = await lastRuns(ctx, shownRuns);
  return {
    items: keptRules().map((rule) => present(ctx, rule, counted && (counted.due.get(nameOf(rule)) ?? 0))),
    countedAt: counted?.at ?? null,
    runs: runs.map(({ counts, isStopped, wentOnAt, ...run }) => {
      const all = Object.values(counts as Record<string, number>).reduce((sum, count) => sum + count, 0);
      return {
        ...run,
        isStopped: Boolean(isStopped),
        isUnderWay: isUnderWay(ctx, { ...run, wentOnAt }),
        gone: isFew(all) ? null : all,
      };
    }),
  };
}

/** Has what is due counted now. */
export async function countDue(ctx: Context): Promise<Replied<typeof contract.countDue>> {
  await permit(ctx, 'oversight.count_due', record);
  await ctx.enqueue(ctx, sweep, { begun: 'count' });
  return { begun: true };
}

/** Has the sweep done now, on a count that somebody can have seen. */
export async function beginSweep(ctx: Context): Promise<Replied<typeof contract.beginSweep>> {
  await permit(ctx, 'oversight.begin_sweep', record);
  const counted = await lastCount(ctx);
  const oldest = ctx.now.getTime() - countedWithinHours * 3_600_000;
  if (!counted || counted.at.getTime() < oldest)
    throw new Refusal('oversight.not_counted', { hours: countedWithinHours });
  const run = await beginOnly(ctx);
  if (run === undefined) throw new Refusal('oversight.sweep_under_way');
  await ctx.enqueue(ctx, sweep, { begun: 'sweep', run });
  return { begun: true };
}

/** Stops the sweep somebody began, or where none is under way that of the night; a count lets nothing go. */
export async function stopSweep(ctx: Context): Promise<Replied<typeof contract.stopSweep>> {
  await permit(ctx, 'oversight.stop_sweep', record);
  return { stopped: (await stopRun(ctx, 'sweep')) || (await stopRun(ctx, 'night')) };
}

const isFew = (count: number): boolean => count > 0 && count < fewRows;

/** Counted from what; why it stays; or the record it goes with. */
function reasonOf(fate: Kept['fate']): Said {
  if ('since' in fate) return fate.since;
  if (fate.ends === 'stay') return fate.why;
  const goes = keptRules().find((rule) => rule.table === fate.table && rule.fate.ends !== 'empty');
  return goes?.title ?? { zh: '', en: '' };
}

function present(ctx: Context, rule: Kept, counted?: number): contract.RetentionRule {
  const { title, fate, basis, isConfirmed } = rule;
  const told = (said: Said): string => said[ctx.language];
  const after = 'after' in fate ? fate.after : null;
  // Only what ends by itself is ever due.
  const due = after ? counted : undefined;
  return {
    id: nameOf(rule),
    title: told(title),
    ends: fate.ends,
    years: after && 'years' in after ? after.years : null,
    days: after && 'days' in after ? after.days : null,
    since: told(reasonOf(fate)),
    basis: told(basis),
    isConfirmed,
    due: due === undefined || isFew(due) ? null : due,
    isFew: due !== undefined && isFew(due),
  };
}
