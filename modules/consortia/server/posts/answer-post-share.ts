import { teachingRoles } from '#modules/consortia/access.ts';
import { postShareMoved } from '#modules/consortia/contract/events.ts';
import type * as contract from '#modules/consortia/contract/post-share.ts';
import { loadPostShare } from '#modules/consortia/server/load.ts';
import { presentPostShare } from '#modules/consortia/server/posts/present-post-share.ts';
import {
  agreeToShare,
  deleteShare,
  endShare,
  type PostShareRow,
} from '#modules/consortia/server/store/post-share-store.ts';
import { staffOf } from '#modules/people/server/public.ts';
import { categoryNames, offerForSchool, withdrawForSchool } from '#modules/resources/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** The teacher agrees: from now on his school offers the hours, whole or not at all, and the bureau reviews them as any resource. */
export async function agreePostShare(ctx: Context, id: string): Promise<Replied<typeof contract.agreePostShare>> {
  const row = await loadPostShare(ctx, id, 'consortia.answer_post_share');
  assertAsked(row);
  if (row.until < dayOf(ctx.now)) throw new Refusal('consortia.period_past');
  if (!(await staffOf(ctx, { roles: teachingRoles, org: row.school })).includes(row.teacher))
    throw new Refusal('consortia.no_such_teacher');
  const resource = await asSystem(ctx, () => offerOf(ctx, row));
  await agreeToShare(ctx, id, resource);
  await announce(ctx, postShareMoved, { share: id, persons: [row.asked_by], what: 'agreed' });
  return presentPostShare(ctx, id);
}

/** One place, so that it is given whole; who would come is not said. */
async function offerOf(ctx: Context, row: PostShareRow): Promise<string> {
  const name = (await categoryNames(ctx)).get(row.category)?.zh ?? '';
  return offerForSchool(ctx, row.school, {
    category: row.category,
    title: `共享岗位：${name}，每周 ${row.hours} 课时`,
    about: '',
    mode: 'onsite',
    travelKm: row.travel_km,
    stages: [],
    grades: null,
    servesSex: null,
    languages: [],
    address: '',
    schedule: row.schedule,
    capacity: 1,
  });
}

/** The teacher declines: nothing of it is kept. */
export async function declinePostShare(ctx: Context, id: string): Promise<Replied<typeof contract.declinePostShare>> {
  assertAsked(await loadPostShare(ctx, id, 'consortia.answer_post_share'));
  await deleteShare(ctx, id);
  return {};
}

/** The teacher or his school offers the hours no longer; of what was only asked nothing is kept. */
export async function endPostShare(ctx: Context, id: string): Promise<Replied<typeof contract.endPostShare>> {
  const { state, resource } = await loadPostShare(ctx, id, 'consortia.end_post_share');
  if (state === 'ended') throw new Refusal('consortia.already_answered');
  if (resource === null) await deleteShare(ctx, id);
  else {
    await endShare(ctx, id);
    await asSystem(ctx, () => withdrawForSchool(ctx, resource));
  }
  return {};
}

function assertAsked({ state }: PostShareRow): void {
  if (state !== 'asked') throw new Refusal('consortia.already_answered');
}
