import * as consortium from '#modules/consortia/contract/consortium.ts';
import * as gathering from '#modules/consortia/contract/gathering.ts';
import * as post from '#modules/consortia/contract/post-share.ts';
import * as programme from '#modules/consortia/contract/programme.ts';
import { readGatheringFile } from '#modules/consortia/server/gatherings/calendar.ts';
import {
  callOffGathering,
  changeGathering,
  proposeGathering,
  putBackGathering,
  takeOnGathering,
} from '#modules/consortia/server/gatherings/keep-gathering.ts';
import { listGatherings, readGathering } from '#modules/consortia/server/gatherings/list-gatherings.ts';
import {
  confirmParticipants,
  joinGathering,
  leaveGathering,
  listParticipants,
  listResearchHours,
} from '#modules/consortia/server/gatherings/take-part.ts';
import { listConsortia } from '#modules/consortia/server/list-consortia.ts';
import { askPostShare } from '#modules/consortia/server/posts/ask-post-share.ts';
import { agreePostShare, declinePostShare, endPostShare } from '#modules/consortia/server/posts/answer-post-share.ts';
import { listPostShares } from '#modules/consortia/server/posts/present-post-share.ts';
import { readConsortium } from '#modules/consortia/server/read-consortium.ts';
import {
  beginProgramme,
  changeProgramme,
  endProgramme,
  joinProgramme,
  leaveProgramme,
  listProgrammes,
} from '#modules/consortia/server/programmes/keep-programme.ts';
import { route } from '#platform/http/route.ts';

export const routes = [
  route(consortium.listConsortia, (ctx, { query }) => listConsortia(ctx, query)),
  route(consortium.readConsortium, (ctx, { params }) => readConsortium(ctx, params.id)),
  route(gathering.listGatherings, (ctx, { query }) => listGatherings(ctx, query)),
  route(gathering.readGathering, (ctx, { params }) => readGathering(ctx, params.id)),
  route(gathering.readGatheringFile, (ctx, { params }, { origin }) => readGatheringFile(ctx, params.id, origin)),
  route(gathering.proposeGathering, (ctx, { body }) => proposeGathering(ctx, body)),
  route(gathering.changeGathering, (ctx, { params, body }) => changeGathering(ctx, params.id, body)),
  route(gathering.takeOnGathering, (ctx, { params, body }) => takeOnGathering(ctx, params.id, body)),
  route(gathering.putBackGathering, (ctx, { params, body }) => putBackGathering(ctx, params.id, body)),
  route(gathering.callOffGathering, (ctx, { params, body }) => callOffGathering(ctx, params.id, body)),
  route(gathering.joinGathering, (ctx, { params }) => joinGathering(ctx, params.id)),
  route(gathering.leaveGathering, (ctx, { params }) => leaveGathering(ctx, params.id)),
  route(gathering.listParticipants, (ctx, { query }) => listParticipants(ctx, query)),
  route(gathering.confirmParticipants, (ctx, { params, body }) => confirmParticipants(ctx, params.id, body)),
  route(gathering.listResearchHours, (ctx, { query }) => listResearchHours(ctx, query)),
  route(programme.listProgrammes, (ctx, { query }) => listProgrammes(ctx, query)),
  route(programme.beginProgramme, (ctx, { body }) => beginProgramme(ctx, body)),
  route(programme.changeProgramme, (ctx, { params, body }) => changeProgramme(ctx, params.id, body)),
  route(programme.endProgramme, (ctx, { params, body }) => endProgramme(ctx, params.id, body)),
  route(programme.joinProgramme, (ctx, { params }) => joinProgramme(ctx, params.id)),
  route(programme.leaveProgramme, (ctx, { params }) => leaveProgramme(ctx, params.id)),
  route(post.listPostShares, (ctx, { query }) => listPostShares(ctx, query)),
  route(post.askPostShare, (ctx, { body }) => askPostShare(ctx, body)),
  route(post.agreePostShare, (ctx, { params }) => agreePostShare(ctx, params.id)),
  route(post.declinePostShare, (ctx, { params }) => declinePostShare(ctx, params.id)),
  route(post.endPostShare, (ctx, { params }) => endPostShare(ctx, params.id)),
];
