import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the phone says to who approves a role. */
export const grantWords = dictionary({
  zh: {
    title: '{count} 个角色等您核准',
    none: '没有等您核准的角色',
    noneNote: '能看到敏感资料的角色（心理教师、学生保护专员等）要由另一个人核准。',
    desk: '给予、更换和结束角色请用电脑。',
    period: '{from}起，{until}起不再有效',
    lentBy: '代理{name}',
    askedBy: '{name}申请',
    byRoster: '另一个系统的名册 {roster} 这样写',
    approve: '核准',
    refuse: '不核准',
    approved: '已核准',
    refused: '没有核准',
  },
  en: {
    title: '{count} {count|role waits|roles wait} for you',
    none: 'No role waits for you',
    noneNote: 'A role that sees sensitive data (counsellor, safeguarding lead …) takes a second person.',
    desk: 'Giving, changing and ending roles is done at a desk.',
    period: 'From {from}, no longer from {until} on',
    lentBy: 'In the place of {name}',
    askedBy: 'Asked by {name}',
    byRoster: 'Another system’s roster says so: {roster}',
    approve: 'Approve',
    refuse: 'Do not approve',
    approved: 'Approved',
    refused: 'Not approved',
  },
});
