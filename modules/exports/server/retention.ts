import { erased, keep } from '#platform/retention/kept.ts';

keep(
  erased('exports.export', { zh: '导出申请', en: 'Exports asked for' }, 'id', {
    persons: ['asked_by', 'decided_by'],
    basis: {
      zh: '共享记录至少三年，《网络数据安全管理条例》第十二条',
      en: 'Records of sharing, at least three years: Network Data Security Regulation, art. 12',
    },
    after: { years: 3 },
    since: { zh: '申请时', en: 'when it was asked for' },
    counted: 'kept.asked_at',
  }),
);
