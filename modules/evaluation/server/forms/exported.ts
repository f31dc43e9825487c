import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org } = common;
const untold = { untold: 'what somebody did in his office' };
const both = (zh: string, en: string) => ({
  zh: { zh: `中文${zh}`, en: `${en} in Chinese` },
  en: { zh: `英文${zh}`, en: `${en} in English` },
});
const [title, about] = [both('标题', 'Title'), both('说明', 'What it is for')];

/** What the county asks organisations to report, and what they handed in. */
export const exportedForms: readonly ExportedTable[] = [
  exportedTable<'evaluation.form'>({
    kind: 'forms',
    table: 'evaluation.form',
    title: { zh: '报表', en: 'Forms' },
    subject: untold,
    columns: {
      county,
      code: { zh: '代码', en: 'Code' },
      version: { zh: '第几版', en: 'Which version' },
      title_zh: title.zh,
      title_en: title.en,
      about_zh: about.zh,
      about_en: about.en,
      asked: { zh: '谁来填', en: 'Who fills it in' },
      kind: { zh: '月、学期或学年', en: 'Month, term or year' },
      minutes: { zh: '大约几分钟', en: 'About how many minutes' },
      fields: { zh: '要填的数', en: 'Figures asked for' },
      rules: { zh: '核对规则', en: 'What has to hold' },
      changed_by: { zh: '修改人', en: 'Who changed it' },
      changed_at: { zh: '修改时间', en: 'When it was changed' },
    },
  }),
  exportedTable<'evaluation.collection'>({
    kind: 'collections',
    table: 'evaluation.collection',
    title: { zh: '发出的报表', en: 'Forms asked for' },
    subject: untold,
    columns: {
      county,
      id,
      form: { zh: '报表', en: 'Form' },
      form_version: { zh: '第几版', en: 'Which version' },
      period: { zh: '期间', en: 'Period' },
      ends: { zh: '截止日期', en: 'Last day' },
      opened_by: { zh: '发出的人', en: 'Who asked for it' },
      opened_at: { zh: '发出时间', en: 'When it was asked for' },
    },
  }),
  exportedTable<'evaluation.return'>({
    kind: 'returns',
    table: 'evaluation.return',
    title: { zh: '各单位的报表', en: 'Forms filled in' },
    subject: untold,
    columns: {
      county,
      id,
      collection: { zh: '发出的报表', en: 'Form asked for' },
      org,
      draft: { zh: '填了还没有报送的', en: 'What is filled in and not handed in' },
      version: { zh: '修改次数', en: 'How often it was changed' },
      submissions: { zh: '报送和更正的次数', en: 'How often it was handed in or corrected' },
      handed_in_on: { zh: '第一次报送的日期', en: 'When it was handed in first' },
      reminded_on: { zh: '最近一次提醒的日期', en: 'When they were reminded last' },
      changed_by: { zh: '最后填写的人', en: 'Who filled it in last' },
    },
  }),
  exportedTable<'evaluation.submission'>({
    kind: 'submissions',
    table: 'evaluation.submission',
    title: { zh: '报送和更正', en: 'What was handed in' },
    subject: untold,
    columns: {
      county,
      id,
      of_return: { zh: '报表', en: 'Form filled in' },
      number: { zh: '第几次', en: 'Which time' },
      entries: { zh: '报送的数', en: 'What was handed in' },
      reason: { zh: '为什么更正', en: 'Why it was corrected' },
      handed_in_by: { zh: '报送的人', en: 'Who handed it in' },
      handed_in_at: { zh: '报送时间', en: 'When it was handed in' },
    },
  }),
];
