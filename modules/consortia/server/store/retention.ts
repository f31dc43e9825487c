import { sql } from 'kysely';
import { erased, gone, keep, namesNobody } from '#platform/retention/kept.ts';

const worked = {
  zh: '学校共同工作的记录，《档案法》第十四条、第十五条',
  en: 'Records of what schools did together, Archives Law, art. 14 and 15',
};

namesNobody('consortia.programme_school');

keep(
  erased('consortia.gathering', { zh: '教联体的活动', en: 'Gatherings of consortia' }, 'id', {
    persons: ['proposed_by'],
    basis: worked,
    after: { years: 5 },
    since: { zh: '活动结束', en: 'it was to end' },
    counted: 'kept.ends_at',
  }),
  // Hours count for five years, as long as a cycle of teachers’ continuing education.
  gone(
    'consortia.participant',
    { zh: '参加活动的人', en: 'Who took part in gatherings' },
    ['gathering', 'person'],
    ['person', 'confirmed_by'],
    ['consortia.gathering', 'gathering'],
    {
      of: 'person',
      goes: sql`kept.confirmed_at is null`,
      stays: {
        zh: '双方确认过的学时，是学校的工作记录',
        en: 'Hours both sides confirmed are records of schools’ work',
      },
    },
  ),
  erased('consortia.post_share', { zh: '共享岗位', en: 'Hours of posts that are shared' }, 'id', {
    persons: ['teacher', 'asked_by'],
    onRequest: {
      of: 'teacher',
      stays: {
        zh: '本人同意过的共享课时是学校的工作记录；只是问过的，本人不同意就不留记录',
        en: 'Hours he agreed to share are records of schools’ work; what he was only asked goes when he declines',
      },
    },
    basis: worked,
    after: { years: 5 },
    since: { zh: '最后一天', en: 'its last day' },
    counted: 'kept.until',
  }),
  erased('consortia.programme', { zh: '共享文化项目', en: 'Programmes of shared culture' }, 'id', {
    persons: ['changed_by'],
    basis: worked,
    after: { years: 10 },
    since: { zh: '最后一天', en: 'its last day' },
    counted: 'kept.until',
  }),
);
