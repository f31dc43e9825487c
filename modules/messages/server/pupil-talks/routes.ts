import * as contract from '#modules/messages/contract/pupil-talk.ts';
import { askPupilTalk, listPupilTalks } from '#modules/messages/server/pupil-talks/ask-talk.ts';
import { listFitAdults, pairAdults } from '#modules/messages/server/pupil-talks/pair-adults.ts';
import { route } from '#platform/http/route.ts';

export const pupilTalkRoutes = [
  route(contract.askPupilTalk, (ctx, { body }) => askPupilTalk(ctx, body.withoutHomeroom)),
  route(contract.listPupilTalks, (ctx, { query }) => listPupilTalks(ctx, query)),
  route(contract.listFitAdults, (ctx, { params, query }) => listFitAdults(ctx, params.id, query)),
  route(contract.pairAdults, (ctx, { params, body }) => pairAdults(ctx, params.id, body)),
];
