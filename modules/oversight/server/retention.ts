import { fewRows } from '#modules/oversight/contract/retention.ts';
import type * as contract from '#modules/oversight/contract/retention.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Said } from '#platform/i18n/dictionary.ts';
import { countDue, dueRules } from '#platform/retention/due.ts';
import { type Kept, keptRules } from '#platform/retention/kept.ts';
import { lastRuns, stopRun } from '#platform/retention/run.ts';

/** So many sweeps are shown. */
const shownRuns = 10;

/** What the sweep is asked for by: the job stands in the platform. */
const sweep = { name: 'platform.sweep' };

/** How long what is kept, what the next sweep would let go, and what the last ones did. */
export async function readRetention(ctx: Context): Promise<Replied<typeof contract.readRetention>> {
  await permit(ctx, 'oversight.read_retention', { kind: 'retention', id: '', holders: {} });
  const due = new Map<Kept, number>();
  for (const one of await dueRules(ctx)) due.set(one.rule, await countDue(ctx, one));
  const runs = await lastRuns(ctx, shownRuns);
  return {
    items: keptRules().map((rule) => present(ctx, rule, due.get(rule))),
    runs: runs.map(({ counts, isStopped, ...run }) => {
      const all = Object.values(counts as Record<string, number>).reduce((sum, count) => sum + count, 0);
      return { ...run, isStopped: Boolean(isStopped), gone: isFew(all) ? null : all };
    }),
  };
}

/** Has the sweep done now. */
export async function beginSweep(ctx: Context): Promise<Replied<typeof contract.beginSweep>> {
  await permit(ctx, 'oversight.begin_sweep', { kind: 'retention', id: '', holders: {} });
  await ctx.enqueue(ctx, sweep, { isBegun: true });
  return { begun: true };
}

/** Stops the sweep that is under way. */
export async function stopSweep(ctx: Context): Promise<Replied<typeof contract.stopSweep>> {
  await permit(ctx, 'oversight.stop_sweep', { kind: 'retention', id: '', holders: {} });
  return { stopped: await stopRun(ctx) };
}

const isFew = (count: number): boolean => count > 0 && count < fewRows;

function present(ctx: Context, { table, title, fate, basis, isConfirmed }: Kept, due?: number): contract.RetentionRule {
  const told = (said: Said): string => said[ctx.language];
  const after = 'after' in fate ? fate.after : null;
  return {
    id: `${table} ${fate.ends}`,
    title: told(title),
    ends: fate.ends,
    years: after && 'years' in after ? after.years : null,
    days: after && 'days' in after ? after.days : null,
    since: 'since' in fate ? told(fate.since) : fate.ends === 'stay' ? told(fate.why) : '',
    basis: told(basis),
    isConfirmed,
    due: due === undefined || isFew(due) ? null : due,
    isFew: due !== undefined && isFew(due),
  };
}
