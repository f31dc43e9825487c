import { tell } from '#modules/notify/server/public.ts';
import { asSystemOf } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import { type DemoServer, percentile, rounded, startDemoServer } from './demo-server.ts';
import { guardiansOf, listen } from './listen.ts';

const clients = 1_000;
const times = 5;

/** From the commit of one message to a thousand people until each of their open streams has it. */
export async function* figures(): AsyncGenerator<object> {
  const demo = await startDemoServer();
  const grants = guardiansOf(demo).slice(0, clients);
  const waits: number[] = [];
  let committed = 0;
  let heard = 0;
  let finished: () => void = () => undefined;
  for (const grant of grants) {
    await listen(demo.address, await demo.cookieOf(grant.person, grant.id), () => {
      waits.push(performance.now() - committed);
      heard += 1;
      if (heard === clients) finished();
    });
  }
  const persons = grants.map((grant) => grant.person);
  for (let time = 0; time < times; time++) {
    heard = 0;
    const all = new Promise<void>((done) => (finished = done));
    await tellOnce(demo, persons, () => (committed = performance.now()));
    await all;
  }
  await demo.close();
  const counts = { clients, messages: waits.length };
  yield { figure: 'push p50', value: rounded(percentile(waits, 0.5)), unit: 'ms', ...counts };
  yield { figure: 'push p99', value: rounded(percentile(waits, 0.99)), unit: 'ms', aim: 300, ...counts };
}

/** Tells everybody the same; `onWritten` is called when it only remains to commit. */
const tellOnce = ({ server, world }: DemoServer, persons: string[], onWritten: () => void): Promise<void> =>
  asSystemOf(server.around, world.county, async (ctx) => {
    await tell(ctx, {
      persons,
      event: newId(),
      topic: 'bench',
      textKey: 'needs.tell.run_ready',
      data: {},
      link: '/',
      level: 3,
    });
    onWritten();
  });
