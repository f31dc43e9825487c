import { erased, keep, namesNobody, stays } from '#platform/retention/kept.ts';

namesNobody('surveys.answer', 'surveys.tally', 'surveys.used_ballot', 'surveys.paper', 'surveys.ballot_key');

const formal = {
  basis: {
    zh: '机关的正式文件，《档案法》第十四条、第十五条',
    en: 'Formal documents of an authority, Archives Law, art. 14 and 15',
  },
};

keep(
  stays('surveys.survey', { zh: '问卷', en: 'Surveys' }, ['id'], ['changed_by', 'opened_by'], {
    ...formal,
    why: { zh: '证明问了什么、谁发出', en: 'Proves what was asked and who sent it' },
  }),
  stays('surveys.school', { zh: '问卷涉及的学校', en: 'Schools of surveys' }, ['survey', 'org'], ['set_aside_by'], {
    ...formal,
    why: { zh: '证明哪所学校的回答没有算、为什么', en: 'Proves whose answers were left out, and why' },
  }),
  erased('surveys.invitation', { zh: '问卷邀请', en: 'Who was drawn for a survey' }, ['survey', 'person'], {
    persons: ['person'],
    after: { days: 30 },
    since: { zh: '问卷截止日期（结束时已经删除）', en: 'The last day of the survey; it is gone when that is closed' },
    counted:
      '(select survey.ends from surveys.survey as survey where survey.county = kept.county and survey.id = kept.survey)',
    basis: { zh: '被抽到的人自己决定填不填', en: 'Whoever was drawn answers, or does not' },
    onRequest: { of: 'person', stays: { zh: '到问卷结束', en: 'Until the survey is closed' } },
  }),
);
