import { countCategories, countPersons, countPublished } from '#modules/resources/server/store/fact-store.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { declareFacts } from '#platform/facts/fact.ts';

declareFacts(
  {
    code: 'resources_listed',
    title: { zh: '上架的资源', en: 'Resources listed' },
    about: { zh: '统计当天已经发布的资源', en: 'Resources published on the day of counting' },
    unit: { zh: '项', en: 'items' },
    grade: 'A',
    read: (ctx) => asSystem(ctx, () => countPublished(ctx)),
  },
  {
    code: 'volunteers',
    title: { zh: '在册的志愿者和专家', en: 'Volunteers and experts' },
    about: { zh: '统计当天在册的个人提供者', en: 'Persons who serve as providers on the day of counting' },
    unit: { zh: '人', en: 'persons' },
    grade: 'A',
    read: (ctx) => asSystem(ctx, () => countPersons(ctx, null)),
  },
  {
    code: 'volunteers_vetted',
    title: { zh: '查询有效的志愿者和专家', en: 'Volunteers and experts vetted' },
    about: {
      zh: '统计当天在册、入职查询到期间最后一天仍有效的个人提供者',
      en: 'Of those who serve on the day of counting, whose look-up holds on the last day of the period',
    },
    unit: { zh: '人', en: 'persons' },
    grade: 'C',
    read: (ctx, { ended }) => asSystem(ctx, () => countPersons(ctx, ended)),
  },
  {
    code: 'categories',
    title: { zh: '资源大类', en: 'Categories' },
    about: { zh: '资源目录里的大类', en: 'Categories of the directory, kinds not told apart' },
    unit: { zh: '类', en: 'categories' },
    grade: 'A',
    read: (ctx) => asSystem(ctx, () => countCategories(ctx)),
  },
);
