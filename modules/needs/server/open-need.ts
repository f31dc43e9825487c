import type { z } from 'zod';
import { classFacts, consentsFor, pupilFacts, schoolFacts } from '#modules/people/server/public.ts';
import { categoryExists } from '#modules/resources/server/public.ts';
import { needOpened } from '#modules/needs/contract/events.ts';
import type { Need, NeedWish } from '#modules/needs/contract/need.ts';
import { holdersOfNeed } from '#modules/needs/server/load.ts';
import { presentNeed } from '#modules/needs/server/present-need.ts';
import { purposeOf } from '#modules/needs/server/rules/consent.ts';
import { findTwin, insertNeed } from '#modules/needs/server/store/need-store.ts';
import { permit } from '#platform/access/permit.ts';
import { ageOn, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';
import { parseWeekly } from '#standards/icalendar/weekly.ts';

/** Whom a need is for, found out from what the opener may see. */
interface About {
  org: string;
  class: string | null;
  subject: string | null;
  stage: string | null;
  grade: number | null;
  sex: number;
  born: string | null;
  leftBehind: boolean;
}

/** States a need. What the opener may not see he cannot open a need for: it is not found. */
export async function openNeed(ctx: Context, wish: NeedWish): Promise<z.input<typeof Need>> {
  const about = await aboutWhom(ctx, wish);
  const id = newId();
  const holders = about && holdersOfNeed({ ...about, opener: ctx.actor.person });
  await permit(ctx, 'needs.open', holders && { kind: 'need', id, holders });
  if (!about) throw new Error('the gate let nothing pass');
  await checkWish(ctx, wish, about);
  const [school] = await schoolFacts(ctx, [about.org]);
  if (!school) throw new Refusal('access.not_found');
  const need = await insertNeed(ctx, {
    county: ctx.actor.county,
    id,
    org: about.org,
    class: about.class,
    subject: about.subject,
    opener: ctx.actor.person,
    scope: wish.scope,
    category: wish.category,
    urgency: wish.urgency,
    mode: wish.mode,
    schedule: wish.schedule ?? null,
    wanted_from: wish.wantedFrom,
    wanted_to: wish.wantedTo,
    languages: wish.languages,
    sex: about.sex,
    words: wish.words,
    town: school.town,
    lon: school.lon,
    lat: school.lat,
    stage: about.stage,
    grade: about.grade,
    rural: school.rural,
    left_behind: about.leftBehind,
    state: 'open',
    consent: await consentNow(ctx, wish.category, about),
    opened_at: ctx.now,
  });
  await announce(ctx, needOpened, { need: id });
  return presentNeed(ctx, need);
}

async function aboutWhom(ctx: Context, wish: NeedWish): Promise<About | undefined> {
  const nobody = { class: null, subject: null, stage: null, grade: null, sex: 0, born: null, leftBehind: false };
  if (wish.scope === 'pupil') {
    const [pupil] = wish.pupil ? await pupilFacts(ctx, [wish.pupil]) : [];
    return pupil && { ...pupil, subject: pupil.id };
  }
  if (wish.scope === 'class') {
    const [group] = wish.class ? await classFacts(ctx, [wish.class]) : [];
    return group && { ...nobody, org: group.org, class: group.id, stage: group.stage, grade: group.grade };
  }
  const org = ctx.actor.holds['org']?.[0];
  return org === undefined ? undefined : { ...nobody, org };
}

async function checkWish(ctx: Context, wish: NeedWish, about: About): Promise<void> {
  if (wish.wantedTo < wish.wantedFrom) throw new Refusal('needs.period_reversed', { field: 'wantedTo' });
  if (!(await categoryExists(ctx, wish.category))) throw new Refusal('needs.no_such_category', { field: 'category' });
  const weekly = wish.schedule === undefined ? undefined : parseWeekly(wish.schedule);
  if (weekly && 'reason' in weekly)
    throw new Refusal('needs.bad_schedule', { field: 'schedule', reason: weekly.reason });
  if (await findTwin(ctx, { ...wish, ...about })) throw new Refusal('needs.duplicate', { field: 'category' });
}

/** Under fourteen a guardian decides; what he decided before for this purpose still counts. */
async function consentNow(ctx: Context, category: string, about: About): Promise<Need['consent']> {
  if (about.subject === null || !isUnderFourteen(about.born, ctx.now)) return 'not_needed';
  const decided = (await consentsFor(ctx, [about.subject], purposeOf(category))).get(about.subject);
  if (decided === undefined) return 'asked';
  return decided === 'given' ? 'given' : 'refused';
}

/** 个人信息保护法 art. 31: under fourteen the guardian's consent; an unknown birthday counts as under. */
const isUnderFourteen = (born: string | null, now: Date): boolean => born === null || ageOn(born, dayOf(now)) < 14;
