import type { RobotRow } from '#modules/notify/server/store/robot-store.ts';
import type { Context } from '#platform/context.ts';
import type { RobotKey, RobotVendor } from '#platform/robots/robots.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';

export const sealedRobots: SealedColumn = { table: 'notify.robot', column: 'sealed' };

type Sealed = Pick<RobotKey, 'key' | 'secret'>;

const placeOf = (ctx: Context, id: string): string => rowPlace(sealedRobots.table, ctx.actor.county, id);

export const sealRobot = (ctx: Context, id: string, said: Sealed): string =>
  ctx.secrets.seal(JSON.stringify(said), placeOf(ctx, id));

/** What a robot is reached by. */
export const openRobot = (ctx: Context, { id, vendor, sealed }: RobotRow): RobotKey => ({
  vendor: vendor as RobotVendor,
  ...(JSON.parse(ctx.secrets.open(sealed, placeOf(ctx, id))) as Sealed),
});
