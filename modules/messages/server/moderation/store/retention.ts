import { erased, keep } from '#platform/retention/kept.ts';

keep(
  erased('messages.listed_word', { zh: '学校和县自己的词表', en: 'Words schools and the county have listed' }, 'id', {
    persons: ['added_by', 'ended_by'],
    basis: {
      zh: '说明消息为什么被拦下；去掉两年后删除',
      en: 'Says why messages were held; goes two years after it was taken off the list',
    },
    after: { years: 2 },
    since: { zh: '去掉时', en: 'when it was taken off' },
    counted: 'kept.ended_at',
  }),
);
