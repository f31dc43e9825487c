import * as family from '#modules/people/contract/family.ts';
import * as place from '#modules/people/contract/place.ts';
import * as session from '#modules/people/contract/session.ts';
import { decideConsent } from '#modules/people/server/consents.ts';
import { listCast, pickRole } from '#modules/people/server/demo.ts';
import { listChildren } from '#modules/people/server/family.ts';
import { readMe, takeRole } from '#modules/people/server/me.ts';
import { listClasses, listOrganisations, listPupils, listTowns } from '#modules/people/server/places.ts';
import { setUp } from '#modules/people/server/set-up.ts';
import { signIn, signOut } from '#modules/people/server/sign-in.ts';
import { route } from '#platform/http/route.ts';

export const routes = [
  route(session.readMe, (ctx) => readMe(ctx)),
  route(session.signIn, (ctx, { body }, answer) => signIn(ctx, body, answer)),
  route(session.signOut, (ctx, _, answer) => signOut(ctx, answer)),
  route(session.takeRole, (ctx, { body }) => takeRole(ctx, body.grant)),
  route(session.listCast, (ctx, { query }) => listCast(ctx, query)),
  route(session.pickRole, (ctx, { body }, answer) => pickRole(ctx, body.grant, answer)),
  route(session.setUp, (ctx, { body }) => setUp(ctx, body)),
  route(place.listTowns, (ctx) => listTowns(ctx)),
  route(place.listOrganisations, (ctx, { query }) => listOrganisations(ctx, query)),
  route(place.listClasses, (ctx) => listClasses(ctx)),
  route(place.listPupils, (ctx, { params }) => listPupils(ctx, params.id)),
  route(family.listChildren, (ctx) => listChildren(ctx)),
  route(family.decideConsent, (ctx, { body }) => decideConsent(ctx, body)),
];
