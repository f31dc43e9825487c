import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, code, name, org, person, pupil, began, ended, region, lon, lat, languages } = common;
const stage = { zh: '学段：primary 小学、junior 初中、senior 高中', en: 'primary, junior or senior' };
const role = { zh: '角色', en: 'Role' };

/** What the county has put in of people and places. */
export const exportedPeople: readonly ExportedTable[] = [
  exportedTable<'people.organisation'>({
    kind: 'organisations',
    table: 'people.organisation',
    title: { zh: '组织', en: 'Organisations' },
    columns: {
      county,
      id,
      kind: { zh: '类别', en: 'Kind' },
      code: { zh: '学校标识码或单位编号', en: 'School code or own number' },
      name,
      region,
      lon,
      lat,
      stages: { zh: '学段，以 | 分隔', en: 'Stages, separated by |' },
      urban_rural: { zh: '城乡分类代码（国函〔2008〕60号）', en: 'Urban–rural class' },
      began,
      ended,
    },
  }),
  exportedTable<'people.person'>({
    kind: 'persons',
    table: 'people.person',
    title: { zh: '人员', en: 'Persons' },
    columns: {
      county,
      id,
      org,
      code,
      name,
      given_name: { zh: '名（不含姓）', en: 'Given name' },
      sex: { zh: '性别，GB/T 2261.1', en: 'Sex, GB/T 2261.1' },
      born: { zh: '出生日期', en: 'Date of birth' },
      phone: { zh: '手机号', en: 'Mobile number' },
      languages,
    },
  }),
  exportedTable<'people.pupil'>({
    kind: 'pupils',
    table: 'people.pupil',
    title: { zh: '学生', en: 'Pupils' },
    columns: {
      county,
      person,
      org,
      student_no: {
        zh: '全国学籍号，含公民身份号码，须同样保管',
        en: 'National student number; keep it as carefully as a citizen number',
      },
      left_behind: { zh: '是否留守', en: 'Left behind' },
      boarding: { zh: '是否寄宿', en: 'Boarding' },
    },
  }),
  exportedTable<'people.class'>({
    kind: 'classes',
    table: 'people.class',
    title: { zh: '班级', en: 'Classes' },
    columns: {
      county,
      id,
      org,
      stage,
      entry_year: { zh: '入学年份', en: 'Year of entry' },
      number: { zh: '班号', en: 'Number' },
      ended,
    },
  }),
  exportedTable<'people.enrolment'>({
    kind: 'enrolments',
    table: 'people.enrolment',
    title: { zh: '在读', en: 'Enrolments' },
    columns: { county, id, org, class: common.class, pupil, began, ended },
  }),
  exportedTable<'people.guardianship'>({
    kind: 'guardianships',
    table: 'people.guardianship',
    title: { zh: '监护关系', en: 'Guardianships' },
    columns: {
      county,
      id,
      org,
      pupil,
      guardian: { zh: '监护人', en: 'Guardian' },
      relation: { zh: '关系', en: 'Relation' },
      carer: { zh: '是否主要照料人', en: 'Cares for the child' },
      began,
      ended,
    },
  }),
  exportedTable<'people.role_grant'>({
    kind: 'roles',
    table: 'people.role_grant',
    title: { zh: '角色', en: 'Roles' },
    columns: { county, id, person, role, org, class: common.class, began, ended },
  }),
  exportedTable<'people.account'>({
    kind: 'accounts',
    table: 'people.account',
    title: { zh: '账号', en: 'Accounts' },
    columns: {
      county,
      id,
      person,
      login: { zh: '登录名', en: 'Login name' },
      made_at: common.made_at,
      ended_at: common.ended_at,
    },
    keptIn: { password_hash: 'a password leaves nobody’s hands' },
  }),
  exportedTable<'people.consent'>({
    kind: 'consents',
    table: 'people.consent',
    title: { zh: '同意记录', en: 'Consents' },
    columns: {
      county,
      id,
      org,
      pupil,
      decided_by: { zh: '决定的人', en: 'Who decided' },
      purpose: { zh: '目的', en: 'Purpose' },
      text_version: { zh: '文本版本', en: 'Version of the text' },
      text_hash: { zh: '文本的 SHA-256', en: 'SHA-256 of the text' },
      decision: { zh: '决定：given 同意、refused 不同意、withdrawn 撤回', en: 'given, refused or withdrawn' },
      at: common.at,
    },
  }),
];
