import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the page of a run says about its place beside the board and the other runs. */
export const runWords = dictionary({
  zh: {
    absent: '另有 {count} 个未满足的需求没有参加：家庭未同意、时间已过，或意向正等待答复。',
    cancelledNote: '没有发出任何意向，什么都没有改变。',
    toRuns: '回到匹配，重新运行',
    wouldHelp: '怎样就能安排上',
    wouldHelpNote: '按这次的价格和底线得出；一条就够，几条不能相加。',
    'help.place': '{title}（{provider}）多一个名额',
    'help.hour': '{title}（{provider}）每周多一小时，在这个需求有空的时候',
    nearest: '最近的几个，各差在哪一条',
  },
  en: {
    absent:
      '{count} more unmet needs took no part: the family has not agreed, their time is over, or an offer waits for an answer.',
    cancelledNote: 'No offer went out; nothing has changed.',
    toRuns: 'Back to matching, to run again',
    wouldHelp: 'What would serve it',
    wouldHelpNote: 'By the prices and the floors of this run; one is enough, and they do not add up.',
    'help.place': 'One more place of {title} ({provider})',
    'help.hour': 'One more hour a week of {title} ({provider}), when this need has time',
    nearest: 'The nearest, and the rule that keeps each away',
  },
});
