import { countPeriod, type Period } from '#modules/evaluation/contract/period.ts';
import { newId } from '#platform/id.ts';
import type { Endpoint } from '#platform/http/endpoint.ts';
import { type DemoServer, percentile, rounded, startDemoServer } from './demo-server.ts';

const [counts, reads] = [7, 60];
const county = { pupils: 19_729 };

/**
 * How long it takes to count every fact of a term of the demonstration county and keep it, and to read what its indicators come to over HTTP:
 * the page of a dashboard, reckoned each time, one reader after the other.
 */
export async function* figures(): AsyncGenerator<object> {
  const demo = await startDemoServer();
  const { id: grant, person } = demo.grantOf('official');
  const cookie = await demo.cookieOf(person, grant);
  const { items } = (await read(demo, cookie, '/api/evaluation-periods?size=50')) as { items: Period[] };
  const term = items.find(({ kind }) => kind === 'term');
  if (!term) throw new Error('the demonstration has no term');
  const taken: number[] = [];
  let { version } = term;
  for (let at = 0; at < counts; at++) {
    const start = performance.now();
    ({ version } = await send(demo, cookie, countPeriod, { seen: version }, term.id));
    taken.push(performance.now() - start);
  }
  const times = await timed(() => read(demo, cookie, `/api/evaluation-periods/${term.id}/results?size=200`));
  const glances = await timed(() => glance(demo, cookie, items));
  const trends = await timed(() => read(demo, cookie, '/api/indicators/needs_met/trend?kind=month'));
  await demo.close();
  const figure = 'evaluation: every fact of a term counted';
  yield { figure, value: rounded(percentile(taken, 0.5)), unit: 'ms', aim: 5_000, ...county, counts };
  const results = { figure: 'evaluation: results read, p50', value: rounded(percentile(times, 0.5)), unit: 'ms' };
  yield { ...results, ...county, reads };
  for (const [read95, all] of [
    ['evaluation: results read, p95', times],
    ['evaluation: all a dashboard asks, p95', glances],
    ['evaluation: trend of one indicator read and drawn, p95', trends],
  ] as const)
    yield { ...results, figure: read95, value: rounded(percentile(all, 0.95)), aim: 200, ...county, reads };
}

/** How long each of many readings took, after some that warm up. */
async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < reads + 10; at++) {
    const start = performance.now();
    await work();
    if (at >= 10) times.push(performance.now() - start);
  }
  return times;
}

/** What the page at a glance asks for once it knows the periods: together, as a browser does. */
async function glance(demo: DemoServer, cookie: string, periods: readonly Period[]): Promise<void> {
  const [last, before] = periods.filter(({ kind, state }) => kind === 'month' && state === 'frozen');
  if (!last || !before) throw new Error('the demonstration has two frozen months');
  const of = `/api/evaluation-periods/${last.id}`;
  await Promise.all(
    [
      '/api/evaluation-periods?size=200',
      `${of}/results?size=200&snapshot=${last.snapshots}`,
      `${of}/comparisons?size=200&snapshot=${last.snapshots}&with=${before.id}&withSnapshot=${before.snapshots}`,
      '/api/findings?state=open&size=10',
      '/api/tasks/burden?size=200',
    ].map((path) => read(demo, cookie, path)),
  );
}

const addressOf = (demo: DemoServer, { path }: Endpoint, id: string): string => demo.address + path.replace(':id', id);

async function send(demo: DemoServer, cookie: string, endpoint: Endpoint, body: object, id = ''): Promise<Period> {
  const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': newId(), origin: demo.address };
  const reply = await fetch(addressOf(demo, endpoint, id), { method: 'POST', headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(`${endpoint.path} answered ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as Period;
}

async function read(demo: DemoServer, cookie: string, path: string): Promise<unknown> {
  const reply = await fetch(demo.address + path, { headers: { cookie } });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}`);
  return reply.json();
}
