import { more } from '#modules/notify/server/robots/robot-state.ts';
import { postJobName } from '#modules/notify/server/robots/post-waiting.ts';
import { sealRobot } from '#modules/notify/server/robots/sealed-robot.ts';
import {
  insertRobot,
  lockRobots,
  type RobotRow,
  robotById,
  robotsOf,
  saveRobots,
} from '#modules/notify/server/store/robot-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';

/** So many groups of one organisation. */
export const mostRobots = 100;

/** A group in which an organisation has it said that something is there. */
export interface NewRobot {
  org: string;
  title: string;
  /** Who is in it, for whoever decides what is said there. */
  audience: object;
  /** The address its maker gave the robot. */
  webhook: string;
  secret: string | null;
}

/** Registers a robot. Its address is read for its key, and no other address is ever spoken to. */
export async function addRobot(ctx: Context, { org, title, audience, webhook, secret }: NewRobot): Promise<RobotRow> {
  const read = ctx.outside.robots?.read(webhook);
  if (!read) throw new Refusal('notify.no_such_robot', { field: 'webhook' });
  // Without it whoever saw the address could speak in the group.
  if (read.vendor === 'dingtalk' && secret === null) throw new Refusal('notify.no_robot_secret', { field: 'secret' });
  if ((await robotsOf(ctx, [org])).length >= mostRobots)
    throw new Refusal('notify.too_many_robots', { most: mostRobots });
  const id = newId();
  const { county } = ctx.actor;
  const signs = read.vendor === 'dingtalk' ? secret : null;
  await insertRobot(ctx, {
    county,
    id,
    org,
    title,
    audience: JSON.stringify(audience),
    vendor: read.vendor,
    sealed: sealRobot(ctx, id, { key: read.key, secret: signs }),
    made_at: ctx.now,
    at: ctx.now,
  });
  return (await robotById(ctx, id)) as RobotRow;
}

/**
 * Has it said in groups, in the transaction of the change, that so many notices more are there; of none, that the group is
 * found. It is said when quiet hours are over, unless it is urgent or only tried.
 */
export async function sayInGroups(
  ctx: Context,
  robots: readonly string[],
  come: { notices: number; isUrgent: boolean },
): Promise<void> {
  if (robots.length === 0) return;
  const rows = await lockRobots(ctx, robots);
  await saveRobots(
    ctx,
    rows.map((row) => ({ ...more(row, come, ctx.now), id: row.id })),
  );
  await ctx.enqueue(ctx, { name: postJobName }, {});
}
