import { hoursBySchool } from '#modules/consortia/server/store/participant-store.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { declareFacts } from '#platform/facts/fact.ts';

declareFacts({
  code: 'joint_research_hours',
  title: { zh: '联合教研学时', en: 'Hours of joint research' },
  about: {
    zh: '期间内学校教师参加教联体联合教研、本人报名且承办学校确认的小时数',
    en: 'Hours that a school’s teachers took part in joint research of a consortium in the period: they signed up and the host confirmed',
  },
  unit: { zh: '小时', en: 'hours' },
  grade: 'B',
  read: (ctx, span) => asSystem(ctx, () => hoursBySchool(ctx, span)),
});
