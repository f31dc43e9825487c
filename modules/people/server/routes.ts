import * as copy from '#modules/people/contract/copy.ts';
import * as account from '#modules/people/contract/account.ts';
import * as appointment from '#modules/people/contract/appointment.ts';
import * as device from '#modules/people/contract/device.ts';
import * as family from '#modules/people/contract/family.ts';
import * as ownData from '#modules/people/contract/own-data.ts';
import * as look from '#modules/people/contract/look.ts';
import * as place from '#modules/people/contract/place.ts';
import * as request from '#modules/people/contract/request.ts';
import * as purpose from '#modules/people/contract/purpose.ts';
import * as session from '#modules/people/contract/session.ts';
import { closeDepartment } from '#modules/people/server/closings/close-department.ts';
import { appoint, endAppointment, extendAppointment, listAppointments } from '#modules/people/server/appointments.ts';
import { addPurposeText, listPurposes } from '#modules/people/server/consent/purpose-texts.ts';
import { readStops } from '#modules/people/server/consent/what-stops.ts';
import { decideConsent } from '#modules/people/server/consents.ts';
import { listCast, pickRole } from '#modules/people/server/demo.ts';
import { endDevice, endOtherDevices, listDevices } from '#modules/people/server/devices.ts';
import { listChildren } from '#modules/people/server/family.ts';
import { invite } from '#modules/people/server/invite.ts';
import { listCounties } from '#modules/people/server/list-counties.ts';
import { listPeople } from '#modules/people/server/list-people.ts';
import { readMe, takeRole } from '#modules/people/server/me.ts';
import { changePassword, preparePassword } from '#modules/people/server/password.ts';
import { listClasses, listOrganisations, listPupils, listTowns } from '#modules/people/server/places.ts';
import { listRegions } from '#modules/people/server/list-regions.ts';
import { prepareProof, proveSelf } from '#modules/people/server/prove-self.ts';
import { guardianRoutes } from '#modules/people/server/guardians/routes.ts';
import { codeRoutes } from '#modules/people/server/codes/routes.ts';
import { leavingRoutes } from '#modules/people/server/leavings/routes.ts';
import { moveRoutes } from '#modules/people/server/moves/routes.ts';
import { askingRoutes } from '#modules/people/server/askings/routes.ts';
import { promotionRoutes } from '#modules/people/server/promotions/routes.ts';
import { schoolYearRoutes } from '#modules/people/server/school-years/routes.ts';
import { treeRoutes } from '#modules/people/server/trees/routes.ts';
import { listSignIns } from '#modules/people/contract/sign-in-record.ts';
import { listSignIns as ownSignIns } from '#modules/people/server/sign-ins/list-sign-ins.ts';
import { passkeyRoutes } from '#modules/people/server/passkeys/routes.ts';
import { erasureRoutes } from '#modules/people/server/erasure/routes.ts';
import { glassRoutes } from '#modules/people/server/glass/routes.ts';
import { holdRoutes } from '#modules/people/server/holds/routes.ts';
import { grantRoutes } from '#modules/people/server/grants/routes.ts';
import { identityRoutes } from '#modules/people/server/identities/routes.ts';
import { factorRoutes } from '#modules/people/server/factors/routes.ts';
import { askCopy, downloadCopy, readCopy } from '#modules/people/server/rights/copies.ts';
import { readOwnData } from '#modules/people/server/rights/own-data.ts';
import {
  answerRequest,
  askRequest,
  listOwnRequests,
  listRequests,
  withdrawRequest,
} from '#modules/people/server/rights/requests.ts';
import { listLooks } from '#modules/people/server/rights/looks.ts';
import { revokeInvitation } from '#modules/people/server/revoke-invitation.ts';
import { prepareSetUp, setUp } from '#modules/people/server/set-up.ts';
import { recognise, signIn, signOut } from '#modules/people/server/sign-in.ts';
import { acceptInvitation, prepareAccount, readInvitation } from '#modules/people/server/welcome.ts';
import { route, routeAfter } from '#platform/http/route.ts';

