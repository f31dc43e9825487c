import type { z } from 'zod';
import type { ImportRun } from '#modules/intake/contract/run.ts';
import { lookThroughFile } from '#modules/intake/server/jobs.ts';
import { loadRun } from '#modules/intake/server/load.ts';
import { presentRun } from '#modules/intake/server/present-run.ts';
import { insertRun, moveRun } from '#modules/intake/server/store/run-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';
import { refusal } from '#platform/tabular/refusals.ts';
import { defaultLimits } from '#platform/tabular/table.ts';

type Shown = z.input<typeof ImportRun>;

/** Begins an import; its file comes next. */
export async function startImport(ctx: Context, said: { fileName: string }): Promise<Shown> {
  const id = newId();
  await permit(ctx, 'intake.write', { kind: 'import', id, holders: {} });
  const { county, person } = ctx.actor;
  const run = { county, id, file_name: said.fileName, state: 'waiting', made_by: person, made_at: ctx.now };
  return presentRun(ctx, await insertRun(ctx, run));
}

/** Takes the file of an import and has it looked through. */
export async function takeFile(ctx: Context, id: string, file: Uint8Array): Promise<Shown> {
  await loadRun(ctx, id, 'intake.write');
  if (file.length === 0) throw refusal('tabular.empty_file');
  if (file.length > defaultLimits.bytes) throw refusal('tabular.too_large');
  const run = await moveRun(ctx, id, ['waiting'], { state: 'reading', file: Buffer.from(file), done: 0, total: 100 });
  if (!run) throw new Refusal('intake.not_ready');
  await ctx.enqueue(ctx, lookThroughFile, { run: id });
  return presentRun(ctx, run);
}
