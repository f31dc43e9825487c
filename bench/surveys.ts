import { castBallot } from '#modules/surveys/contract/ballot.ts';
import type { Answers } from '#modules/surveys/contract/questionnaire.ts';
import { closeSurvey, enterSheets, mostSheets, type Survey, tellResults } from '#modules/surveys/contract/survey.ts';
import { hashOfCode } from '#modules/surveys/server/ballots/cast-ballot.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { asSystemOf } from '#platform/context.ts';
import type { Endpoint } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { newPaperCode } from '#platform/text/paper-code.ts';
import { type DemoServer, percentile, rounded, startDemoServer } from './demo-server.ts';

const [sheets, ballots, reads] = [100_000, 2_000, 60];
const sent = { sheets, schools: 36 };

/**
 * How long a hundred thousand sheets of a survey take to come in, five hundred at a time from one desk, each checked against the questionnaire and its code and used once; how long
 * ballots take one by one as phones hand them in, eight at once; how long it takes to close and count all of it, and to read the results over HTTP.
 */
export async function* figures(): AsyncGenerator<object> {
  const demo = await startDemoServer();
  const { id: grant, person } = demo.grantOf('official');
  const cookie = await demo.cookieOf(person, grant);
  const survey = (await surveysOf(demo, cookie)).find(({ state }) => state === 'open');
  if (!survey) throw new Error('the demonstration has no open survey');
  const codes = await codesFor(demo, survey.id);
  const of = { id: survey.id, cookie };
  yield { figure: 'surveys: sheets entered', value: await enter(demo, of, codes), unit: 's', aim: 60, ...sent };
  yield { figure: 'surveys: ballots taken one by one', value: await cast(demo, codes), unit: '/s', ballots };
  await endYesterday(demo, survey.id);
  const closing = performance.now();
  const { version } = await send(demo, closeSurvey, { seen: survey.version }, of);
  yield { figure: 'surveys: closed and counted', value: rounded(performance.now() - closing), unit: 'ms', ...sent };
  await send(demo, tellResults, { seen: version }, of);
  const value = rounded(percentile(await readResults(demo, of), 0.95));
  yield { figure: 'surveys: results read, p95', value, unit: 'ms', aim: 200, ...sent, reads };
  await demo.close();
}

/** Seconds until all sheets are in. */
async function enter(demo: DemoServer, of: { id: string; cookie: string }, codes: readonly string[]): Promise<number> {
  const start = performance.now();
  for (let at = 0; at < sheets; at += mostSheets) {
    const some = codes.slice(at, at + mostSheets).map((code, nth) => ({ code, answers: answersOf(at + nth) }));
    const { entered } = await send(demo, enterSheets, { sheets: some }, of);
    if (entered !== some.length) throw new Error(`${entered} of ${some.length} sheets were entered`);
  }
  return rounded((performance.now() - start) / 1_000);
}

/** How many ballots are taken in a second. */
async function cast(demo: DemoServer, codes: readonly string[]): Promise<number> {
  const left = codes.slice(sheets);
  const begun = performance.now();
  const lanes = Array.from({ length: 8 }, async (_, lane) => {
    for (let at = lane; at < left.length; at += 8)
      await send(demo, castBallot, { ballot: { code: left[at] }, answers: answersOf(at) }, { id: demo.world.county });
  });
  await Promise.all(lanes);
  return rounded(ballots / ((performance.now() - begun) / 1_000));
}

const endYesterday = (demo: DemoServer, survey: string): Promise<unknown> =>
  asSystemOf(demo.server.around, demo.world.county, ({ db, actor, now }) =>
    db
      .updateTable('surveys.survey')
      .set({ ends: addDays(dayOf(now), -1) })
      .where('county', '=', actor.county)
      .where('id', '=', survey)
      .execute(),
  );

/** Milliseconds each reading of the results took, once it is warm. */
async function readResults(demo: DemoServer, { id, cookie }: { id: string; cookie: string }): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < reads + 10; at++) {
    const asked = performance.now();
    const reply = await fetch(`${demo.address}/api/surveys/${id}/results?size=60`, { headers: { cookie } });
    if (!reply.ok) throw new Error(`results answered ${reply.status}`);
    await reply.json();
    if (at >= 10) times.push(performance.now() - asked);
  }
  return times;
}

async function surveysOf(demo: DemoServer, cookie: string): Promise<Survey[]> {
  const reply = await fetch(`${demo.address}/api/surveys`, { headers: { cookie } });
  return ((await reply.json()) as { items: Survey[] }).items;
}

/** Codes of sheets that were printed for each school in turn. */
async function codesFor(demo: DemoServer, survey: string): Promise<string[]> {
  const codes = Array.from({ length: sheets + ballots }, newPaperCode);
  await asSystemOf(demo.server.around, demo.world.county, async ({ db, actor: { county } }) => {
    const schools = await db
      .selectFrom('surveys.school')
      .select('org')
      .where('county', '=', county)
      .where('survey', '=', survey)
      .execute();
    const rows = codes.map((code, at) => ({
      county,
      survey,
      org: schools[at % schools.length]?.org ?? '',
      sha256: hashOfCode(code),
    }));
    for (let at = 0; at < rows.length; at += 5_000)
      await db
        .insertInto('surveys.paper')
        .values(rows.slice(at, at + 5_000))
        .execute();
  });
  return codes;
}

/** Answers as different as people’s are. */
function answersOf(at: number): Answers {
  const step = (of: number): number => 1 + ((Math.imul(at + 1, of) >>> 7) % 5);
  const hasVisit = at % 3 === 0;
  return {
    visited: hasVisit ? 'yes' : 'no',
    ...(hasVisit && { helped: step(0x9e3779b1) }),
    told: step(0x85ebca6b),
    answered: step(0xc2b2ae35),
    ignored: step(0x27d4eb2f),
    wants: at % 2 === 0 ? ['talk'] : ['after', 'sport'],
  };
}

async function send(
  demo: DemoServer,
  { method, path }: Endpoint,
  body: object,
  { id, cookie = '' }: { id: string; cookie?: string },
): Promise<{ entered: number; version: number }> {
  const reply = await fetch(demo.address + path.replace(/:\w+/, id), {
    method,
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': newId(), origin: demo.address },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as { entered: number; version: number };
}
