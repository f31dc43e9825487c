import type * as contract from '#modules/people/contract/erasure.ts';
import { erase, isReturnable } from '#modules/people/server/erasure/erase.ts';
import {
  changeErasure,
  type ErasureRow,
  erasuresOf,
  hasTaken,
  insertErasure,
  lockErasure,
} from '#modules/people/server/erasure/store/erasure-store.ts';
import type { RequestRow } from '#modules/people/server/store/request-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';

/** Begins to erase what a family asked to, once the school has granted it. */
export async function beginErasure(ctx: Context, { id, org, pupil, asked_by }: RequestRow): Promise<void> {
  const { actor, language, now } = ctx;
  const row = { county: actor.county, id, org, pupil, asked_by, language, granted_at: now, state: 'waiting' };
  await asSystem(ctx, () => insertErasure(ctx, row));
  await ctx.enqueue(ctx, erase, { erasure: id });
}

/** What came of those of these requests that were to delete something, as their askers are told. */
export async function toldErasures(ctx: Context, requests: readonly string[]): Promise<Map<string, contract.Erasure>> {
  const rows = await erasuresOf(ctx, requests);
  return new Map([...rows].map(([id, row]) => [id, present(ctx, row)]));
}

/** Has what was taken out put back, while that can be: what another guardian asked is his alone, and not there for this one. */
export async function takeBackErasure(ctx: Context, id: string): Promise<Replied<typeof contract.takeBackErasure>> {
  const found = await asSystem(ctx, () => lockErasure(ctx, id));
  const row = found?.asked_by === ctx.actor.person ? found : undefined;
  await permit(ctx, 'people.take_back_erasure', row && { kind: 'erasure', id, holders: { child: row.pupil } });
  if (!row || !isReturnable(ctx, row)) throw new Refusal('people.erasure_over');
  await asSystem(ctx, () => changeErasure(ctx, id, { state: 'returning' }));
  await ctx.enqueue(ctx, erase, { erasure: id });
  return present(ctx, { ...row, state: 'returning' });
}

/** Hands out what came of it. */
export async function downloadCertificate(ctx: Context, id: string, as: 'json' | 'pdf'): Promise<FileReply> {
  const row = (await erasuresOf(ctx, [id])).get(id);
  await permit(ctx, 'people.download_certificate', row && subjectOf(row));
  if (!row?.certificate || !row.paper) throw new Refusal('people.no_certificate');
  return as === 'json'
    ? new FileReply('erasure.json', 'application/octet-stream', Buffer.from(row.certificate))
    : new FileReply('erasure.pdf', 'application/pdf', row.paper);
}

const subjectOf = ({ id, asked_by }: ErasureRow) => ({ kind: 'erasure', id, holders: { self: asked_by } });

function endOf(row: ErasureRow): contract.Erasure['state'] {
  if (row.state === 'done') return hasTaken(row) ? 'done' : 'nothing';
  return row.state === 'taken_back' ? 'taken_back' : 'working';
}

function present(ctx: Context, row: ErasureRow): contract.Erasure {
  const { lost } = row;
  if (isReturnable(ctx, row)) return { state: 'hidden', until: row.erase_on, lost };
  return { state: endOf(row), until: null, lost };
}
