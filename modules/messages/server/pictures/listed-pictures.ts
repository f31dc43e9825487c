import type { z } from 'zod';
import type * as contract from '#modules/messages/contract/listed-picture.ts';
import type { AttachmentRow } from '#modules/messages/server/attachments/store/attachment-store.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { mostListedPictures } from '#modules/messages/server/pictures/limits.ts';
import { hashOf, isTelling } from '#modules/messages/server/pictures/rules/nearest.ts';
import {
  endPicture,
  insertPicture,
  type ListedRow,
  pageOfPictures,
  pictureById,
  picturesInForce,
  refusedFor,
} from '#modules/messages/server/pictures/store/picture-store.ts';
import { personNames } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';

/**
 * Lists the pictures that came with what was taken down, so that nobody in the county sends them again. Refused where one is too
 * plain to be told from others. Asked of the system.
 */
export async function listPictures(
  ctx: Context,
  files: readonly AttachmentRow[],
  { org, reason }: { org: string; reason: string },
): Promise<void> {
  const hashes = files.flatMap(({ sort, hash }) => (sort === 'picture' ? [hash] : []));
  const telling = hashes.flatMap((hash) => (hash && isTelling(hashOf(hash)) ? [hash] : []));
  if (telling.length === 0 || telling.length < hashes.length)
    throw new Refusal('messages.picture_too_plain', { field: 'listPictures' });
  if ((await picturesInForce(ctx)).length + telling.length > mostListedPictures)
    throw new Refusal('messages.too_many_pictures', { most: mostListedPictures });
  const { county, person: added_by } = ctx.actor;
  for (const hash of telling)
    await insertPicture(ctx, {
      county,
      id: newId(),
      org,
      hash,
      verdict: 'refused',
      reason,
      added_by,
      added_at: ctx.now,
    });
}

const subjectOf = ({ id, org }: ListedRow): Subject => ({ kind: 'listed_picture', id, holders: { org } });

/** The pictures the actor's school has listed; whoever acts for the county sees those of all schools. */
export async function listListedPictures(
  ctx: Context,
  paging: Paging,
): Promise<Replied<typeof contract.listListedPictures>> {
  const { everything, holds } = await reachOf(ctx, 'messages.list_pictures', 'listed_picture');
  const org = everything ? null : (holds['org']?.[0] ?? '');
  const { rows, total } = await asSystem(ctx, () => pageOfPictures(ctx, org, paging));
  return { items: await presentPictures(ctx, rows), total, ...paging };
}

/** Takes a picture off the list. */
export async function endListedPicture(
  ctx: Context,
  id: string,
  end_reason: string,
): Promise<Replied<typeof contract.endListedPicture>> {
  const found = await pictureById(ctx, id);
  await permit(ctx, 'messages.end_picture', found && subjectOf(found));
  const row = found as ListedRow;
  const ended = { ended_by: ctx.actor.person, ended_at: ctx.now, end_reason };
  const [told] = await presentPictures(ctx, [row.ended_at === null ? await endPicture(ctx, id, ended) : row]);
  if (!told) throw new Error('a picture was presented as nothing');
  return told;
}

async function presentPictures(
  ctx: Context,
  rows: readonly ListedRow[],
): Promise<z.input<typeof contract.ListedPicture>[]> {
  const people = rows.flatMap(({ added_by, ended_by }) => [added_by, ended_by ?? []].flat());
  const ids = rows.map(({ id }) => id);
  const [names, refused] = await asSystem(ctx, () => Promise.all([personNames(ctx, people), refusedFor(ctx, ids)]));
  const from = await namesOfOrgs(
    ctx,
    rows.map(({ org }) => org),
  );
  return rows.map((row) => ({
    id: row.id,
    verdict: row.verdict as contract.ListedPicture['verdict'],
    reason: row.reason,
    from: from(row.org),
    addedBy: names.get(row.added_by) ?? '',
    addedAt: row.added_at,
    endedBy: row.ended_by === null ? null : (names.get(row.ended_by) ?? ''),
    endedAt: row.ended_at,
    endReason: row.end_reason,
    refused: refused.get(row.id) ?? 0,
    mayEnd:
      row.ended_at === null && rowAllowing(ctx.policy, ctx.actor, 'messages.end_picture', subjectOf(row)) !== undefined,
  }));
}
