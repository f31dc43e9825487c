import * as contract from '#modules/messages/contract/robot.ts';
import { addRobot, endRobot, listRobots, tryRobot } from '#modules/messages/server/robots/keep-robots.ts';
import { route } from '#platform/http/route.ts';

export const robotRoutes = [
  route(contract.listRobots, listRobots),
  route(contract.addRobot, (ctx, { body }) => addRobot(ctx, body)),
  route(contract.tryRobot, (ctx, { params }) => tryRobot(ctx, params.id)),
  route(contract.endRobot, (ctx, { params }) => endRobot(ctx, params.id)),
];
