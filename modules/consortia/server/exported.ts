import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org, person, began, state } = common;
const consortium = { zh: '教联体（区域树里的）', en: 'Consortium, by its area in the tree' };
const programme = { zh: '文化项目', en: 'Programme' };
const gathering = { zh: '活动', en: 'Gathering' };
const title = { zh: '标题', en: 'Title' };
const host = { zh: '承办学校', en: 'School that hosts it' };
const version = { zh: '修改次数', en: 'How often it was changed' };
const joined_at = { zh: '报名时间', en: 'When it signed up' };
const untold = { untold: 'what somebody did for his school in his office' };

/** What the schools of a consortium do together. */
export const exportedConsortia: readonly ExportedTable[] = [
  exportedTable<'consortia.programme'>({
    kind: 'programmes',
    table: 'consortia.programme',
    title: { zh: '共享文化项目', en: 'Programmes of shared culture' },
    subject: untold,
    columns: {
      county,
      id,
      consortium,
      name: common.name,
      about: { zh: '内容', en: 'What it is' },
      places: { zh: '在哪里', en: 'Where it is given' },
      contact: { zh: '联系人', en: 'Whom to ask' },
      began,
      until: { zh: '最后一天', en: 'Last day' },
      is_over: { zh: '是否提前结束', en: 'Whether it was ended before its time' },
      changed_by: { zh: '最后修改人', en: 'Who changed it last' },
      changed_at: { zh: '最后修改时间', en: 'When it was changed last' },
      version,
    },
  }),
  exportedTable<'consortia.programme_school'>({
    kind: 'programme_schools',
    table: 'consortia.programme_school',
    title: { zh: '参加文化项目的学校', en: 'Schools that take part in programmes' },
    columns: { county, programme, org, consortium, joined_at },
  }),
  exportedTable<'consortia.gathering'>({
    kind: 'gatherings',
    table: 'consortia.gathering',
    title: { zh: '教联体的活动', en: 'Gatherings of consortia' },
    subject: untold,
    columns: {
      county,
      id,
      consortium,
      kind: {
        zh: '种类',
        en: 'Kind',
        codes: { research: { zh: '联合教研', en: 'joint research' }, culture: { zh: '文化', en: 'culture' } },
      },
      programme,
      title,
      subject: { zh: '学科或主题', en: 'Subject' },
      host,
      place: { zh: '地点', en: 'Place' },
      starts_at: { zh: '开始', en: 'Begins' },
      ends_at: { zh: '结束', en: 'Ends' },
      leads: { zh: '主持人', en: 'Who leads it' },
      material: { zh: '材料', en: 'Material' },
      state,
      reason: { zh: '退回或取消的理由', en: 'Why it was put back or called off' },
      sequence: { zh: '日历里的第几次改动', en: 'Number of the change calendars know' },
      changed_at: { zh: '最后修改时间', en: 'When it was changed last' },
      proposed_by: { zh: '提出人', en: 'Who proposed it' },
      proposed_at: { zh: '提出时间', en: 'When it was proposed' },
      version,
    },
  }),
  exportedTable<'consortia.post_share'>({
    kind: 'post_shares',
    table: 'consortia.post_share',
    title: { zh: '共享岗位', en: 'Hours of posts that are shared' },
    subject: {
      column: 'teacher',
      unshown: ['asked_by'],
      source: {
        zh: '学校提出，本人同意；不同意的不留记录',
        en: 'The school asked and he agreed; declining leaves nothing',
      },
    },
    columns: {
      county,
      id,
      consortium,
      school: { zh: '学校', en: 'School' },
      teacher: { zh: '老师', en: 'Teacher' },
      category: { zh: '类别', en: 'Category' },
      hours: { zh: '每周课时', en: 'Lessons a week' },
      post_hours: { zh: '整个岗位每周课时', en: 'Lessons a week of the whole post' },
      schedule: { zh: '每周什么时间', en: 'When in the week' },
      began,
      until: { zh: '最后一天', en: 'Last day' },
      travel_km: { zh: '最远多少公里', en: 'How far, in km' },
      state,
      resource: { zh: '成为的资源', en: 'The resource it is' },
      asked_by: { zh: '提出人', en: 'Who asked' },
      asked_at: { zh: '提出时间', en: 'When it was asked' },
      agreed_at: { zh: '本人同意的时间', en: 'When he agreed' },
    },
  }),
  exportedTable<'consortia.participant'>({
    kind: 'gathering_participants',
    table: 'consortia.participant',
    title: { zh: '参加活动的人', en: 'Who took part in gatherings' },
    subject: {
      column: 'person',
      unshown: ['confirmed_by'],
      source: {
        zh: '本人报名，承办学校事后确认；取消报名不留记录',
        en: 'He signed up himself and the host confirmed it; taking it back leaves nothing',
      },
    },
    columns: {
      county,
      gathering,
      person,
      org,
      host,
      joined_at,
      minutes: { zh: '确认的分钟数', en: 'Minutes that were confirmed' },
      confirmed_by: { zh: '确认人', en: 'Who confirmed it' },
      confirmed_at: { zh: '确认时间', en: 'When it was confirmed' },
    },
  }),
];
