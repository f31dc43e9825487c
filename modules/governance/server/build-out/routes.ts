import * as contract from '#modules/governance/contract/build-out.ts';
import {
  enterCounties,
  giveUpBuildTarget,
  reportElement,
  setBuildTarget,
} from '#modules/governance/server/build-out/keep-build-out.ts';
import { listUnits, readBuildOut, readTrend } from '#modules/governance/server/build-out/read-build-out.ts';
import { route } from '#platform/http/route.ts';

/** What is asked of how far the partnership is built. */
export const buildOutRoutes = [
  route(contract.readBuildOut, (ctx, { query }) => readBuildOut(ctx, query)),
  route(contract.listUnits, (ctx, { query }) => listUnits(ctx, query)),
  route(contract.readTrend, (ctx, { query }) => readTrend(ctx, query)),
  route(contract.reportElement, (ctx, { body }) => reportElement(ctx, body)),
  route(contract.enterCounties, (ctx, { body }) => enterCounties(ctx, body)),
  route(contract.setBuildTarget, (ctx, { body }) => setBuildTarget(ctx, body)),
  route(contract.giveUpBuildTarget, (ctx, { body }) => giveUpBuildTarget(ctx, body)),
];
