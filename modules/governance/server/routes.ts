import * as agenda from '#modules/governance/contract/agenda.ts';
import * as attendance from '#modules/governance/contract/attendance.ts';
import * as calendar from '#modules/governance/contract/calendar.ts';
import * as conference from '#modules/governance/contract/conference.ts';
import * as draft from '#modules/governance/contract/duty-draft.ts';
import * as list from '#modules/governance/contract/duty-list.ts';
import * as minutes from '#modules/governance/contract/minutes.ts';
import * as resolution from '#modules/governance/contract/resolution.ts';
import * as task from '#modules/governance/contract/task.ts';
import * as vote from '#modules/governance/contract/vote.ts';
import * as matter from '#modules/governance/contract/raised-matter.ts';
import { listWaitingItems, proposeItem } from '#modules/governance/server/agenda/propose-item.ts';
import {
  addMaterial,
  orderAgenda,
  putOffItem,
  takeOnItem,
  withdrawItem,
} from '#modules/governance/server/agenda/settle-agenda.ts';
import {
  attendConference,
  leaveConference,
  noteAttendance,
  readAttendanceCode,
} from '#modules/governance/server/attendance/attend.ts';
import {
  endCalendarKey,
  makeCalendarKey,
  readCalendarFeed,
  readCalendarKey,
} from '#modules/governance/server/calendar/calendar-key.ts';
import { readInvitation } from '#modules/governance/server/calendar/read-invitation.ts';
import { answerConvocation } from '#modules/governance/server/conferences/answer-convocation.ts';
import {
  callOff,
  changeConference,
  convene,
  convoke,
  endConference,
  listConferences,
  openConference,
  readConference,
} from '#modules/governance/server/conferences/keep-conference.ts';
import { beginDutyDraft } from '#modules/governance/server/duties/begin-duty-draft.ts';
import {
  addDuty,
  changeDuty,
  discardDutyDraft,
  keepMatter,
  removeDuty,
  removeMatter,
} from '#modules/governance/server/duties/change-duty-draft.ts';
import { compareDutyLists } from '#modules/governance/server/duties/compare-duty-lists.ts';
import { findWhoAnswers } from '#modules/governance/server/duties/find-who-answers.ts';
import { listDutyLists, listMatters, readDutyDraft } from '#modules/governance/server/duties/list-duty-lists.ts';
import { putDutiesInForce } from '#modules/governance/server/duties/put-duties-in-force.ts';
import { closeMatter, reopenMatter } from '#modules/governance/server/matters/close-matter.ts';
import { listRaisedMatters, readRaisedMatter } from '#modules/governance/server/matters/list-raised.ts';
import { assignMatter, handOverMatter, takeMatter } from '#modules/governance/server/matters/move-matter.ts';
import { listMatterKinds, raiseMatter } from '#modules/governance/server/matters/raise-matter.ts';
import { confirmMinutes, layMinutes } from '#modules/governance/server/minutes/confirm-minutes.ts';
import { printMinutes, setMinutes } from '#modules/governance/server/minutes/print-minutes.ts';
import { readMinutes, writeMinutes } from '#modules/governance/server/minutes/write-minutes.ts';
import { listResolutions, resolve } from '#modules/governance/server/resolutions/resolve.ts';
import { actOnTask } from '#modules/governance/server/tasks/act-on-task.ts';
import { policyRoutes } from '#modules/governance/server/policies/routes.ts';
import { buildOutRoutes } from '#modules/governance/server/build-out/routes.ts';
import { structureRoutes } from '#modules/governance/server/structures/routes.ts';
import { listTasks, readBurden, readTask } from '#modules/governance/server/tasks/list-tasks.ts';
import { castVote } from '#modules/governance/server/votes/cast-vote.ts';
import { closeVote, listVotes, openVote } from '#modules/governance/server/votes/hold-vote.ts';
import { addEvidence, removeEvidence } from '#modules/governance/server/tasks/show-evidence.ts';
import { setTask } from '#modules/governance/server/tasks/set-task.ts';
import { route, routeAfter } from '#platform/http/route.ts';

