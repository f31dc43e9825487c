import { erased, gone, keep, namesNobody, stays } from '#platform/retention/kept.ts';

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

const years = { years: 10 };
const basis = {
  zh: '机关的办理记录，《档案法》第十四条、第十五条',
  en: 'Records of what authorities did, Archives Law, art. 14 and 15',
};

keep(
  erased('governance.matter', { zh: '事项', en: 'Matters' }, 'id', {
    after: years,
    basis,
    persons: ['raised_by'],
    since: { zh: '办结', en: 'it was closed' },
    counted: 'kept.closed_at',
  }),
  gone(
    'governance.matter_step',
    { zh: '事项的办理过程', en: 'What happened to matters' },
    'id',
    ['done_by', 'raised_by'],
    ['governance.matter', 'matter'],
  ),
  erased('governance.task', { zh: '任务', en: 'Tasks' }, 'id', {
    after: years,
    basis,
    persons: ['in_charge', 'set_by'],
    since: { zh: '办完或撤回', en: 'it was done or withdrawn' },
    counted: 'kept.closed_at',
  }),
  gone(
    'governance.task_step',
    { zh: '任务的办理过程', en: 'What happened to tasks' },
    'id',
    ['done_by'],
    ['governance.task', 'task'],
  ),
);
