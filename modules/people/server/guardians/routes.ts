import * as claim from '#modules/people/contract/claim.ts';
import * as contact from '#modules/people/contract/contact.ts';
import * as guardian from '#modules/people/contract/guardian.ts';
import * as order from '#modules/people/contract/order.ts';
import {
  addContact,
  endContact,
  listContacts,
  listLookedAfter,
  listWorkers,
} from '#modules/people/server/guardians/contacts.ts';
import { confirmClaim, listClaims, listOwnClaims, refuseClaim } from '#modules/people/server/guardians/decide-claim.ts';
import { issueClaim, prepareCode } from '#modules/people/server/guardians/issue-claim.ts';
import { makeClaim, prepareClaim, readClaim, recogniseClaim } from '#modules/people/server/guardians/make-claim.ts';
import {
  endGuardianship,
  listFellowGuardians,
  listGuardians,
  nameChildren,
} from '#modules/people/server/guardians/list-guardians.ts';
import { enterOrder, extendOrder, liftOrder, listOrders } from '#modules/people/server/guardians/orders.ts';
import { route, routeAfter } from '#platform/http/route.ts';

/** Who is whose guardian, who is kept from whom, and who watches over it. */
export const guardianRoutes = [
  route(order.listOrders, (ctx, { query }) => listOrders(ctx, query)),
  route(order.enterOrder, (ctx, { body }) => enterOrder(ctx, body)),
  route(order.extendOrder, (ctx, { params, body }) => extendOrder(ctx, params.id, body.until)),
  route(order.liftOrder, (ctx, { params }) => liftOrder(ctx, params.id)),
  route(guardian.listGuardians, (ctx, { params }) => listGuardians(ctx, params.id)),
  route(guardian.nameChildren, (ctx) => nameChildren(ctx)),
  route(guardian.listFellowGuardians, (ctx, { params }) => listFellowGuardians(ctx, params.id)),
  route(guardian.endGuardianship, (ctx, { params }) => endGuardianship(ctx, params.id)),
  routeAfter(
    claim.issueClaim,
    (room) => prepareCode(room),
    (ctx, { params, body }, _, code) => issueClaim(ctx, params.id, body, code),
  ),
  routeAfter(
    claim.readClaim,
    (room, { body }, browser) => recogniseClaim(room, body, browser),
    (ctx, _, __, found) => readClaim(ctx, found),
  ),
  routeAfter(
    claim.makeClaim,
    (room, { body }, browser) => prepareClaim(room, body, browser),
    (ctx, { body }, answer, ready) => makeClaim(ctx, body, ready, answer),
  ),
  route(claim.listClaims, (ctx, { query }) => listClaims(ctx, query)),
  route(claim.confirmClaim, (ctx, { params, body }) => confirmClaim(ctx, params.id, body)),
  route(claim.refuseClaim, (ctx, { params, body }) => refuseClaim(ctx, params.id, body)),
  route(claim.listOwnClaims, (ctx) => listOwnClaims(ctx)),
  route(contact.listContacts, (ctx, { params }) => listContacts(ctx, params.id)),
  route(contact.listWorkers, (ctx, { query }) => listWorkers(ctx, query)),
  route(contact.addContact, (ctx, { params, body }) => addContact(ctx, params.id, body.worker)),
  route(contact.endContact, (ctx, { params }) => endContact(ctx, params.id)),
  route(contact.listLookedAfter, (ctx) => listLookedAfter(ctx)),
];
