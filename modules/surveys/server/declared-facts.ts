import { minutesAnswered } from '#modules/surveys/server/store/answer-store.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { declareFacts } from '#platform/facts/fact.ts';

declareFacts({
  code: 'survey_minutes',
  title: { zh: '填问卷花的时间', en: 'Minutes spent on surveys' },
  about: {
    zh: '期间内结束的问卷，收到的份数乘以问卷上写的分钟数；还在填的不算',
    en: 'Of surveys closed in the period, the sheets handed in times the minutes said on them; what is still open does not count',
  },
  unit: { zh: '分钟', en: 'minutes' },
  grade: 'D',
  read: async (ctx, span) => {
    const counted = await asSystem(ctx, () => minutesAnswered(ctx, span));
    return [{ org: null, counted, children: null }];
  },
});
