import '#modules/notify/server/store/retention.ts';
import { notifyPolicy } from '#modules/notify/access.ts';
import * as contract from '#modules/notify/contract.ts';
import { inboxTopic, markRead, readInbox, readInboxSummary, setReminders } from '#modules/notify/server/inbox.ts';
import { listDead, settle } from '#modules/notify/server/deliveries/dead.ts';
import { deliver } from '#modules/notify/server/deliveries/deliver.ts';
import { addDevice, endDevice, sealedDevices } from '#modules/notify/server/deliveries/devices.ts';
import { readWays, setWays } from '#modules/notify/server/deliveries/own-ways.ts';
import { sealedPushKeys } from '#modules/notify/server/deliveries/push-keys.ts';
import { release } from '#modules/notify/server/held/release.ts';
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
    route(contract.readWays, (ctx) => readWays(ctx)),
    route(contract.setWays, (ctx, { body }) => setWays(ctx, body)),
    route(contract.addDevice, async (ctx, { body }) => {
      await addDevice(ctx, body);
      return readWays(ctx);
    }),
    route(contract.endDevice, async (ctx, { body }) => {
      await endDevice(ctx, body);
      return readWays(ctx);
    }),
    route(contract.listDead, (ctx, { query }) => listDead(ctx, query)),
    route(contract.retryDead, (ctx, { params }) => settle(ctx, params.id, 'retry')),
    route(contract.dropDead, (ctx, { params }) => settle(ctx, params.id, 'drop')),
  ],
  topics: [inboxTopic],
  policy: notifyPolicy,
  words,
  jobs: [deliver, release],
  sealedColumns: [sealedDevices, sealedPushKeys],
};
