import '#modules/governance/server/build-out/declared-facts.ts';
import {
  countConferences,
  countDueTasks,
  countItems,
  countTaskMinutes,
} from '#modules/governance/server/store/fact-store.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { declareFacts } from '#platform/facts/fact.ts';

const unit = { zh: '项', en: 'tasks' };
const conferences = { zh: '次', en: 'conferences' };
const items = { zh: '个', en: 'items' };

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
  {
    code: 'conferences_planned',
    title: { zh: '计划的联席会议', en: 'Conferences planned' },
    about: {
      zh: '定在期间内、到统计前一天应当开过的，取消的也算',
      en: 'Those whose day fell in the period and was over by the day before counting, also the ones called off',
    },
    unit: conferences,
    grade: 'A',
    read: (ctx, span) => asSystem(ctx, () => countConferences(ctx, span, 'planned')),
  },
  {
    code: 'conferences_held',
    title: { zh: '召开了的联席会议', en: 'Conferences held' },
    about: { zh: '其中开过并结束的', en: 'Of those, the ones that were held to their end' },
    unit: conferences,
    grade: 'A',
    read: (ctx, span) => asSystem(ctx, () => countConferences(ctx, span, 'held')),
  },
  {
    code: 'items_discussed',
    title: { zh: '上会的议题', en: 'Items discussed' },
    about: { zh: '期间内开过的联席会议议程上的议题', en: 'Items on agendas of conferences held in the period' },
    unit: items,
    grade: 'A',
    read: (ctx, span) => asSystem(ctx, () => countItems(ctx, span, 'all')),
  },
  {
    code: 'items_closed',
    title: { zh: '办结的议题', en: 'Items closed' },
    about: {
      zh: '其中作了决议、决议的任务到统计时都已通过验收或撤回的',
      en: 'Of those, the ones with a resolution whose tasks were all accepted or withdrawn by the time of counting',
    },
    unit: items,
    grade: 'B',
    read: (ctx, span) => asSystem(ctx, () => countItems(ctx, span, 'closed')),
  },
  {
    code: 'task_minutes',
    title: { zh: '任务要花的时间', en: 'Minutes asked by tasks' },
    about: {
      zh: '期间内开始、没有撤回的任务，交办时写的分钟数；承办和每个协办单位各算一份',
      en: 'Of tasks begun in the period and not withdrawn, the minutes said when they were set: once for the owner and for each who helps',
    },
    unit: { zh: '分钟', en: 'minutes' },
    grade: 'D',
    read: (ctx, span) => asSystem(ctx, () => countTaskMinutes(ctx, span)),
  },
);
