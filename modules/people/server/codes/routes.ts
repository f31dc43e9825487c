import * as code from '#modules/people/contract/one-time-code.ts';
import { askForCode, countMessage, listDoors } from '#modules/people/server/codes/ask-for-code.ts';
import { giveCode, tryCode } from '#modules/people/server/codes/give-code.ts';
import { route, routeAfter } from '#platform/http/route.ts';

/** Signing in with a code sent to a telephone. */
export const codeRoutes = [
  route(code.listDoors, (ctx) => listDoors(ctx)),
  routeAfter(
    code.askForCode,
    (room, { body }, browser) => countMessage(room, body.phone, browser),
    (ctx, { body }, answer) => askForCode(ctx, body.phone, answer),
  ),
  routeAfter(
    code.giveCode,
    (room, { body }, browser) => tryCode(room, body, browser),
    (ctx, { body }, answer, right) => giveCode(ctx, body, right, answer),
  ),
];
