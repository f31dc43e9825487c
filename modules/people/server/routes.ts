import * as account from '#modules/people/contract/account.ts';
import * as family from '#modules/people/contract/family.ts';
import * as place from '#modules/people/contract/place.ts';
import * as session from '#modules/people/contract/session.ts';
import { decideConsent } from '#modules/people/server/consents.ts';
import { listCast, pickRole } from '#modules/people/server/demo.ts';
import { listChildren } from '#modules/people/server/family.ts';
import { invite } from '#modules/people/server/invite.ts';
import { listPeople } from '#modules/people/server/list-people.ts';
import { readMe, takeRole } from '#modules/people/server/me.ts';
import { changePassword } from '#modules/people/server/password.ts';
import { listClasses, listOrganisations, listPupils, listTowns } from '#modules/people/server/places.ts';
import { revokeInvitation } from '#modules/people/server/revoke-invitation.ts';
import { setUp } from '#modules/people/server/set-up.ts';
import { signIn, signOut } from '#modules/people/server/sign-in.ts';
import { acceptInvitation, readInvitation } from '#modules/people/server/welcome.ts';
import { route } from '#platform/http/route.ts';

export const routes = [
  route(session.readMe, (ctx) => readMe(ctx)),
  route(session.signIn, (ctx, { body }, answer) => signIn(ctx, body, answer)),
  route(session.signOut, (ctx, _, answer) => signOut(ctx, answer)),
  route(session.takeRole, (ctx, { body }) => takeRole(ctx, body.grant)),
  route(session.listCast, (ctx, { query }) => listCast(ctx, query)),
  route(session.pickRole, (ctx, { body }, answer) => pickRole(ctx, body.grant, answer)),
  route(session.setUp, (ctx, { body }) => setUp(ctx, body)),
  route(account.listPeople, (ctx, { query }) => listPeople(ctx, query)),
  route(account.invite, (ctx, { body }) => invite(ctx, body.people)),
  route(account.revokeInvitation, (ctx, { params }) => revokeInvitation(ctx, params.id)),
  route(account.readInvitation, (ctx, { body }) => readInvitation(ctx, body.token)),
  route(account.acceptInvitation, (ctx, { body }, answer) => acceptInvitation(ctx, body, answer)),
  route(account.changePassword, (ctx, { body }) => changePassword(ctx, body)),
  route(place.listTowns, (ctx) => listTowns(ctx)),
  route(place.listOrganisations, (ctx, { query }) => listOrganisations(ctx, query)),
  route(place.listClasses, (ctx) => listClasses(ctx)),
  route(place.listPupils, (ctx, { params }) => listPupils(ctx, params.id)),
  route(family.listChildren, (ctx) => listChildren(ctx)),
  route(family.decideConsent, (ctx, { body }) => decideConsent(ctx, body)),
];
