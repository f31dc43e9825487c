import { countOpen } from '#modules/evaluation/server/periods/count-open.ts';
import { refreshStatistics } from '#platform/db/refresh-statistics.ts';
import { asSystemOf } from '#platform/context.ts';
import type { RunSql } from '#platform/db/migrate.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { type DemoServer, percentile, rounded, startDemoServer } from './demo-server.ts';

const counties = 102;
const prefecture = { counties, pupils: counties * 19_729 };

/** What facts are counted of. */
const tables = [
  'people.county',
  'people.organisation',
  'people.person',
  'people.class',
  'people.pupil',
  'people.enrolment',
  'people.area',
  'people.membership',
  'people.role_grant',
  'resources.language',
  'resources.provider',
  'resources.vetting',
  'resources.resource',
  'resources.booking',
  'needs.need',
  'needs.match_run',
  'needs.offer',
  'needs.engagement',
  'needs.meeting',
  'evaluation.indicator',
  'evaluation.period',
];

/**
 * How long the night's count of a prefecture of two million pupils takes: of each county every fact of its open term, and what the indicators come to. The counties are
 * copies of the demonstration’s, one after the other. A day later everything is counted again: nothing is kept between that could be wrong.
 */
export async function* figures(): AsyncGenerator<object> {
  const demo = await startDemoServer();
  const codes = Array.from({ length: counties - 1 }, (_, at) => String(880_101 + at));
  await asOwner(demo, (run) => copyCounty(run, demo.world.county, codes));
  await asSystemOf(demo.server.around, demo.world.county, ({ db }) => refreshStatistics(db));
  for (const figure of ['counted and reckoned', 'counted and reckoned again after a day’s facts']) {
    const taken: number[] = [];
    for (const county of [demo.world.county, ...codes]) {
      const begun = performance.now();
      await countCounty(demo, county);
      taken.push(performance.now() - begun);
    }
    const seconds = rounded(taken.reduce((sum, one) => sum + one, 0) / 1_000);
    const aim = figure.endsWith('facts') ? 5 : 120;
    yield { figure: `prefecture: ${figure}`, value: seconds, unit: 's', aim, ...prefecture };
    yield { figure: `prefecture: ${figure}, a county, p95`, value: rounded(percentile(taken, 0.95)), unit: 'ms' };
    await aDaysFacts(demo);
  }
  await demo.close();
}

const countCounty = (demo: DemoServer, county: string): Promise<void> =>
  countOpen.run(
    {
      county,
      log: demo.server.app.log,
      signal: AbortSignal.timeout(60_000),
      transaction: (work) => asSystemOf(demo.server.around, county, work),
    },
    {},
  );

const asOwner = <T>({ opened: { owner } }: DemoServer, work: (run: RunSql) => Promise<T>): Promise<T> => {
  if (owner.kind !== 'server') throw new Error('this is measured on PostgreSQL');
  return withOwner(owner.url, work);
};

/** The same rows under the codes of other counties. */
async function copyCounty(run: RunSql, county: string, codes: readonly string[]): Promise<void> {
  await run(`set session_replication_role = replica`);
  for (const table of tables) {
    const [found] = (await run(`select string_agg(quote_ident(attname), ',') as rest from pg_attribute
      where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'county'`)) as {
      rest: string;
    }[];
    const rest = found?.rest ?? '';
    const others = codes.map((code) => `('${code}')`).join();
    await run(`insert into ${table} (county, ${rest}) select for_county, ${rest} from ${table}, (values ${others}) as other (for_county)
      where county = '${county}'`);
  }
}

/** Of what is open in every county one need in thirty-two is done. */
const aDaysFacts = (demo: DemoServer): Promise<unknown> =>
  asOwner(demo, (run) =>
    run(`update needs.need set state = 'closed', ended_at = now()
      where state = 'open' and get_byte(uuid_send(id), 15) < 8`),
  );
