import { addDevice, setWays } from '#modules/notify/contract.ts';
import { deliver } from '#modules/notify/server/deliveries/deliver.ts';
import { runJob } from '#modules/needs/testing.ts';
import { type Browser, startPushStub } from '#testing/push-stub.ts';
import { startSmsStub } from '#testing/sms-stub.ts';
import type { Client, World } from '#testing/world.ts';

const hour = 3_600_000;

/** What goes out of the house: a push service and a gateway on this machine, and all that came to them, opened and with its headers. */
export async function startWays() {
  const [push, sms] = await Promise.all([startPushStub(), startSmsStub()]);
  const browsers: Browser[] = [];
  const opened = (path: string, body: Buffer): unknown =>
    browsers.find(({ address }) => address.endpoint.endsWith(path))?.open(body);
  return {
    environment: { ...push.environment, ...sms.environment },
    /** Has a browser of somebody ring. */
    ring: async (client: Client): Promise<void> => {
      const browser = push.newBrowser();
      browsers.push(browser);
      await client.call(addDevice, { body: browser.address });
    },
    /** Has messages go to somebody’s telephone alone. */
    write: async (world: World, person: string, client: Client): Promise<void> => {
      await world.system(({ db }) =>
        db
          .updateTable('people.person')
          .set({ phone: '18800000001' })
          .where('county', '=', world.county)
          .where('id', '=', person)
          .execute(),
      );
      await client.call(setWays, { body: { order: ['sms'], patienceMinutes: 5, digestHour: 18 } });
    },
    /** Lets the hour pass after which nothing is waited for. */
    goOut: async (world: World): Promise<void> => {
      await runJob(world, deliver);
      world.clock.pass(hour);
      await runJob(world, deliver);
    },
    pushed: (): string[] =>
      push.pushed.map(({ path, headers, body }) => JSON.stringify([path, headers, opened(path, body)])),
    sent: (): string[] => sms.asked.map(({ headers, body }) => JSON.stringify([headers, body])),
    close: async (): Promise<void> => void (await Promise.all([push.close(), sms.close()])),
  };
}
