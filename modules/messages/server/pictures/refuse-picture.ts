import { readAsOwner } from '#modules/messages/server/attachments/load-attachment.ts';
import { nearestOf } from '#modules/messages/server/pictures/rules/nearest.ts';
import { mayDecide } from '#modules/messages/server/pictures/decide-picture.ts';
import { picturesInForce } from '#modules/messages/server/pictures/store/picture-store.ts';
import { insertRefused, refusedByAttachment } from '#modules/messages/server/pictures/store/refused-store.ts';
import { tellKeepers } from '#modules/messages/server/pictures/tell-keepers.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';

/** Whether a picture is near to a listed one: it is refused then, kept for its uploader alone, and those who keep the list hear of it. */
export const refusesPicture = (ctx: Context, attachment: string, hash: bigint): Promise<boolean> =>
  asSystem(ctx, async () => {
    const near = nearestOf(hash, await picturesInForce(ctx));
    if (near?.listed.verdict !== 'refused') return false;
    const { county, person: uploader } = ctx.actor;
    const { id: listed, org } = near.listed;
    const id = newId();
    const found = { attachment, listed, org, uploader, apart: near.apart };
    await insertRefused(ctx, { county, id, ...found, refused_at: ctx.now, state: 'refused' });
    await tellKeepers(ctx, { event: id, org, except: [uploader], isAppeal: false });
    return true;
  });

/** Refuses what was refused before. */
export async function assertNotRefused(ctx: Context, attachment: string): Promise<void> {
  const refused = await asSystem(ctx, () => refusedByAttachment(ctx, attachment));
  if (refused) throw new Refusal('messages.picture_listed');
}

// A refused picture is seen by whoever sent it, and once he appeals by those who may decide.
readAsOwner(async (ctx, attachment) => {
  const refused = await asSystem(ctx, () => refusedByAttachment(ctx, attachment));
  return refused && (refused.uploader === ctx.actor.person || mayDecide(ctx, refused));
});
