import '#modules/governance/server/build-out/declared-facts.ts';
import { countDueTasks } from '#modules/governance/server/store/fact-store.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { declareFacts } from '#platform/facts/fact.ts';

const unit = { zh: '项', en: 'tasks' };

declareFacts(
  {
    code: 'tasks_due',
    title: { zh: '到期的任务', en: 'Tasks due' },
    about: {
      zh: '期限在期间内、到统计前一天已经到期、没有撤回的任务',
      en: 'Tasks whose limit fell in the period and was over by the day before counting, not withdrawn',
    },
    unit,
    grade: 'A',
    read: (ctx, span) => asSystem(ctx, () => countDueTasks(ctx, span, 'all')),
  },
  {
    code: 'tasks_in_time',
    title: { zh: '按期办结的任务', en: 'Tasks done in time' },
    about: {
      zh: '其中在期限当天或以前通过验收的',
      en: 'Of those, the ones accepted as done on the day of their limit or before',
    },
    unit,
    grade: 'B',
    read: (ctx, span) => asSystem(ctx, () => countDueTasks(ctx, span, 'in_time')),
  },
);
