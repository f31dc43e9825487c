import type { Brief } from '#modules/needs/contract/offer.ts';
import { purposeOf } from '#modules/needs/server/rules/consent.ts';
import { addDays, atHour, dayOf } from '#platform/clock.ts';
import { parseWeekly, weekdays } from '#standards/icalendar/weekly.ts';
import type { Rows } from './rows-of.ts';
import { addRun, findFor, type Found, type PupilNeed } from './runs.ts';
import type { ClassOfWorld, School } from './schools.ts';

/** The girl of the cast, who cares for her, and who releases runs. */
interface OfCast {
  school: School;
  group: ClassOfWorld;
  child: string;
  guardian: string;
  official: string;
}

/** What is wanted for her, stated how many days ago, and when a run found somebody. */
interface Wish {
  category: string;
  stated: number;
  found: number;
  /** When both had said yes; what has no such day waits for the family. */
  begun?: number;
}

/** Somebody reads with her each week; somebody would keep her company. */
const wishes: readonly Wish[] = [
  { category: 'reading.2', stated: 26, found: 24, begun: 22 },
  { category: 'special_care.1', stated: 5, found: 1.5 },
];

const answerDays = 7;

/** What the girl of the cast has: a service that runs, and an offer its provider has accepted and her grandmother is asked about. */
export function makeServices(rows: Rows, cast: OfCast): void {
  for (const wish of wishes) {
    const need = needFor(rows, cast, wish);
    const at = rows.daysAgo(wish.found);
    const found = findFor(rows, need, dayOf(new Date(at)));
    if (!found) continue;
    addNeed(rows, cast, need, wish.begun === undefined ? 'offered' : 'engaged');
    const run = addRun(rows, cast.official, at, found);
    const offer = addOffer(rows, cast, wish, { need, run, ...found });
    if (wish.begun !== undefined) addService(rows, cast, wish.begun, offer);
  }
}

/** What is stated for her. */
function needFor(rows: Rows, { school, group, child }: OfCast, { category, stated }: Wish): PupilNeed {
  const opened_at = rows.daysAgo(stated);
  const [lon, lat] = school.town.villages[school.village ? 2 : 0]?.at ?? school.town.centre;
  return {
    id: rows.id(opened_at),
    org: school.id,
    subject: child,
    category,
    urgency: 2,
    mode: 'either',
    schedule: null,
    wanted_from: dayOf(new Date(opened_at)),
    wanted_to: rows.day(70),
    languages: [],
    sex: 2,
    units: 1,
    town: school.town.code,
    lon,
    lat,
    stage: school.stage,
    grade: group.grade,
    rural: !school.town.seat,
    left_behind: true,
    consent: 'given',
    opened_at,
  };
}

/** Her homeroom teacher stated it. */
function addNeed(rows: Rows, { group }: OfCast, need: PupilNeed, state: 'offered' | 'engaged'): void {
  const by = { class: group.id, opener: group.homeroom, scope: 'pupil', words: '' };
  rows.add('needs.need', { ...need, ...by, languages: [...need.languages], code: rows.code('N'), state });
}

/** A place is kept for what was found, and offered: its provider has said yes. */
function addOffer(
  rows: Rows,
  { school, group, guardian }: OfCast,
  { found, begun }: Wish,
  { need, run, ...pairing }: Found & { need: PupilNeed; run: string },
) {
  const { chosen, period, resource, provider } = pairing;
  const made_at = rows.daysAgo(found);
  const isBegun = begun !== undefined;
  const booking = rows.id(made_at);
  const kept = { resource: resource.id, org: school.id, units: 1, began: period.from, ended: period.to };
  rows.add('resources.booking', { id: booking, ...kept, state: isBegun ? 'booked' : 'held', made_at });
  const whom = { org: school.id, class: group.id, subject: need.subject, opener: null };
  const brief = briefOf(school, need, pairing);
  const pair = {
    id: rows.id(made_at),
    need: need.id,
    resource: resource.id,
    provider: provider.id,
    ...whom,
    booking,
    brief,
  };
  rows.add('needs.offer', {
    ...pair,
    run,
    why: chosen.terms,
    made_at,
    expires_at: new Date(Date.parse(made_at) + answerDays * 86_400_000).toISOString(),
    state: isBegun ? 'accepted' : 'open',
    provider_answer: 'accept',
    provider_answered_by: provider.person,
    provider_answered_at: rows.daysAgo(found - 0.4),
    ...(isBegun && { served_answer: 'accept', served_answered_by: guardian, served_answered_at: rows.daysAgo(begun) }),
  });
  return { pair, person: provider.person ?? '' };
}

const briefOf = (
  school: School,
  need: PupilNeed,
  { chosen, period, resource, provider }: Pick<Found, 'chosen' | 'period' | 'resource' | 'provider'>,
): Brief => ({
  category: need.category,
  scope: 'pupil',
  schoolName: school.name,
  townName: school.town.name,
  stage: need.stage,
  grade: need.grade,
  resourceTitle: resource.title,
  providerName: provider.name,
  remote: chosen.remote,
  schedule: resource.schedule,
  ...period,
});

/** How she is served: twice so far, of which her grandmother has still to confirm the last, and once more to come. */
function addService(
  rows: Rows,
  { school, child, guardian }: OfCast,
  begun: number,
  { pair: { id: offer, brief, ...pair }, person }: ReturnType<typeof addOffer>,
): void {
  const made_at = rows.daysAgo(begun);
  const consent = { purpose: purposeOf(brief.category), text_version: 1, text_hash: 'demonstration' };
  const decided = { pupil: child, decided_by: guardian, decision: 'given', at: made_at };
  rows.add('people.consent', { id: rows.id(made_at), org: school.id, ...consent, ...decided });
  const id = rows.id(made_at);
  const times = { began: brief.from, ends: brief.to, made_at };
  rows.add('needs.engagement', { ...pair, id, offer, brief, called: '小雨', state: 'active', ...times });
  const sides = { provider: pair.provider, org: pair.org, subject: child, opener: null };
  for (const week of [-2, -1, 1]) {
    const { at, minutes, after } = meetingIn(rows, week, brief.schedule);
    const [isOver, isConfirmed] = [week < 0, week < -1];
    const proposed = rows.daysAgo(begun - 0.2);
    rows.add('needs.meeting', {
      id: rows.id(proposed),
      engagement: id,
      ...sides,
      at,
      minutes,
      place: brief.remote ? '' : `${school.name}阅览室`,
      remote: brief.remote,
      state: isOver ? 'held' : 'proposed',
      proposed_by: person,
      ...(isOver && { provider_confirmed_by: person, provider_confirmed_at: after }),
      ...(isConfirmed && { served_confirmed_by: guardian, served_confirmed_at: after }),
    });
  }
}

/** When they meet in a week before or after this one, by the weekly times of who serves, and when that is over. */
function meetingIn(
  { today }: Rows,
  week: number,
  schedule: string,
): Record<'at' | 'after', string> & { minutes: number } {
  const times = parseWeekly(schedule);
  if ('reason' in times) throw new Error(times.reason);
  const { days, startMinute, minutes } = times;
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const day = addDays(today, 7 * week - sinceMonday + weekdays.indexOf(days[0] ?? 'MO'));
  const at = atHour(day, startMinute / 60).getTime();
  return { at: new Date(at).toISOString(), after: new Date(at + minutes * 60_000).toISOString(), minutes };
}
