import type { z } from 'zod';
import { classFacts, pupilFacts } from '#modules/people/server/public.ts';
import { assertLanguages, categoryExists } from '#modules/resources/server/public.ts';
import { type Need, type NeedWish, scopesOf } from '#modules/needs/contract/need.ts';
import { type About, keepNeed, nobody } from '#modules/needs/server/keep-need.ts';
import { holdersOfNeed } from '#modules/needs/server/load.ts';
import { presentNeed } from '#modules/needs/server/present-need.ts';
import { findTwin } from '#modules/needs/server/store/need-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';
import { parseWeekly } from '#standards/icalendar/weekly.ts';

/** States a need. What the opener may not see he cannot open a need for: it is not found. */
export async function openNeed(ctx: Context, wish: NeedWish): Promise<z.input<typeof Need>> {
  const about = await aboutWhom(ctx, wish);
  const id = newId();
  const opener = ctx.actor.person;
  const holders = about && holdersOfNeed(ctx, { ...about, opener });
  await permit(ctx, 'needs.open', holders && { kind: 'need', id, holders });
  if (!about) throw new Error('the gate let nothing pass');
  await checkWish(ctx, wish, about);
  return presentNeed(ctx, 'needs.open', await keepNeed(ctx, { id, opener, about, wish }));
}

async function aboutWhom(ctx: Context, wish: NeedWish): Promise<About | undefined> {
  if (!scopesOf[ctx.actor.role]?.includes(wish.scope)) return undefined;
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
  if (wish.wantedTo < dayOf(ctx.now)) throw new Refusal('needs.period_past', { field: 'wantedTo' });
  if (!(await categoryExists(ctx, wish.category))) throw new Refusal('needs.no_such_category', { field: 'category' });
  const weekly = wish.schedule === undefined ? undefined : parseWeekly(wish.schedule);
  if (weekly && 'reason' in weekly)
    throw new Refusal('needs.bad_schedule', { field: 'schedule', reason: weekly.reason });
  await assertLanguages(ctx, wish.languages);
  if (await findTwin(ctx, { ...wish, ...about })) throw new Refusal('needs.duplicate', { field: 'category' });
}
