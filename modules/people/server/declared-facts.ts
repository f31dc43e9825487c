import { organisationsNamed, pupilCountsBySchool } from '#modules/people/server/store/place-store.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { declareFacts } from '#platform/facts/fact.ts';

declareFacts(
  {
    code: 'pupils',
    title: { zh: '在读学生', en: 'Pupils' },
    about: { zh: '期间最后一天在读的学生', en: 'Pupils enrolled on the last day of the period' },
    unit: { zh: '人', en: 'pupils' },
    alsoCalled: ['学生', '在校生', '在校学生', '在籍学生', 'enrolment', 'pupils enrolled', 'students'],
    grade: 'A',
    read: async (ctx, { ended }) => {
      const schools = await asSystem(ctx, () => pupilCountsBySchool(ctx, ended));
      return schools.map(({ org, pupils }) => ({ org, counted: [[1, pupils]], children: pupils }));
    },
  },
  {
    code: 'schools',
    title: { zh: '学校', en: 'Schools' },
    about: { zh: '期间最后一天在办的学校', en: 'Schools that run on the last day of the period' },
    unit: { zh: '所', en: 'schools' },
    alsoCalled: ['中小学', '在办学校'],
    grade: 'A',
    read: async (ctx, { ended }) => {
      const schools = await asSystem(ctx, () => organisationsNamed(ctx, { kinds: ['school'] }, ended));
      return schools.flatMap(({ id, isRunning }) =>
        isRunning ? [{ org: id, counted: [[1, 1]], children: null }] : [],
      );
    },
  },
);
