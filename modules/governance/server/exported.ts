import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org, began } = common;
const list = { zh: '责任清单', en: 'Duty list' };
const matter = { zh: '事项代码', en: 'Code of the matter' };
const duty = { zh: '责任条目', en: 'Duty' };

/** What the county has put in of who answers for what. */
export const exportedDuties: readonly ExportedTable[] = [
  exportedTable<'governance.duty_list'>({
    kind: 'duty_lists',
    table: 'governance.duty_list',
    title: { zh: '责任清单', en: 'Duty lists' },
    subject: { untold: 'what an official did in his office' },
    columns: {
      county,
      id,
      number: { zh: '第几版；草案为空', en: 'Which version; empty for the draft' },
      note: { zh: '说明', en: 'Note' },
      began,
      begun_by: { zh: '起草人', en: 'Who began it' },
      begun_at: { zh: '起草时间', en: 'When it was begun' },
      changed_by: { zh: '最后修改人', en: 'Who changed it last' },
      changed_at: { zh: '最后修改时间', en: 'When it was changed last' },
      version: { zh: '修改次数', en: 'How often it was changed' },
      decided_by: { zh: '确认生效的人', en: 'Who put it in force' },
      decided_at: { zh: '确认时间', en: 'When that was decided' },
    },
  }),
  exportedTable<'governance.duty_matter'>({
    kind: 'duty_matters',
    table: 'governance.duty_matter',
    title: { zh: '责任清单的事项', en: 'Matters of duty lists' },
    columns: {
      county,
      list,
      code: matter,
      name: common.name,
      is_about_child: { zh: '是否按孩子划分', en: 'Whether it depends on the child' },
      position: { zh: '顺序', en: 'Order' },
    },
  }),
  exportedTable<'governance.duty'>({
    kind: 'duties',
    table: 'governance.duty',
    title: { zh: '责任条目', en: 'Duties' },
    columns: {
      county,
      id,
      list,
      matter,
      places: { zh: '适用的地方（区划代码）', en: 'Codes of the regions it holds in', isList: true },
      except_places: { zh: '其中除外的地方', en: 'Codes of regions left out', isList: true },
      age_from: { zh: '从几岁', en: 'From which age' },
      age_to: { zh: '到几岁（含）', en: 'To which age, included' },
      circumstances: { zh: '适用的处境', en: 'For children in which circumstances', isList: true },
      lead: { zh: '牵头部门', en: 'Who leads' },
      basis: { zh: '依据', en: 'Basis' },
      is_confirmed: { zh: '依据是否核对过', en: 'Whether the basis was confirmed' },
      limit_days: { zh: '时限（工作日）', en: 'Limit in working days' },
    },
  }),
  exportedTable<'governance.duty_partner'>({
    kind: 'duty_partners',
    table: 'governance.duty_partner',
    title: { zh: '协同部门', en: 'Departments that work along' },
    columns: { county, duty, org },
  }),
  exportedTable<'governance.duty_step'>({
    kind: 'duty_steps',
    table: 'governance.duty_step',
    title: { zh: '逐级上报', en: 'Steps of escalation' },
    columns: {
      county,
      duty,
      step: { zh: '第几级', en: 'Which step' },
      after_days: { zh: '超过时限几个工作日', en: 'Working days after the limit' },
      org: { zh: '报给谁', en: 'Who hears of it' },
    },
  }),
];
