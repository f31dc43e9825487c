import '#modules/notify/server/store/retention.ts';
import { notifyPolicy } from '#modules/notify/access.ts';
import * as contract from '#modules/notify/contract.ts';
import { inboxTopic, markRead, readInbox, readInboxSummary, setReminders } from '#modules/notify/server/inbox.ts';
import { words } from '#modules/notify/words.ts';
import { route } from '#platform/http/route.ts';
import type { Module } from '#platform/module.ts';

export const notify: Module = {
  name: 'notify',
  routes: [
    route(contract.readInbox, (ctx, { query }) => readInbox(ctx, query)),
    route(contract.readInboxSummary, (ctx) => readInboxSummary(ctx)),
    route(contract.markRead, (ctx, { body }) => markRead(ctx, body)),
    route(contract.setReminders, (ctx, { body }) => setReminders(ctx, body)),
  ],
  topics: [inboxTopic],
  policy: notifyPolicy,
  words,
};
