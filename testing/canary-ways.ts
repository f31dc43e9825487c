import { addDevice, askMailCode, confirmMail, setWays } from '#modules/notify/contract.ts';
import { deliver } from '#modules/notify/server/deliveries/deliver.ts';
import { runJob } from '#modules/needs/testing.ts';
import { type MailStub, startMailStub } from '#testing/mail-stub.ts';
import { type Browser, startPushStub } from '#testing/push-stub.ts';
import { startRobotStub } from '#testing/robot-stub.ts';
import { startSmsStub } from '#testing/sms-stub.ts';
import type { Client, World } from '#testing/world.ts';

/** Longer than the mailbox and the telephone are given. */
const patience = 10 * 60_000;

/** What goes out of the house: a push service, a mail server, a gateway and robots of groups on this machine, and all that came to them, opened and with its headers. */
export async function startWays() {
  const [push, mail, sms, robots] = await Promise.all([
    startPushStub(),
    startMailStub(),
    startSmsStub(),
    startRobotStub(),
  ]);
  const browsers: Browser[] = [];
  const opened = (path: string, body: Buffer): unknown =>
    browsers.find(({ address }) => address.endpoint.endsWith(path))?.open(body);
  return {
    // A server with an address of its own tells its figures to whoever knows this.
    environment: {
      ...push.environment,
      ...mail.environment,
      ...sms.environment,
      ...robots.environment,
      METRICS_TOKEN: 'a token of the figures',
    },
    /** Has a browser of somebody ring. */
    ring: async (client: Client): Promise<void> => {
      const browser = push.newBrowser();
      browsers.push(browser);
      await client.call(addDevice, { body: browser.address });
    },
    ...written(mail),
    goOut,
    webhook: (key: string): string => robots.webhook('wecom', key),
    pushed: (): string[] =>
      push.pushed.map(({ path, headers, body }) => JSON.stringify([path, headers, opened(path, body)])),
    /** But whom to. */
    letters: (): string[] => mail.letters.map(({ words }) => words.replace(/^To: .*$/m, '')),
    /** But by which key. */
    inGroups: (): string[] => robots.asked.map(({ body }) => JSON.stringify(body)),
    sent: (): string[] => sms.asked.map(({ headers, body }) => JSON.stringify([headers, body])),
    close: async (): Promise<void> =>
      void (await Promise.all([push.close(), mail.close(), sms.close(), robots.close()])),
  };
}

const written = (mail: MailStub) => ({
  /** Has messages go to somebody’s mailbox, and then to his telephone. */
  write: async (world: World, person: string, client: Client, address: string): Promise<void> => {
    await world.system(({ db }) =>
      db
        .updateTable('people.person')
        .set({ phone: '18800000001' })
        .where('county', '=', world.county)
        .where('id', '=', person)
        .execute(),
    );
    await client.call(askMailCode, { body: { address } });
    await world.settled();
    const [, code = ''] = /Code: (\d{6})/.exec(mail.letters.at(-1)?.words ?? '') ?? [];
    await client.call(confirmMail, { body: { code } });
    await client.call(setWays, { body: { order: ['email', 'sms'], patienceMinutes: 5, digestHour: 18 } });
  },
});

/** Lets the time pass after which nothing is waited for. */
async function goOut(world: World): Promise<void> {
  await runJob(world, deliver);
  for (const _ of ['mailbox', 'telephone']) {
    world.clock.pass(patience);
    await runJob(world, deliver);
  }
}
