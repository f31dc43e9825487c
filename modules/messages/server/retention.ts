import { erased, gone, keep } from '#platform/retention/kept.ts';

keep(
  erased('messages.notice', { zh: '通知', en: 'Notices' }, 'id', {
    persons: ['sender', 'on_behalf', 'decided_by'],
    basis: {
      zh: '学校联系家庭的记录，保存至下一学年结束',
      en: 'The school’s record of what it told families, for that school year and the next',
    },
    after: { years: 2 },
    since: { zh: '写成时', en: 'when it was written' },
    counted: 'kept.made_at',
  }),
  gone(
    'messages.receipt',
    { zh: '通知的回执', en: 'Receipts of notices' },
    ['notice', 'person', 'about'],
    ['person', 'about', 'sender'],
    ['messages.notice', 'notice'],
  ),
);