export const routes = [
  route(list.listDutyLists, (ctx, { query }) => listDutyLists(ctx, query)),
  route(list.listMatters, (ctx, { params, query }) => listMatters(ctx, params.id, query)),
  route(list.compareDutyLists, (ctx, { params, query }) => compareDutyLists(ctx, params.id, query)),
  route(list.findWhoAnswers, (ctx, { query }) => findWhoAnswers(ctx, query)),
  route(draft.readDutyDraft, (ctx) => readDutyDraft(ctx)),
  route(draft.beginDutyDraft, (ctx, { body }) => beginDutyDraft(ctx, body)),
  route(draft.discardDutyDraft, (ctx, { body }) => discardDutyDraft(ctx, body)),
  route(draft.keepMatter, (ctx, { params, body }) => keepMatter(ctx, params.code, body)),
  route(draft.removeMatter, (ctx, { params, body }) => removeMatter(ctx, params.code, body)),
  route(draft.addDuty, (ctx, { params, body }) => addDuty(ctx, params.code, body)),
  route(draft.changeDuty, (ctx, { params, body }) => changeDuty(ctx, params.id, body)),
  route(draft.removeDuty, (ctx, { params, body }) => removeDuty(ctx, params.id, body)),
  route(draft.putDutiesInForce, (ctx, { body }) => putDutiesInForce(ctx, body)),
  route(matter.listMatterKinds, (ctx, { query }) => listMatterKinds(ctx, query)),
  route(matter.raiseMatter, (ctx, { body }) => raiseMatter(ctx, body)),
  route(matter.listRaisedMatters, (ctx, { query }) => listRaisedMatters(ctx, query)),
  route(matter.readRaisedMatter, (ctx, { params }) => readRaisedMatter(ctx, params.id)),
  route(matter.takeMatter, (ctx, { params, body }) => takeMatter(ctx, params.id, body)),
  route(matter.handOverMatter, (ctx, { params, body }) => handOverMatter(ctx, params.id, body)),
  route(matter.assignMatter, (ctx, { params, body }) => assignMatter(ctx, params.id, body)),
  route(matter.closeMatter, (ctx, { params, body }) => closeMatter(ctx, params.id, body)),
  route(matter.reopenMatter, (ctx, { params, body }) => reopenMatter(ctx, params.id, body)),
  route(task.setTask, (ctx, { body }) => setTask(ctx, body)),
  route(task.listTasks, (ctx, { query }) => listTasks(ctx, query)),
  route(task.readBurden, (ctx, { query }) => readBurden(ctx, query)),
  route(task.readTask, (ctx, { params }) => readTask(ctx, params.id)),
  route(task.takeCharge, (ctx, { params, body }) => actOnTask(ctx, 'take_charge', params.id, body)),
  route(task.noteProgress, (ctx, { params, body }) => actOnTask(ctx, 'progress', params.id, body)),
  route(task.addEvidence, (ctx, { params, body }) => addEvidence(ctx, params.id, body)),
  route(task.removeEvidence, (ctx, { params, body }) => removeEvidence(ctx, params.id, body)),
  route(task.handInTask, (ctx, { params, body }) => actOnTask(ctx, 'hand_in', params.id, body)),
  route(task.acceptTask, (ctx, { params, body }) => actOnTask(ctx, 'accept', params.id, body)),
  route(task.sendBackTask, (ctx, { params, body }) => actOnTask(ctx, 'send_back', params.id, body)),
  route(task.suspendTask, (ctx, { params, body }) => actOnTask(ctx, 'suspend', params.id, body)),
  route(task.resumeTask, (ctx, { params, body }) => actOnTask(ctx, 'resume', params.id, body)),
  route(task.reopenTask, (ctx, { params, body }) => actOnTask(ctx, 'reopen', params.id, body)),
  route(task.withdrawTask, (ctx, { params, body }) => actOnTask(ctx, 'withdraw', params.id, body)),
  route(conference.convene, (ctx, { body }) => convene(ctx, body)),
  route(conference.listConferences, (ctx, { query }) => listConferences(ctx, query)),
  route(conference.readConference, (ctx, { params }) => readConference(ctx, params.id)),
  route(conference.changeConference, (ctx, { params, body }) => changeConference(ctx, params.id, body)),
  route(conference.convoke, (ctx, { params, body }) => convoke(ctx, params.id, body)),
  route(conference.callOff, (ctx, { params, body }) => callOff(ctx, params.id, body)),
  route(conference.openConference, (ctx, { params, body }) => openConference(ctx, params.id, body)),
  route(conference.endConference, (ctx, { params, body }) => endConference(ctx, params.id, body)),
  route(conference.answerConvocation, (ctx, { params, body }) => answerConvocation(ctx, params.id, body)),
  route(conference.readInvitation, (ctx, { params }, { origin }) => readInvitation(ctx, params.id, origin)),
  route(attendance.readAttendanceCode, (ctx, { params }) => readAttendanceCode(ctx, params.id)),
  route(attendance.attendConference, (ctx, { params, body }) => attendConference(ctx, params.id, body)),
  route(attendance.leaveConference, (ctx, { params }) => leaveConference(ctx, params.id)),
  route(attendance.noteAttendance, (ctx, { params, body }) => noteAttendance(ctx, params.id, body)),
  route(minutes.readMinutes, (ctx, { params, query }) => readMinutes(ctx, params.id, query)),
  route(minutes.writeMinutes, (ctx, { params, body }) => writeMinutes(ctx, params.id, body)),
  route(minutes.layMinutes, (ctx, { params, body }) => layMinutes(ctx, params.id, body)),
  routeAfter(minutes.printMinutes, setMinutes, printMinutes),
  route(minutes.confirmMinutes, (ctx, { params, body }) => confirmMinutes(ctx, params.id, body)),
  route(vote.openVote, (ctx, { params, body }) => openVote(ctx, params.id, body)),
  route(vote.closeVote, (ctx, { params }) => closeVote(ctx, params.id)),
  route(vote.castVote, (ctx, { params, body }) => castVote(ctx, params.id, body)),
  route(vote.listVotes, (ctx, { params, query }) => listVotes(ctx, params.id, query)),
  route(resolution.resolve, (ctx, { params, body }) => resolve(ctx, params.id, body)),
  route(resolution.listResolutions, (ctx, { params, query }) => listResolutions(ctx, params.id, query)),
  route(agenda.proposeItem, (ctx, { body }) => proposeItem(ctx, body)),
  route(agenda.listWaitingItems, (ctx, { query }) => listWaitingItems(ctx, query)),
  route(agenda.takeOnItem, (ctx, { params, body }) => takeOnItem(ctx, params.id, body)),
  route(agenda.putOffItem, (ctx, { params, body }) => putOffItem(ctx, params.id, body)),
  route(agenda.withdrawItem, (ctx, { params, body }) => withdrawItem(ctx, params.id, body)),
  route(agenda.addMaterial, (ctx, { params, body }) => addMaterial(ctx, params.id, body)),
  route(agenda.orderAgenda, (ctx, { params, body }) => orderAgenda(ctx, params.id, body)),
  route(calendar.readCalendarKey, (ctx) => readCalendarKey(ctx)),
  route(calendar.makeCalendarKey, (ctx) => makeCalendarKey(ctx)),
  route(calendar.endCalendarKey, (ctx) => endCalendarKey(ctx)),
  route(calendar.readCalendarFeed, (ctx, { params }, { origin }) => readCalendarFeed(ctx, params, origin)),
  ...structureRoutes,
  ...policyRoutes,
  ...buildOutRoutes,
];
