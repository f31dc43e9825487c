import { consentsFor, schoolFacts } from '#modules/people/server/public.ts';
import { needOpened } from '#modules/needs/contract/events.ts';
import type { NeedWish } from '#modules/needs/contract/need.ts';
import { purposeOf } from '#modules/needs/server/rules/consent.ts';
import { insertNeed, type NeedRow } from '#modules/needs/server/store/need-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';

/** Whom a need is for. */
export interface About {
  org: string;
  class: string | null;
  subject: string | null;
  stage: string | null;
  grade: number | null;
  sex: number;
  born: string | null;
  leftBehind: boolean;
}

/** A need that is nobody's own in particular. */
export const nobody = {
  class: null,
  subject: null,
  stage: null,
  grade: null,
  sex: 0,
  born: null,
  leftBehind: false,
} as const;

type Wish = Pick<
  NeedWish,
  'scope' | 'category' | 'urgency' | 'mode' | 'schedule' | 'wantedFrom' | 'wantedTo' | 'languages' | 'words'
>;

/** Keeps a need that was checked: where it stands, whether the family must be asked; and tells of it. */
export async function keepNeed(
  ctx: Context,
  {
    id,
    opener,
    about,
    wish,
    code = null,
  }: { id: string; opener: string; about: About; wish: Wish; code?: string | null },
): Promise<NeedRow> {
  const [school] = await schoolFacts(ctx, [about.org]);
  if (!school) throw new Refusal('access.not_found');
  const need = await insertNeed(ctx, {
    county: ctx.actor.county,
    id,
    code,
    org: about.org,
    class: about.class,
    subject: about.subject,
    opener,
    ...wished(wish),
    sex: about.sex,
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
  return need;
}

/** What is wished for, as the need keeps it. */
const wished = (wish: Wish) => ({
  scope: wish.scope,
  category: wish.category,
  urgency: wish.urgency,
  mode: wish.mode,
  schedule: wish.schedule ?? null,
  wanted_from: wish.wantedFrom,
  wanted_to: wish.wantedTo,
  languages: wish.languages,
  words: wish.words,
});

/** What was decided before for this purpose still counts; where nobody has decided the family is to be asked. */
async function consentNow(
  ctx: Context,
  category: string,
  { subject }: About,
): Promise<'not_needed' | 'asked' | 'given' | 'refused'> {
  if (subject === null) return 'not_needed';
  return (await consentsFor(ctx, [subject], purposeOf(category))).get(subject) ?? 'asked';
}
