import * as identity from '#modules/people/contract/identity.ts';
import {
  beginLink,
  finishLink,
  listIdentities,
  removeIdentity,
} from '#modules/people/server/identities/own-identities.ts';
import { beginAtIssuer, finishAtIssuer, welcomeAtIssuer } from '#modules/people/server/identities/sign-in-at-issuer.ts';
import { comeBack, setOut } from '#modules/people/server/identities/way.ts';
import { route, routeAfter } from '#platform/http/route.ts';

/** Signing in at issuers, and what is linked of them. */
export const identityRoutes = [
  routeAfter(
    identity.beginAtIssuer,
    (room, { body }, browser) => setOut(room, { issuer: body.issuer, purpose: 'sign_in' }, browser),
    (ctx, { body }, answer, begun) => beginAtIssuer(ctx, body, begun, answer),
  ),
  routeAfter(
    identity.finishAtIssuer,
    (room, { body }, browser) => comeBack(room, body, browser),
    (ctx, _, answer, returned) => finishAtIssuer(ctx, returned, answer),
  ),
  routeAfter(
    identity.welcomeAtIssuer,
    (room, { body }, browser) => setOut(room, { issuer: body.issuer, purpose: 'welcome' }, browser, body.token),
    (ctx, { body }, answer, begun) => welcomeAtIssuer(ctx, body, begun, answer),
  ),
  route(identity.listIdentities, (ctx) => listIdentities(ctx)),
  routeAfter(
    identity.beginLink,
    (room, { body }, browser) => setOut(room, { issuer: body.issuer, purpose: 'link' }, browser),
    (ctx, { body }, answer, begun) => beginLink(ctx, body.issuer, begun, answer),
  ),
  routeAfter(
    identity.finishLink,
    (room, { body }, browser) => comeBack(room, body, browser),
    (ctx, _, __, returned) => finishLink(ctx, returned),
  ),
  route(identity.removeIdentity, (ctx, { params }) => removeIdentity(ctx, params.id)),
];
