import { exportedTrees } from '#modules/people/server/trees/exported.ts';
import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, code, name, org, person, pupil, began, ended, region, lon, lat, languages } = common;
const stage = { zh: '学段：primary 小学、junior 初中、senior 高中', en: 'primary, junior or senior' };
const urbanRural = { zh: '城乡分类代码（国函〔2008〕60号）', en: 'Urban–rural class' };
const role = { zh: '角色', en: 'Role' };

const bySchool = {
  zh: '学校登记，依《个人信息保护法》第十三条第一款第三项（法定职责）',
  en: 'Kept by the school: Personal Information Protection Law, art. 13(1)(3), statutory duty',
};
const byFamily = {
  zh: '您自己的决定，依《个人信息保护法》第十四条留存',
  en: 'What you decided yourself, kept by the Personal Information Protection Law, art. 14',
};

/** What the county has put in of people and places. */
export const exportedPeople: readonly ExportedTable[] = [
  ...exportedTrees,
  exportedTable<'people.county'>({
    kind: 'counties',
    table: 'people.county',
    title: { zh: '县', en: 'County' },
    columns: { county, name, opened_at: { zh: '开通时间', en: 'When it was opened' } },
  }),
  exportedTable<'people.region'>({
    kind: 'regions',
    table: 'people.region',
    codedBy: 'code',
    title: { zh: '县、乡镇与村', en: 'The county, its towns and villages' },
    columns: {
      code: { zh: '区划代码', en: 'Region code' },
      parent: { zh: '上级代码', en: 'Code of the region above' },
      name,
      level: { zh: '级别：3 县、4 乡镇、5 村（社区）', en: '3 county, 4 town, 5 village' },
      urban_rural: urbanRural,
      lon,
      lat,
      population: { zh: '人口', en: 'Population' },
      outline: { zh: '边界，经纬度的列表（JSON）', en: 'Outline, a list of longitudes and latitudes (JSON)' },
    },
  }),
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
      urban_rural: urbanRural,
      began,
      ended,
    },
  }),
  exportedTable<'people.person'>({
    kind: 'persons',
    subject: { column: 'id', source: bySchool },
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
    subject: { column: 'person', unshown: ['student_no'], source: bySchool },
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
    subject: { column: 'pupil', source: bySchool },
    table: 'people.enrolment',
    title: { zh: '在读', en: 'Enrolments' },
    columns: { county, id, org, class: common.class, pupil, began, ended },
  }),
  exportedTable<'people.guardianship'>({
    kind: 'guardianships',
    subject: { column: 'pupil', saidBy: 'guardian', source: bySchool },
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
      state: {
        zh: '状态：claimed 待学校确认、confirmed 已确认、active 有效',
        en: 'claimed (not yet by the school), confirmed or active',
      },
      probation_until: { zh: '从这一天起有效', en: 'From which day on a confirmed one is active' },
      entrusted_since: { zh: '从何时起受委托照护', en: 'Since when the child is in his care by entrustment' },
      began,
      ended,
    },
    keptIn: { restrained: 'what a court ordered is for the safeguarding lead of the school alone' },
  }),
  exportedTable<'people.contact'>({
    kind: 'contacts',
    subject: { column: 'pupil', source: bySchool },
    table: 'people.contact',
    title: { zh: '社区联系人', en: 'Contacts' },
    columns: { county, id, org, pupil, worker: { zh: '社区工作者', en: 'Community worker' }, began, ended },
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
    keptIn: {
      password_hash: 'a password leaves nobody’s hands',
      staff_since: 'where an account is brought to, its days of grace begin anew',
    },
  }),
  exportedTable<'people.own_purpose_text'>({
    kind: 'purpose_texts',
    table: 'people.own_purpose_text',
    title: { zh: '县里自己的同意文本', en: 'The county’s own texts of consent' },
    columns: {
      county,
      purpose: { zh: '目的', en: 'Purpose' },
      version: { zh: '版本', en: 'Version' },
      text_zh: { zh: '中文文本', en: 'Text in Chinese' },
      text_en: { zh: '英文文本', en: 'Text in English' },
      hash: { zh: '两种文字的 SHA-256', en: 'SHA-256 of both languages' },
      wider: { zh: '内容是否比前一版多', en: 'Allows more than the version before' },
      valid_from: { zh: '生效时间', en: 'Since when it counts' },
      added_by: { zh: '加入的人', en: 'Who added it' },
    },
  }),
  exportedTable<'people.consent'>({
    kind: 'consents',
    subject: { column: 'pupil', saidBy: 'decided_by', source: byFamily },
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
  exportedTable<'people.outside_id'>({
    kind: 'outside_ids',
    table: 'people.outside_id',
    title: { zh: '其他系统里的编号', en: 'Ids in other systems' },
    columns: {
      county,
      source: { zh: '那个系统', en: 'The other system' },
      kind: { zh: '是什么的编号', en: 'What it is an id of' },
      sourced_id: { zh: '那里的编号（sourcedId）', en: 'Its id there (sourcedId)' },
      id: { zh: '这里的编号', en: 'Its id here' },
    },
  }),
];
