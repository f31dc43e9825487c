import { keep, namesNobody, stays } from '#platform/retention/kept.ts';

namesNobody('governance.duty_matter', 'governance.duty', 'governance.duty_partner', 'governance.duty_step');

keep(
  stays(
    'governance.duty_list',
    { zh: '责任清单', en: 'Duty lists' },
    ['id'],
    ['begun_by', 'changed_by', 'decided_by'],
    {
      basis: {
        zh: '机关的正式文件，《档案法》第十四条、第十五条',
        en: 'Formal documents of an authority, Archives Law, art. 14 and 15',
      },
      why: { zh: '证明哪一天由谁负责什么', en: 'Proves who answered for what on which day' },
    },
  ),
);
