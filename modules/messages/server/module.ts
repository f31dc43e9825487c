import { messagesPolicy } from '#modules/messages/access.ts';
import '#modules/messages/contract/refusals.ts';
import { leaveDue } from '#modules/messages/server/leave-due.ts';
import { leaveNotice } from '#modules/messages/server/leave-notice.ts';
import '#modules/messages/server/retention.ts';
import { routes } from '#modules/messages/server/routes.ts';
import { words } from '#modules/messages/words.ts';
import type { Module } from '#platform/module.ts';

export const messages: Module = {
  name: 'messages',
  routes,
  policy: messagesPolicy,
  words,
  jobs: [leaveNotice, leaveDue],
};
