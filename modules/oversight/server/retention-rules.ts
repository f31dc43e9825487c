import { erased, keep, namesNobody } from '#platform/retention/kept.ts';

keep(
  erased('oversight.pack', { zh: '年度审计包', en: 'Yearly audits' }, 'id', {
    persons: ['asked_by'],
    basis: {
      zh: '《未成年人网络保护条例》第三十七条',
      en: 'Regulation on minors online, art. 37',
    },
    after: { years: 3 },
    since: { zh: '生成', en: 'when it was made' },
    counted: 'kept.made_at',
  }),
);
namesNobody('oversight.verification');
