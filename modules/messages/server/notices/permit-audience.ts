import type { Audience, AudienceGroup, AudiencePart, AudiencePlace } from '#modules/messages/contract/audience.ts';
import { followedColumn } from '#modules/messages/server/columns/followers.ts';
import { subjectOfUndertaking } from '#modules/messages/server/notices/participation.ts';
import { classFacts } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';

/**
 * Asks the gate about an audience: of each part about one of its groups that the actor reaches, since nobody is in a part who
 * is not in all of its groups. Who follows a column or takes part in something is asked of by whoever reaches that itself.
 */
export async function permitAudience(ctx: Context, action: string, { any }: Audience): Promise<void> {
  for (const part of any) {
    if (part.all.every(isOfPlace)) await permit(ctx, action, await subjectWithin(ctx, action, part));
    for (const group of [...part.all, ...part.except])
      if (!isOfPlace(group)) await permit(ctx, action, await subjectOf(ctx, group));
  }
}

const isOfPlace = (group: AudienceGroup): boolean => 'place' in group;

/** The first group of a part that the actor reaches, else the first of all. */
async function subjectWithin(ctx: Context, action: string, { all }: AudiencePart): Promise<Subject | undefined> {
  const subjects: Subject[] = [];
  for (const group of all) {
    const subject = await subjectOf(ctx, group);
    if (subject && rowAllowing(ctx.policy, ctx.actor, action, subject)) return subject;
    if (subject) subjects.push(subject);
  }
  return subjects[0];
}

async function subjectOf(ctx: Context, group: AudienceGroup): Promise<Subject | undefined> {
  if (group.of === 'followers') return followedColumn(ctx, group.column);
  return group.of === 'participants' ? subjectOfUndertaking(ctx, group.undertaking) : subjectOfPlace(ctx, group.place);
}

async function subjectOfPlace(ctx: Context, place: AudiencePlace): Promise<Subject | undefined> {
  if (place.in === 'class') {
    const [group] = await classFacts(ctx, [place.class]);
    return group && { kind: 'class', id: group.id, holders: { class: group.id, org: group.org } };
  }
  if (place.in === 'org' || place.in === 'grade')
    return { kind: 'organisation', id: place.org, holders: { org: place.org } };
  return { kind: place.in, id: place.in === 'area' ? place.area : '', holders: {} };
}
