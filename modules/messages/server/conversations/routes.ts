import * as contract from '#modules/messages/contract/conversation.ts';
import * as groups from '#modules/messages/contract/group.ts';
import * as work from '#modules/messages/contract/work-group.ts';
import {
  keepGroup,
  listGroupMembers,
  nameOneself,
  openGroup,
} from '#modules/messages/server/conversations/keep-group.ts';
import {
  listTalkPartners,
  listTalkPupils,
  openConversation,
} from '#modules/messages/server/conversations/open-conversation.ts';
import {
  listConversations,
  listMessages,
  noteRead,
  readConversation,
} from '#modules/messages/server/conversations/read-conversation.ts';
import { searchTalks } from '#modules/messages/server/conversations/search-talks.ts';
import { closeWorkGroup, listWorkGroups, openWorkGroup } from '#modules/messages/server/conversations/work-groups.ts';
import { giveWorkGroup, listKeepers, takeWorkGroup } from '#modules/messages/server/conversations/work-keepers.ts';
import { endMember, inviteMember, listColleagues } from '#modules/messages/server/conversations/work-members.ts';
import { editMessage, withdrawMessage, writeMessage } from '#modules/messages/server/conversations/write-message.ts';
import { route } from '#platform/http/route.ts';

export const talkRoutes = [
  route(contract.listTalkPupils, (ctx, { query }) => listTalkPupils(ctx, query)),
  route(contract.listTalkPartners, (ctx, { params }) => listTalkPartners(ctx, params.id)),
  route(contract.openConversation, (ctx, { body }) => openConversation(ctx, body)),
  route(groups.openGroup, (ctx, { body }) => openGroup(ctx, body.class)),
  route(groups.keepGroup, (ctx, { params, body }) => keepGroup(ctx, params.id, body)),
  route(groups.nameOneself, (ctx, { params, body }) => nameOneself(ctx, params.id, body.child)),
  route(groups.listGroupMembers, (ctx, { params, query }) => listGroupMembers(ctx, params.id, query)),
  route(work.openWorkGroup, (ctx, { body }) => openWorkGroup(ctx, body)),
  route(work.listWorkGroups, (ctx, { query }) => listWorkGroups(ctx, query)),
  route(work.closeWorkGroup, (ctx, { params, body }) => closeWorkGroup(ctx, params.id, body.isClosed)),
  route(work.listKeepers, (ctx, { params }) => listKeepers(ctx, params.id)),
  route(work.giveWorkGroup, (ctx, { params, body }) => giveWorkGroup(ctx, params.id, body.person)),
  route(work.takeWorkGroup, (ctx, { params }) => takeWorkGroup(ctx, params.id)),
  route(work.listColleagues, (ctx, { params, query }) => listColleagues(ctx, params.id, query)),
  route(work.inviteMember, (ctx, { params, body }) => inviteMember(ctx, params.id, body)),
  route(work.endMember, (ctx, { params, body }) => endMember(ctx, params.id, body.person)),
  route(contract.listConversations, (ctx, { query }) => listConversations(ctx, query)),
  route(contract.searchTalks, (ctx, { query }) => searchTalks(ctx, query)),
  route(contract.readConversation, (ctx, { params }) => readConversation(ctx, params.id)),
  route(contract.listMessages, (ctx, { params, query }) => listMessages(ctx, params.id, query)),
  route(contract.writeMessage, (ctx, { params, body }) => writeMessage(ctx, params.id, body)),
  route(contract.noteRead, (ctx, { params, body }) => noteRead(ctx, params.id, body.upTo)),
  route(contract.editMessage, (ctx, { params, body }) => editMessage(ctx, params.id, body.body)),
  route(contract.withdrawMessage, (ctx, { params }) => withdrawMessage(ctx, params.id)),
];