export const routes = [
  route(session.listCounties, (ctx) => listCounties(ctx)),
  route(session.readMe, (ctx, _, answer) => readMe(ctx, answer)),
  routeAfter(
    session.signIn,
    (room, { body }, browser) => recognise(room, body, browser),
    (ctx, _, answer, recognised) => signIn(ctx, recognised, answer),
  ),
  route(session.signOut, (ctx, { query }, answer) => signOut(ctx, query.of, answer)),
  routeAfter(
    session.proveSelf,
    (room, { body }, browser) => prepareProof(room, body, browser),
    (ctx, { body }, answer, shown) => proveSelf(ctx, body, answer, shown),
  ),
  route(session.takeRole, (ctx, { body }, answer) => takeRole(ctx, body.grant, answer)),
  route(session.listCast, (ctx, { query }) => listCast(ctx, query)),
  route(session.pickRole, (ctx, { body }, answer) => pickRole(ctx, body.grant, answer)),
  routeAfter(
    session.setUp,
    (room, { body }) => prepareSetUp(room, body),
    (ctx, { body }, _, hash) => setUp(ctx, body, hash),
  ),
  ...factorRoutes,
  ...erasureRoutes,
  ...glassRoutes,
  ...holdRoutes,
  ...grantRoutes,
  ...codeRoutes,
  ...treeRoutes,
  ...schoolYearRoutes,
  ...promotionRoutes,
  ...askingRoutes,
  ...passkeyRoutes,
  route(listSignIns, (ctx) => ownSignIns(ctx)),
  ...moveRoutes,
  ...leavingRoutes,
  ...identityRoutes,
  route(device.listDevices, (ctx) => listDevices(ctx)),
  route(device.endDevice, (ctx, { params }) => endDevice(ctx, params.id)),
  route(device.endOtherDevices, (ctx) => endOtherDevices(ctx)),
  route(account.listPeople, (ctx, { query }) => listPeople(ctx, query)),
  route(account.invite, (ctx, { body }) => invite(ctx, body.people)),
  route(account.revokeInvitation, (ctx, { params }) => revokeInvitation(ctx, params.id)),
  route(account.readInvitation, (ctx, { body }) => readInvitation(ctx, body.token)),
  routeAfter(
    account.acceptInvitation,
    (room, { body }) => prepareAccount(room, body),
    (ctx, { body }, answer, hash) => acceptInvitation(ctx, body, hash, answer),
  ),
  routeAfter(
    account.changePassword,
    (room, { body }, browser) => preparePassword(room, body, browser),
    (ctx, _, __, hash) => changePassword(ctx, hash),
  ),
  route(appointment.listAppointments, (ctx, { query }) => listAppointments(ctx, query)),
  route(appointment.appoint, (ctx, { body }) => appoint(ctx, body)),
  route(appointment.extendAppointment, (ctx, { params, body }) => extendAppointment(ctx, params.id, body.until)),
  route(appointment.endAppointment, (ctx, { params }) => endAppointment(ctx, params.id)),
  route(appointment.closeDepartment, (ctx, { params }) => closeDepartment(ctx, params.id)),
  route(place.listTowns, (ctx) => listTowns(ctx)),
  route(place.listRegions, (ctx, { query }) => listRegions(ctx, query)),
  route(place.listOrganisations, (ctx, { query }) => listOrganisations(ctx, query)),

  ...guardianRoutes,
  route(place.listClasses, (ctx, { query }) => listClasses(ctx, query)),
  route(place.listPupils, (ctx, { params, query }) => listPupils(ctx, params.id, query)),
  route(family.listChildren, (ctx) => listChildren(ctx)),
  route(family.decideConsent, (ctx, { body }) => decideConsent(ctx, body)),
  route(family.readStops, (ctx, { query }) => readStops(ctx, query)),
  route(ownData.readOwnData, (ctx, { params }) => readOwnData(ctx, params.id)),
  route(copy.readCopy, (ctx, { params }) => readCopy(ctx, params.id)),
  route(copy.askCopy, (ctx, { params }) => askCopy(ctx, params.id)),
  route(copy.downloadCopyJson, (ctx, { params }) => downloadCopy(ctx, params.id, 'json')),
  route(copy.downloadCopyPdf, (ctx, { params }) => downloadCopy(ctx, params.id, 'pdf')),
  route(copy.downloadCopyFiles, (ctx, { params, query }) => downloadCopy(ctx, params.id, query.archive)),
  route(request.listOwnRequests, (ctx, { params, query }) => listOwnRequests(ctx, params.id, query)),
  route(request.askRequest, (ctx, { params, body }) => askRequest(ctx, params.id, body)),
  route(request.withdrawRequest, (ctx, { params }) => withdrawRequest(ctx, params.id)),
  route(request.listRequests, (ctx, { query }) => listRequests(ctx, query)),
  route(request.answerRequest, (ctx, { params, body }) => answerRequest(ctx, params.id, body)),
  route(look.listLooks, (ctx, { params, query }) => listLooks(ctx, params.id, query)),
  route(purpose.listPurposes, (ctx) => listPurposes(ctx)),
  route(purpose.addPurposeText, (ctx, { body }) => addPurposeText(ctx, body)),
];
