import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org } = common;
const survey = { zh: '问卷', en: 'Survey' };
const untold = { untold: 'what an official did in his office' };

/** What was asked, and what was answered by nobody in particular. */
export const exportedSurveys: readonly ExportedTable[] = [
  exportedTable<'surveys.survey'>({
    kind: 'surveys',
    table: 'surveys.survey',
    title: { zh: '问卷', en: 'Surveys' },
    subject: untold,
    columns: {
      county,
      id,
      title_zh: { zh: '中文标题', en: 'Title in Chinese' },
      title_en: { zh: '英文标题', en: 'Title in English' },
      about_zh: { zh: '中文说明', en: 'What it is for, in Chinese' },
      about_en: { zh: '英文说明', en: 'What it is for, in English' },
      asked: {
        zh: '问谁',
        en: 'Who is asked',
        codes: { guardians: { zh: '家长', en: 'guardians' }, staff: { zh: '教职工', en: 'staff' } },
      },
      questions: { zh: '题目', en: 'Questions' },
      per_school: { zh: '每校抽几人，0 为全部', en: 'How many are drawn at each school; 0 for everybody' },
      ends: { zh: '截止日期', en: 'Last day' },
      minutes: { zh: '大约几分钟', en: 'About how many minutes' },
      state: common.state,
      version: { zh: '修改次数', en: 'How often it was changed' },
      changed_by: { zh: '起草人', en: 'Who drafted it' },
      changed_at: { zh: '起草时间', en: 'When it was drafted' },
      opened_by: { zh: '发出的人', en: 'Who opened it' },
      opened_on: { zh: '发出日期', en: 'When it was opened' },
      closed_on: { zh: '结束日期', en: 'When it was closed' },
      reminded_on: { zh: '提醒日期', en: 'When people were told that it ends' },
    },
  }),
  exportedTable<'surveys.school'>({
    kind: 'survey_schools',
    table: 'surveys.school',
    title: { zh: '问卷涉及的学校', en: 'Schools of surveys' },
    subject: untold,
    columns: {
      county,
      survey,
      org,
      is_rural: { zh: '是否农村', en: 'Whether it lies in the country' },
      people: { zh: '可以问多少人', en: 'How many could be asked' },
      drawn: { zh: '抽了多少人', en: 'How many were drawn' },
      declined: { zh: '多少人不想填', en: 'How many did not want to answer' },
      papers: { zh: '印了多少张', en: 'Sheets printed' },
      pressed: { zh: '多少人反映受到干预', en: 'How many say they were pressed' },
      pressures: { zh: '怎样干预', en: 'By what', isList: true },
      straight_lined: { zh: '没有看题就填的', en: 'Sheets filled in without reading' },
      copied: { zh: '互相雷同的', en: 'Sheets too much alike' },
      set_aside: { zh: '为什么不计入', en: 'Why it is left out' },
      set_aside_by: { zh: '谁决定不计入', en: 'Who left it out' },
    },
  }),
  exportedTable<'surveys.invitation'>({
    kind: 'survey_invitations',
    table: 'surveys.invitation',
    title: { zh: '问卷邀请', en: 'Who was drawn for a survey' },
    subject: {
      column: 'person',
      source: { zh: '电脑随机抽取，问卷结束时删除', en: 'Drawn at random; deleted when the survey is closed' },
    },
    columns: {
      county,
      survey,
      person: common.person,
      org,
      state: common.state,
    },
    keptIn: { blinded: 'lets a phone repeat what it got no word of, and says nothing to anybody else' },
  }),
  exportedTable<'surveys.answer'>({
    kind: 'survey_answers',
    table: 'surveys.answer',
    title: { zh: '问卷回答（无人署名）', en: 'Answers, by nobody in particular' },
    columns: { county, id, survey, org, answers: { zh: '回答', en: 'Answers' } },
  }),
  exportedTable<'surveys.tally'>({
    kind: 'survey_tallies',
    table: 'surveys.tally',
    title: { zh: '问卷统计', en: 'How often each answer was given' },
    columns: {
      county,
      survey,
      org,
      question: { zh: '题目', en: 'Question' },
      value: { zh: '回答；空为回答了这道题的', en: 'Answer; empty for all who answered the question' },
      times: { zh: '次数', en: 'How often' },
    },
  }),
];
