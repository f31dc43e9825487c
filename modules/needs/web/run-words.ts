import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the page of a run says about its place beside the board and the other runs. */
export const runWords = dictionary({
  zh: {
    absent: '另有 {count} 个未满足的需求没有参加：家庭未同意、时间已过，或意向正等待答复。',
    cancelledNote: '没有发出任何意向，什么都没有改变。',
    toRuns: '回到匹配，重新运行',
  },
  en: {
    absent:
      '{count} more unmet needs took no part: the family has not agreed, their time is over, or an offer waits for an answer.',
    cancelledNote: 'No offer went out; nothing has changed.',
    toRuns: 'Back to matching, to run again',
  },
});
