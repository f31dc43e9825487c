import { reachAudience } from '#modules/messages/server/notices/reach-audience.ts';
import { difference, type Members, membersIn } from '#modules/messages/server/notices/rules/reached.ts';
import { membersOf } from '#modules/messages/server/robots/keep-robots.ts';
import { robotsOf, sayInGroups } from '#modules/notify/server/public.ts';
import { organisationsOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';

/** Has it announced in the groups of which everybody got a notice: nobody there hears of one that is not his. */
export async function announceNotice(
  ctx: Context,
  { org, urgent_reason }: { org: string | null; urgent_reason: string | null },
  reached: Members,
): Promise<void> {
  const robots = await robotsOf(ctx);
  if (robots.length === 0) return;
  const persons = new Set([...membersIn(reached)].map(({ person, child }) => child ?? person));
  const orgs = new Set(await organisationsOf(ctx, [...persons], org));
  const told: string[] = [];
  for (const robot of robots.filter((one) => orgs.has(one.org))) {
    const group = await reachAudience(ctx, membersOf(robot));
    if (group.size > 0 && difference(group, reached).size === 0) told.push(robot.id);
  }
  await sayInGroups(ctx, told, { notices: 1, isUrgent: urgent_reason !== null });
}
