import type { z } from 'zod';
import type * as contract from '#modules/oversight/contract/minors-audit.ts';
import { fileOfPack, makePackJob } from '#modules/oversight/server/minors-audit/pack-job.ts';
import { packSteps } from '#modules/oversight/server/minors-audit/make-pack.ts';
import {
  changeMaking,
  insertPack,
  lastPacks,
  packById,
  type PackRow,
} from '#modules/oversight/server/store/pack-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { fetchFile } from '#platform/export/kept-file.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import { newId } from '#platform/id.ts';

/** So many are shown. */
const shown = 10;

const subjectOf = (id = '') => ({ kind: 'pack', id, holders: {} });

export async function listPacks(ctx: Context): Promise<Replied<typeof contract.listPacks>> {
  await permit(ctx, 'oversight.list_packs', subjectOf());
  return { items: (await lastPacks(ctx, shown)).map((row) => present(ctx, row)) };
}

/** Has one made of a year that has begun. */
export async function askPack(ctx: Context, year: number): Promise<Replied<typeof contract.askPack>> {
  const id = newId();
  await permit(ctx, 'oversight.ask_pack', subjectOf(id));
  if (year > Number(dayOf(ctx.now).slice(0, 4))) throw new Refusal('oversight.year_to_come', { field: 'year' });
  const { county, person } = ctx.actor;
  const asked = { county, id, year, asked_by: person, state: 'making', steps: packSteps };
  const row = await insertPack(ctx, { ...asked, made_at: ctx.now, expires_at: ctx.now });
  await ctx.enqueue(ctx, makePackJob, { pack: id });
  return present(ctx, row);
}

/** Stops one before its next step. */
export async function cancelPack(ctx: Context, id: string): Promise<Replied<typeof contract.cancelPack>> {
  await permit(ctx, 'oversight.ask_pack', (await packById(ctx, id)) && subjectOf(id));
  const row = await changeMaking(ctx, id, { state: 'cancelled' });
  if (!row) throw new Refusal('oversight.pack_made');
  return present(ctx, row);
}

export async function downloadPack(ctx: Context, id: string, as: 'json' | 'pdf'): Promise<FileReply> {
  const row = await packById(ctx, id);
  await permit(ctx, 'oversight.download_pack', row && subjectOf(id));
  const file = row?.state === 'ready' ? await fetchFile(ctx, fileOfPack(id, as)) : undefined;
  if (!file) throw new Refusal('oversight.no_pack');
  const type = as === 'json' ? 'application/octet-stream' : 'application/pdf';
  return new FileReply(`minors-audit-${row?.year ?? ''}.${as}`, type, file.bytes);
}

function present({ now }: Context, row: PackRow): z.input<typeof contract.Pack> {
  const isOver = row.state === 'ready' && row.expires_at <= now;
  const { id, year, done, steps, made_at: madeAt, expires_at: until } = row;
  return { id, year, done, steps, madeAt, until, state: isOver ? 'over' : (row.state as contract.Pack['state']) };
}
