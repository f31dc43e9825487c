import { percentile, rounded, startDemoServer } from './demo-server.ts';

const reads = 80;

/** How long the county board's data takes over HTTP, one reader after the other. */
export async function* figures(): AsyncGenerator<object> {
  const demo = await startDemoServer();
  const { id, person } = demo.grantOf('official');
  const cookie = await demo.cookieOf(person, id);
  const times: number[] = [];
  for (let i = 0; i < reads; i++) {
    const began = performance.now();
    const reply = await fetch(`${demo.address}/api/board?category=mental`, { headers: { cookie } });
    await reply.text();
    if (!reply.ok) throw new Error(`the board answered ${reply.status}`);
    if (i >= 10) times.push(performance.now() - began);
  }
  await demo.close();
  const measured = { pupils: 19_729, reads: times.length };
  yield { figure: 'board p50', value: rounded(percentile(times, 0.5)), unit: 'ms', ...measured };
  yield { figure: 'board p95', value: rounded(percentile(times, 0.95)), unit: 'ms', aim: 150, ...measured };
}
