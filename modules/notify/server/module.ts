import '#modules/notify/server/store/retention.ts';
import { notifyPolicy } from '#modules/notify/access.ts';
import * as contract from '#modules/notify/contract.ts';
import { inboxTopic, markRead, readInbox, readInboxSummary, setReminders } from '#modules/notify/server/inbox.ts';
import { listDead, settle } from '#modules/notify/server/deliveries/dead.ts';
import { deliver } from '#modules/notify/server/deliveries/deliver.ts';
import { addDevice, endDevice, sealedDevices } from '#modules/notify/server/deliveries/devices.ts';
import { readWays, setWays } from '#modules/notify/server/deliveries/own-ways.ts';
import { sealedPushKeys } from '#modules/notify/server/deliveries/push-keys.ts';
import { askMailCode, confirmMail, countLetter, tryMailCode } from '#modules/notify/server/mail/confirm-mail.ts';
import { deliverMailCode } from '#modules/notify/server/mail/deliver-mail-code.ts';
import { endMail, sealedMail } from '#modules/notify/server/mail/mail-address.ts';
import { postWaiting } from '#modules/notify/server/robots/post-waiting.ts';
import { sealedRobots } from '#modules/notify/server/robots/sealed-robot.ts';
import { readSchoolHours, setSchoolHours } from '#modules/notify/server/held/school-hours.ts';
import { release } from '#modules/notify/server/held/release.ts';
import { words } from '#modules/notify/words.ts';
import { route, routeAfter } from '#platform/http/route.ts';
import type { Module } from '#platform/module.ts';

export const notify: Module = {
  name: 'notify',
  routes: [
    route(contract.readInbox, (ctx, { query }) => readInbox(ctx, query)),
    route(contract.readInboxSummary, (ctx) => readInboxSummary(ctx)),
    route(contract.markRead, (ctx, { body }) => markRead(ctx, body)),
    route(contract.setReminders, (ctx, { body }) => setReminders(ctx, body)),
    route(contract.readSchoolHours, (ctx) => readSchoolHours(ctx)),
    route(contract.setSchoolHours, (ctx, { body }) => setSchoolHours(ctx, body)),
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
    routeAfter(
      contract.askMailCode,
      (room, { body }) => countLetter(room, body.address),
      async (ctx, { body }) => {
        await askMailCode(ctx, body.address);
        return readWays(ctx);
      },
    ),
    routeAfter(
      contract.confirmMail,
      (room, { body }) => tryMailCode(room, body.code),
      async (ctx, _, __, asked) => {
        await confirmMail(ctx, asked);
        return readWays(ctx);
      },
    ),
    route(contract.endMail, async (ctx) => {
      await endMail(ctx);
      return readWays(ctx);
    }),
    route(contract.listDead, (ctx, { query }) => listDead(ctx, query)),
    route(contract.retryDead, (ctx, { params }) => settle(ctx, params.id, 'retry')),
    route(contract.dropDead, (ctx, { params }) => settle(ctx, params.id, 'drop')),
  ],
  topics: [inboxTopic],
  policy: notifyPolicy,
  words,
  jobs: [deliver, release, deliverMailCode, postWaiting],
  sealedColumns: [sealedDevices, sealedMail, sealedPushKeys, sealedRobots],
};
