import type { z } from 'zod';
import type { ImportRun } from '#modules/intake/contract/run.ts';
import { type Count, isMuch, rowsToDo } from '#modules/intake/server/counts.ts';
import { keepRun } from '#modules/intake/server/jobs.ts';
import { endRun } from '#modules/intake/server/keep-rows.ts';
import { loadRun } from '#modules/intake/server/load.ts';
import { presentRun, tellMuch } from '#modules/intake/server/present-run.ts';
import { perMilleOf } from '#modules/intake/server/store/limit-store.ts';
import { deleteRows, forgetContent } from '#modules/intake/server/store/row-store.ts';
import { findRun, living, moveRun, rivalOf, type RunRow } from '#modules/intake/server/store/run-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';

type Shown = z.input<typeof ImportRun>;

/** What an official says yes to. */
export interface Consent {
  missing: 'keep' | 'end';
  accept: boolean;
}

/** Has a run kept that was looked through. */
export async function applyImport(ctx: Context, id: string, consent: Consent): Promise<Shown> {
  const run = await loadRun(ctx, id, 'intake.write');
  if (consent.accept) await permit(ctx, 'intake.accept_much', { kind: 'import', id, holders: {} });
  const begun = await beginKeeping(ctx, run, consent);
  await ctx.enqueue(ctx, keepRun, { run: id });
  return presentRun(ctx, begun);
}

/** Sets a run to be kept, or refuses: it must be ready, the newest word, and much change said yes to. */
export async function beginKeeping(ctx: Context, run: RunRow, { accept, ...said }: Consent): Promise<RunRow> {
  // What another system sends says itself what has ended.
  const missing = run.source === null ? said.missing : 'end';
  if (run.state !== 'ready' && run.state !== 'failed') throw new Refusal('intake.not_ready');
  const rival = await rivalOf(ctx, run);
  if (rival) throw new Refusal(rival === 'applying' ? 'intake.busy' : 'intake.outdated');
  const counts = Array.isArray(run.counts) ? (run.counts as Count[]) : [];
  const total = rowsToDo(counts, missing);
  if (total === 0) throw new Refusal('intake.nothing_to_do');
  const perMille = await perMilleOf(ctx);
  const much = counts.filter((count) => isMuch(count, missing, perMille));
  if (much.length > 0 && !accept) throw new Refusal('intake.accept_first', tellMuch(much, missing, perMille));
  const begun = await moveRun(ctx, run.id, [run.state], { state: 'applying', missing, total, ended_at: null });
  if (!begun) throw new Error('a locked run was changed by somebody else');
  return begun;
}

/** Stops a run: what it kept so far stays, what its rows say is forgotten. */
export async function cancelImport(ctx: Context, id: string): Promise<Shown> {
  const run = await loadRun(ctx, id, 'intake.write');
  if (!living.includes(run.state)) throw new Refusal('intake.not_ready');
  await endRun(ctx, run, 'cancelled');
  await asSystem(ctx, () => (run.state === 'applying' ? forgetContent(ctx, id) : deleteRows(ctx, id)));
  return presentRun(ctx, { ...run, ...(await findRun(ctx, id)) });
}
