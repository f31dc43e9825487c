import { sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { asSystemOf } from '#platform/context.ts';
import { startDemoServer } from './demo-server.ts';

/** The server that is soaked, in a process of its own, whose day is over in twenty minutes. */

const hasten = 72;
const classes = 6;

/** A class, whoever speaks for it, and its families. */
export interface SoakedClass {
  class: string;
  teacher: { person: string; grant: string };
  guardians: { person: string; child: string; cookie: string }[];
}

const began = Date.now();
const clock: Clock = () => new Date(began + (Date.now() - began) * hasten);

const demo = await startDemoServer({}, clock);
const { rows } = await asSystemOf(demo.server.around, demo.world.county, ({ db, actor: { county } }) =>
  sql<{ class: string; person: string; grant: string; guardians: { person: string; child: string; grant: string }[] }>`
    with family as (
      select distinct on (g.guardian) e.class, g.guardian as person, g.pupil as child, r.id as grant
      from people.enrolment e
      join people.guardianship g on g.county = e.county and g.pupil = e.pupil and g.ended is null
      join people.role_grant r on r.county = g.county and r.person = g.guardian and r.role = 'guardian'
      where e.county = ${county} and e.ended is null order by g.guardian
    )
    select h.class, h.person, h.id as grant, jsonb_agg(jsonb_build_object('person', family.person, 'child', family.child, 'grant', family.grant)) as guardians
    from people.role_grant h join family on family.class = h.class
    where h.county = ${county} and h.role = 'homeroom' group by 1, 2, 3 having count(*) between 8 and 60 order by h.class limit ${classes}`.execute(
    db,
  ),
);
const soaked: SoakedClass[] = [];
for (const { class: group, person, grant, guardians } of rows) {
  const families: SoakedClass['guardians'] = [];
  for (const one of guardians)
    families.push({ person: one.person, child: one.child, cookie: await demo.cookieOf(one.person, one.grant) });
  soaked.push({
    class: group,
    teacher: { person, grant },
    guardians: families,
  });
}

/** What it is asked beside HTTP: what it weighs, to end, a new session. */
export type Question = { of: 'weight' | 'end' } | { of: 'cookie'; person: string; grant: string };

const answers = {
  weight: () => {
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, kept: heapUsed + external };
  },
  end: () => demo.close(),
};

process.on('message', (asked: Question & { number: number }) => {
  const answer = asked.of === 'cookie' ? demo.cookieOf(asked.person, asked.grant) : answers[asked.of]();
  void Promise.resolve(answer).then((said) => process.send?.({ number: asked.number, said }));
});
// Where whoever soaks it has ended without a word.
process.once('disconnect', () => void demo.close().then(() => process.exit()));
process.send?.({ address: demo.address, soaked });
