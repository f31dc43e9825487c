import {
  countCategories,
  countMeetings,
  countNeeds,
  countUsed,
  firstOffers,
} from '#modules/needs/server/store/fact-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { declareFacts, type Fact, type Reading, type Span } from '#platform/facts/fact.ts';
import { workingDaysBetween } from '#platform/working-days.ts';

const times = { zh: '次', en: 'times' };
const items = { zh: '项', en: 'items' };

/** A fact of the loop: what the server saw happen, or what both sides confirmed. */
const fact = (
  code: string,
  grade: Fact['grade'],
  { title, about, unit = items }: Pick<Fact, 'title' | 'about'> & { unit?: Fact['unit'] },
  read: Fact['read'],
): Fact => ({ code, title, about, unit, grade, read: (ctx, span) => asSystem(ctx, () => read(ctx, span)) });

declareFacts(
  fact(
    'needs_accepted',
    'A',
    {
      title: { zh: '受理的需求', en: 'Needs accepted' },
      about: { zh: '期间内提出、没有撤回的需求', en: 'Needs opened in the period and not withdrawn' },
    },
    (ctx, span) => countNeeds(ctx, span, 'all'),
  ),
  fact(
    'needs_served',
    'A',
    {
      title: { zh: '办成的需求', en: 'Needs served' },
      about: {
        zh: '期间内提出的需求中，到统计时服务已经完成的',
        en: 'Of the needs opened in the period, those whose service was completed by the time of counting',
      },
    },
    (ctx, span) => countNeeds(ctx, span, 'served'),
  ),
  fact(
    'needs_response_days',
    'A',
    {
      title: { zh: '首次对接用的工作日', en: 'Working days to the first offer' },
      about: {
        zh: '期间内提出的需求，从提出到第一次收到对接意向的工作日；还没有的不计',
        en: 'Of needs opened in the period, the working days until the first offer; those without one are left out',
      },
      unit: { zh: '工作日', en: 'working days' },
    },
    readResponse,
  ),
  fact(
    'service_meetings',
    'B',
    {
      title: { zh: '服务次数', en: 'Meetings held' },
      about: { zh: '期间内双方都确认的服务', en: 'Service meetings of the period that both sides confirmed' },
      unit: times,
    },
    countMeetings,
  ),
  fact(
    'resources_used',
    'B',
    {
      title: { zh: '用过的资源', en: 'Resources used' },
      about: {
        zh: '期间内至少有一次双方确认的服务的资源',
        en: 'Resources with at least one confirmed meeting in the period',
      },
    },
    countUsed,
  ),
  fact(
    'categories_served',
    'B',
    {
      title: { zh: '有服务的类别', en: 'Categories served' },
      about: {
        zh: '每所学校期间内有过服务的资源大类数',
        en: 'Of each school, the categories of which it had a confirmed meeting in the period',
      },
    },
    countCategories,
  ),
);

/** By school, how often each number of working days passed until a first offer. */
async function readResponse(ctx: Context, span: Span): Promise<Reading[]> {
  const offers = await firstOffers(ctx, span);
  return Array.from(
    Map.groupBy(offers, ({ org }) => org),
    ([org, those]) => ({
      org,
      counted: Array.from(
        Map.groupBy(those, ({ opened, offered }) => workingDaysBetween(opened, offered)),
        ([days, same]) => [days, same.length] as const,
      ).toSorted(([a], [b]) => a - b),
      children: new Set(those.flatMap(({ subject }) => subject ?? [])).size,
    }),
  );
}
