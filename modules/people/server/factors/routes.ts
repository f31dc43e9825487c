import * as account from '#modules/people/contract/account.ts';
import * as factor from '#modules/people/contract/factor.ts';
import { finishSignIn, onTheWay } from '#modules/people/server/factors/admit.ts';
import {
  beginCode,
  confirmCode,
  listFactors,
  removeFactor,
  renewRecoveryCodes,
  takeOwnTry,
} from '#modules/people/server/factors/own-factors.ts';
import { endSessions, resetFactors } from '#modules/people/server/factors/reset-factors.ts';
import { route, routeAfter } from '#platform/http/route.ts';

/** Second factors: one's own, and those a sign-in ends with. */
export const factorRoutes = [
  routeAfter(
    factor.finishSignIn,
    (room, { body }, browser) => onTheWay(room, body.ticket, browser),
    (ctx, { body }, answer) => finishSignIn(ctx, body, answer),
  ),
  route(account.resetFactors, (ctx, { params }) => resetFactors(ctx, params.id)),
  route(account.endSessions, (ctx, { params }) => endSessions(ctx, params.id)),
  route(factor.listFactors, (ctx, _, answer) => listFactors(ctx, answer)),
  route(factor.beginCode, (ctx) => beginCode(ctx)),
  routeAfter(
    factor.confirmCode,
    (room) => takeOwnTry(room),
    (ctx, { body }) => confirmCode(ctx, body.code),
  ),
  route(factor.renewRecoveryCodes, (ctx) => renewRecoveryCodes(ctx)),
  route(factor.removeFactor, (ctx, { params }, answer) => removeFactor(ctx, params.id, answer)),
];
