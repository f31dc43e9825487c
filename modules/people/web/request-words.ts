import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the page on families' requests says. */
export const requestWords = dictionary({
  zh: {
    title: '有 {count} 个家庭的请求等您答复',
    none: '家庭的请求都答复了',
    subtitle:
      '要在十五个工作日内答复并说明理由。过了一半时间和到期还没有答复，县里会知道是哪所学校，不知道是哪个孩子。',
    empty: '还没有家庭提出请求',
    emptyNote: '监护人和年满十四岁的学生可以在手机上请求更正或删除信息。',
    more: '再看一些',
    correction: '更正信息',
    deletion: '删除信息',
    open: '等待答复',
    granted: '已同意',
    refused: '没有同意',
    withdrawn: '已撤回',
    late: '已经到期',
    due: '{at}以前答复',
    asked: '{asker}，{at}提出',
    reason: '答复：{reason}',
    why: '理由（家庭会看到）',
    whyFirst: '请写明理由',
    correctionNote: '同意以后，请在名册里改正（导入表格）。',
    deletionNote:
      '同意以后，孩子已经结束的需求、评价和消息等马上隐藏，家庭七天内可以撤回，之后删除。学籍、监护关系和依法要留存的记录不会动。',
    grant: '同意',
    refuse: '不同意',
    answered: '已经答复，家庭会收到消息',
  },
  en: {
    title: '{count} {count|request waits|requests wait} for your answer',
    none: 'All families have been answered',
    subtitle:
      'Answer within fifteen working days and say why. At half and at the end of that time the county learns which school has not answered, not which child it is about.',
    empty: 'No family has asked anything yet',
    emptyNote: 'Guardians, and pupils from fourteen, can ask on the phone to correct or delete data.',
    more: 'More',
    correction: 'Correct data',
    deletion: 'Delete data',
    open: 'Waiting',
    granted: 'Granted',
    refused: 'Not granted',
    withdrawn: 'Taken back',
    late: 'Overdue',
    due: 'Answer by {at}',
    asked: '{asker}, on {at}',
    reason: 'Answer: {reason}',
    why: 'Why (the family reads it)',
    whyFirst: 'Please say why',
    correctionNote: 'If you grant it, correct it in the roster (import).',
    deletionNote:
      'If you grant it, the child’s needs that have ended, feedback, messages and the like are hidden at once; the family can take it back for seven days, then they are deleted. The register, guardianships and what the law wants kept stay.',
    grant: 'Grant',
    refuse: 'Do not grant',
    answered: 'Answered; the family is told',
  },
});
