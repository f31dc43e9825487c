import type { Audience, AudienceGroup, AudiencePart } from '#modules/messages/contract/audience.ts';
import { followersOf } from '#modules/messages/server/columns/followers.ts';
import { participantsOf } from '#modules/messages/server/notices/participation.ts';
import {
  difference,
  intersection,
  type Members,
  membersOf,
  union,
} from '#modules/messages/server/notices/rules/reached.ts';
import { guardiansIn, pupilsIn, staffIn } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Everybody an audience is today, whether the actor may see them or not: the gate has been asked before. */
export const reachAudience = (ctx: Context, { any }: Audience): Promise<Members> =>
  asSystem(ctx, async () => union(await inTurn(any, (part) => reachPart(ctx, part))));

async function reachPart(ctx: Context, { all, except }: AudiencePart): Promise<Members> {
  const [first, ...others] = await inTurn(all, (group) => reachGroup(ctx, group));
  const inAll = others.reduce(intersection, first ?? membersOf([]));
  return (await inTurn(except, (group) => reachGroup(ctx, group))).reduce(difference, inAll);
}

async function reachGroup(ctx: Context, group: AudienceGroup): Promise<Members> {
  if (group.of === 'guardians') return membersOf(await guardiansIn(ctx, group.place));
  if (group.of === 'participants') return membersOf(await participantsOf(ctx, group.undertaking, group.as));
  return membersOf((await themselvesIn(ctx, group)).map((person) => ({ person, child: null })));
}

/** Those of a group who are in it as themselves. */
function themselvesIn(
  ctx: Context,
  group: Extract<AudienceGroup, { of: 'pupils' | 'staff' | 'followers' }>,
): Promise<string[]> {
  if (group.of === 'followers') return followersOf(ctx, group.column);
  return group.of === 'pupils' ? pupilsIn(ctx, group.place) : staffIn(ctx, group.place, group.roles);
}

async function inTurn<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}
