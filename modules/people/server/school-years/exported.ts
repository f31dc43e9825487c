import { bySchool } from '#modules/people/server/export-sources.ts';
import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org, pupil } = common;

/** School years, what schools follow, and how pupils went on, came and went by them. */
export const exportedSchoolYears: readonly ExportedTable[] = [
  exportedTable<'people.school_year'>({
    kind: 'school_years',
    table: 'people.school_year',
    title: { zh: '县里定的学年', en: 'School years as the county set them' },
    columns: {
      county,
      year: { zh: '学年开始的年份', en: 'The year it begins in' },
      began: { zh: '学年和第一学期从哪一天开始', en: 'First day of the year and its first term' },
      second_term: { zh: '第二学期从哪一天开始', en: 'First day of its second term' },
    },
  }),
  exportedTable<'people.schooling'>({
    kind: 'school_systems',
    table: 'people.schooling',
    title: { zh: '学校的学制', en: 'Systems schools follow' },
    columns: {
      county,
      org,
      stage: { zh: '从哪个学段说起', en: 'The stage it is said of' },
      entry_year: { zh: '从哪一年入学的班级起；0 为全部', en: 'From which year of entry on; 0 for all' },
      system: { zh: '学制：6-3 六三、5-4 五四', en: 'School system: 6-3 or 5-4' },
    },
  }),
  exportedTable<'people.asking'>({
    kind: 'askings',
    table: 'people.asking',
    title: { zh: '转入申请', en: 'Askings for pupils' },
    subject: { column: 'pupil', unshown: ['why', 'reason'], source: bySchool },
    columns: {
      county,
      id,
      pupil,
      org,
      to_org: { zh: '申请的学校', en: 'The school that asks' },
      said_name: { zh: '申请时写的姓名', en: 'The name as it was written' },
      why: { zh: '原因', en: 'Why' },
      state: common.state,
      due_on: { zh: '期限', en: 'Until when it is to be answered' },
      asked_by: { zh: '提出的人', en: 'Who asked' },
      asked_at: { zh: '提出时间', en: 'When it was asked' },
      answered_by: { zh: '答复的人', en: 'Who answered' },
      answered_at: { zh: '答复时间', en: 'When it was answered' },
      reason: { zh: '理由', en: 'Reason' },
    },
    keptIn: { said_no: 'a student number holds a citizen number, and is forgotten once it was looked for' },
  }),
  exportedTable<'people.promotion'>({
    kind: 'promotions',
    table: 'people.promotion',
    title: { zh: '班级升级', en: 'Promotions of classes' },
    columns: {
      county,
      id,
      org,
      year: { zh: '学年', en: 'School year' },
      done_by: { zh: '办理的人', en: 'Who did it' },
      done_at: { zh: '办理时间', en: 'When' },
      undone_by: { zh: '撤回的人', en: 'Who took it back' },
      undone_at: { zh: '撤回时间', en: 'When it was taken back' },
    },
    keptIn: {
      seen: 'stands for what was looked at, and tells nothing',
      reopened: 'what began is told by the classes themselves',
      opened: 'what began is told by the classes themselves',
      entered: 'what began is told by the enrolments themselves',
      given: 'what began is told by the roles themselves',
      classes: 'what ended is told by the classes themselves',
      enrolments: 'what ended is told by the enrolments themselves',
      leavings: 'the leavings tell of themselves',
      roles: 'what ended is told by the roles themselves',
    },
  }),
];
