import type { z } from 'zod';
import type * as contract from '#modules/messages/contract/listed-picture.ts';
import { loadOwn } from '#modules/messages/server/attachments/load-attachment.ts';
import { type AttachmentRow, attachmentsByIds } from '#modules/messages/server/attachments/store/attachment-store.ts';
import { presentAttachment } from '#modules/messages/server/attachments/take-attachments.ts';
import { insertPicture } from '#modules/messages/server/pictures/store/picture-store.ts';
import {
  changeRefused,
  pageOfAppealed,
  refusedByAttachment,
  refusedById,
  type RefusedRow,
} from '#modules/messages/server/pictures/store/refused-store.ts';
import { tellKeepers } from '#modules/messages/server/pictures/tell-keepers.ts';
import { tell } from '#modules/notify/server/public.ts';
import { personNames } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { idFrom, newId } from '#platform/id.ts';

const subjectOf = ({ id, org, uploader, lister }: RefusedRow): Subject => ({
  kind: 'refused_picture',
  id,
  holders: { org, uploader, lister },
});

/** Whether a picture waits for somebody, and the actor may be that. */
export const mayDecide = (ctx: Context, row: RefusedRow): boolean =>
  row.state === 'appealed' &&
  rowAllowing(ctx.policy, ctx.actor, 'messages.decide_refused_picture', subjectOf(row)) !== undefined;

/** Says, once, that a picture of the actor's that was refused is another. */
export async function appealRefusedPicture(
  ctx: Context,
  attachment: string,
  appeal: string,
): Promise<Replied<typeof contract.appealRefusedPicture>> {
  await loadOwn(ctx, attachment, 'attachments.appeal');
  await asSystem(ctx, async () => {
    const row = await refusedByAttachment(ctx, attachment);
    if (row?.state !== 'refused') throw new Refusal('messages.no_appeal');
    const { id, org, uploader, lister } = row;
    await changeRefused(ctx, id, { state: 'appealed', appeal, appealed_at: ctx.now });
    await tellKeepers(ctx, { event: idFrom(`appeal ${id}`), org, except: [uploader, lister], isAppeal: true });
  });
  return {};
}

/** What somebody says is another picture than the one listed by the actor's school. */
export async function listRefusedPictures(
  ctx: Context,
  paging: Paging,
): Promise<Replied<typeof contract.listRefusedPictures>> {
  const action = 'messages.list_refused_pictures';
  const { holds } = await reachOf(ctx, action, 'refused_picture');
  const { rows, total } = await asSystem(ctx, () => pageOfAppealed(ctx, Object.values(holds).flat(), paging));
  showed(
    ctx,
    action,
    rows.map(({ uploader }) => uploader),
  );
  return { items: await presentRefused(ctx, rows), total, ...paging };
}

/** Leaves a picture refused; or lets it through from now on, with what is nearer to it than to the listed one. */
export async function decideRefusedPicture(
  ctx: Context,
  id: string,
  { decision, reason }: Received<typeof contract.decideRefusedPicture>['body'],
): Promise<Replied<typeof contract.decideRefusedPicture>> {
  const found = await refusedById(ctx, id);
  await permit(ctx, 'messages.decide_refused_picture', found && subjectOf(found));
  const row = found as RefusedRow;
  if (row.state !== 'appealed') throw new Refusal('messages.decided');
  const { county, person } = ctx.actor;
  const change = {
    state: decision === 'uphold' ? 'upheld' : 'overturned',
    decided_by: person,
    decided_at: ctx.now,
    reason,
  };
  const told = await asSystem(ctx, async () => {
    await changeRefused(ctx, id, change);
    const [picture] = await attachmentsByIds(ctx, [row.attachment]);
    if (decision === 'overturn' && picture?.hash) {
      const { org } = row;
      const seen = { hash: picture.hash, verdict: 'let_through', reason, added_by: person, added_at: ctx.now };
      await insertPicture(ctx, { county, id: newId(), org, ...seen });
    }
    await tellUploader(ctx, row, decision);
    return presentRefused(ctx, [{ ...row, ...change }]);
  });
  const [one] = told;
  if (!one) throw new Error('a picture was presented as nothing');
  return one;
}

const tellUploader = (ctx: Context, { id, uploader }: RefusedRow, decision: 'uphold' | 'overturn'): Promise<void> =>
  tell(ctx, {
    persons: [uploader],
    event: idFrom(`picture ${id} ${decision}`),
    topic: 'messages',
    textKey: `messages.tell.picture_${decision === 'uphold' ? 'upheld' : 'overturned'}`,
    data: {},
    link: '/talks',
    level: 1,
  });

async function presentRefused(
  ctx: Context,
  rows: readonly RefusedRow[],
): Promise<z.input<typeof contract.RefusedPicture>[]> {
  const [names, files] = await asSystem(ctx, () =>
    Promise.all([
      personNames(
        ctx,
        rows.map(({ uploader }) => uploader),
      ),
      attachmentsByIds(
        ctx,
        rows.map(({ attachment }) => attachment),
      ),
    ]),
  );
  return rows.map((row) => {
    const picture = files.find(({ id }) => id === row.attachment) as AttachmentRow;
    return {
      id: row.id,
      picture: presentAttachment(ctx, { ...picture, alt: '' }),
      uploadedBy: names.get(row.uploader) ?? '',
      refusedAt: row.refused_at,
      apart: row.apart,
      listedFor: row.listed_for,
      appeal: row.appeal ?? '',
      state: row.state as contract.RefusedPicture['state'],
      mayDecide: mayDecide(ctx, row),
    };
  });
}
