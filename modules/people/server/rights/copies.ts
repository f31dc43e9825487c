import type { z } from 'zod';
import type * as contract from '#modules/people/contract/copy.ts';
import { fileOfCopy, filesOfCopy, makeCopy, type PartOfCopy } from '#modules/people/server/rights/make-copy.ts';
import * as store from '#modules/people/server/store/copy-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { fetchFile, shredFiles } from '#platform/export/kept-file.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import { newId } from '#platform/id.ts';

const hour = 3_600_000;
/** How long a copy is there: a day. That it ran out is told for an hour; whether the row is still there says nothing then. */
const life = 24 * hour;

const whose = (id: string) => ({ kind: 'pupil', id, holders: { settled_child: id, self: id }, about: id }) as const;

/** The copy the actor asked for. */
export async function readCopy(ctx: Context, id: string): Promise<Replied<typeof contract.readCopy>> {
  await permit(ctx, 'people.read_copy', { kind: 'pupil', id, holders: { child: id } });
  const row = await store.copyOf(ctx, id, ctx.actor.person);
  return { copy: row && row.expires_at.getTime() + hour > ctx.now.getTime() ? present(ctx, row) : null };
}

/** Asks for one; while one is made, it is that. */
export async function askCopy(ctx: Context, id: string): Promise<Replied<typeof contract.askCopy>> {
  await permit(ctx, 'people.ask_copy', whose(id));
  const { actor, language, now } = ctx;
  const there = await store.copyOf(ctx, id, actor.person);
  if (there?.state === 'waiting' && there.expires_at > now) return present(ctx, there);
  if (there) await shredFiles(ctx, filesOfCopy(there));
  const row = await store.replaceCopy(ctx, {
    county: actor.county,
    id: newId(),
    pupil: id,
    asked_by: actor.person,
    language,
    state: 'waiting',
    made_at: now,
    expires_at: new Date(now.getTime() + life),
  });
  await ctx.enqueue(ctx, makeCopy, { copy: row.id });
  return present(ctx, row);
}

const types = { json: 'application/octet-stream', pdf: 'application/pdf' };

/** Hands a part of it to whoever asked for it, while its day lasts and he is still the child's. */
export async function downloadCopy(ctx: Context, id: string, as: PartOfCopy): Promise<FileReply> {
  await permit(ctx, 'people.download_copy', whose(id));
  const row = await store.copyOf(ctx, id, ctx.actor.person);
  const file = row?.state === 'ready' ? await fetchFile(ctx, fileOfCopy(row.id, as)) : undefined;
  if (!file) throw new Refusal('people.no_copy');
  return typeof as === 'number'
    ? new FileReply(`files-${as}.zip`, 'application/zip', file.bytes)
    : new FileReply(`data.${as}`, types[as], file.bytes);
}

const present = ({ now }: Context, row: store.CopyRow): z.input<typeof contract.DataCopy> => ({
  state: row.expires_at <= now ? 'expired' : (row.state as 'waiting' | 'ready' | 'failed'),
  madeAt: row.made_at,
  until: row.expires_at,
  archives: row.state === 'ready' ? row.archives : [],
});
