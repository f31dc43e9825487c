import * as factor from '#modules/people/contract/factor.ts';
import { askProof } from '#modules/people/contract/session.ts';
import { addPasskey, beginPasskey, preparePasskey } from '#modules/people/server/passkeys/add-passkey.ts';
import * as use from '#modules/people/server/passkeys/sign-in-with-passkey.ts';
import { route, routeAfter } from '#platform/http/route.ts';

/** Passkeys: adding one's own, signing in and proving oneself with them. */
export const passkeyRoutes = [
  route(factor.beginPasskey, (ctx, _, answer) => beginPasskey(ctx, answer)),
  routeAfter(
    factor.addPasskey,
    (room, { body }, answer) => preparePasskey(room, body.passkey, answer),
    (ctx, { body: { name, passkey } }, answer, made) =>
      addPasskey(ctx, { name, transports: passkey.response.transports ?? [] }, made, answer),
  ),
  route(factor.askPasskey, (ctx, { body }, answer) => use.askPasskey(ctx, body.ticket, answer)),
  routeAfter(
    factor.signInWithPasskey,
    (room, { body }, answer) => use.prepareSignIn(room, body.passkey, answer),
    (ctx, _, answer, shown) => use.signInWithPasskey(ctx, shown, answer),
  ),
  route(askProof, (ctx, _, answer) => use.askProof(ctx, answer)),
];
