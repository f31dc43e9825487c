import type { z } from 'zod';
import type { AudienceGroup } from '#modules/messages/contract/audience.ts';
import type * as contract from '#modules/messages/contract/robot.ts';
import { describeAudiences } from '#modules/messages/server/notices/describe-audience.ts';
import { permitAudience } from '#modules/messages/server/notices/permit-audience.ts';
import * as notify from '#modules/notify/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

type Shown = z.input<typeof contract.Robot>;

/** The groups the actor’s school has notices announced in. */
export async function listRobots(ctx: Context): Promise<Replied<typeof contract.listRobots>> {
  const { holds } = await reachOf(ctx, 'messages.list_robots', 'robot');
  const items = await present(ctx, await notify.robotsOf(ctx, holds['org'] ?? []));
  return { items, offered: [...(ctx.outside.robots?.offered ?? [])] };
}

/** Has notices announced in a group of people the actor may send to. */
export async function addRobot(
  ctx: Context,
  { title, members, webhook, secret }: Received<typeof contract.addRobot>['body'],
): Promise<Shown> {
  await permitAudience(ctx, 'messages.keep_robots', everybodyIn(members));
  const [org = ''] = ctx.actor.holds['org'] ?? [];
  return presentOne(ctx, await notify.addRobot(ctx, { org, title, audience: members, webhook, secret }));
}

/** Has it say that it was found. */
export async function tryRobot(ctx: Context, id: string): Promise<Shown> {
  await loadRobot(ctx, id);
  await notify.sayInGroups(ctx, [id], { notices: 0, isUrgent: true });
  return presentOne(ctx, await loadRobot(ctx, id));
}

/** Has nothing more announced there. */
export async function endRobot(ctx: Context, id: string): Promise<{ done: true }> {
  await loadRobot(ctx, id);
  await notify.deleteRobot(ctx, id);
  return { done: true };
}

async function loadRobot(ctx: Context, id: string): Promise<notify.RobotRow> {
  const row = await notify.robotById(ctx, id);
  await permit(ctx, 'messages.keep_robots', row && { kind: 'robot', id, holders: { org: row.org } });
  return row as notify.RobotRow;
}

/** A group of people as an audience of its own. */
export const everybodyIn = (group: AudienceGroup) => ({ any: [{ all: [group], except: [] }] });

/** Who is in the group of a robot. */
export const membersOf = ({ audience }: Pick<notify.RobotRow, 'audience'>) => everybodyIn(audience as AudienceGroup);

async function present(ctx: Context, rows: readonly notify.RobotRow[]): Promise<Shown[]> {
  const inWords = await describeAudiences(ctx, rows.map(membersOf));
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    members: inWords(membersOf(row)),
    vendor: row.vendor as contract.RobotVendor,
    phase: row.phase as Shown['phase'],
    reason: row.reason,
    triedAt: row.triedAt,
  }));
}

const presentOne = async (ctx: Context, row: notify.RobotRow): Promise<Shown> =>
  (await present(ctx, [row]))[0] as Shown;
