import { keep, namesNobody, stays } from '#platform/retention/kept.ts';

namesNobody('evaluation.reading', 'evaluation.alert');

const formal = {
  basis: {
    zh: '机关的正式文件，《档案法》第十四条、第十五条',
    en: 'Formal documents of an authority, Archives Law, art. 14 and 15',
  },
};

keep(
  stays('evaluation.indicator', { zh: '指标', en: 'Indicators' }, ['code', 'version'], ['changed_by'], {
    ...formal,
    why: { zh: '证明某个数是怎样算出来的', en: 'Proves how a figure was reckoned' },
  }),
  stays('evaluation.scheme', { zh: '评价方案', en: 'Schemes' }, ['code', 'version'], ['changed_by'], {
    ...formal,
    why: { zh: '证明某个分是怎样算出来的', en: 'Proves how a score was reckoned' },
  }),
  stays('evaluation.period', { zh: '评价期间', en: 'Periods evaluated' }, ['id'], ['changed_by', 'approved_by'], {
    ...formal,
    why: { zh: '证明谁统计、谁审定', en: 'Proves who counted and who approved' },
  }),
  stays(
    'evaluation.snapshot',
    { zh: '定稿的评价结果', en: 'Frozen results' },
    ['id'],
    ['closed_by', 'first_by', 'frozen_by'],
    { ...formal, why: { zh: '定稿不能再改', en: 'What is frozen is not changed' } },
  ),
  stays('evaluation.form', { zh: '报表', en: 'Forms' }, ['code', 'version'], ['changed_by'], {
    ...formal,
    why: { zh: '证明问了什么', en: 'Proves what was asked' },
  }),
  stays('evaluation.collection', { zh: '发出的报表', en: 'Forms asked for' }, ['id'], ['opened_by'], {
    ...formal,
    why: { zh: '证明谁要求填报', en: 'Proves who asked for it' },
  }),
  stays('evaluation.return', { zh: '各单位的报表', en: 'Forms filled in' }, ['id'], ['changed_by'], {
    ...formal,
    why: { zh: '证明谁填了报表', en: 'Proves who filled it in' },
  }),
  stays('evaluation.submission', { zh: '报送和更正', en: 'What was handed in' }, ['id'], ['handed_in_by'], {
    ...formal,
    why: {
      zh: '报送的数不能再改，更正留在旁边',
      en: 'What was handed in is not changed; a correction stands beside it',
    },
  }),
  stays('evaluation.report', { zh: '督导报告', en: 'Reports' }, ['id'], ['changed_by'], {
    ...formal,
    why: { zh: '证明报告是怎样写成的', en: 'Proves how a report was written' },
  }),
  stays(
    'evaluation.publication',
    { zh: '发布的督导报告', en: 'Published reports' },
    ['report'],
    ['written_by', 'published_by'],
    { ...formal, why: { zh: '发布的报告不能再改', en: 'What is published is not changed' } },
  ),
  stays('evaluation.finding', { zh: '评价中的发现', en: 'Findings' }, ['id'], ['made_by', 'changed_by', 'let_be_by'], {
    ...formal,
    why: { zh: '证明发现了什么、为什么、怎样了', en: 'Proves what was found, why, and what came of it' },
  }),
  stays('evaluation.round', { zh: '改进的每一轮', en: 'Rounds of improvement' }, ['id'], ['set_by', 'decided_by'], {
    ...formal,
    why: { zh: '证明前后的数和决定', en: 'Proves the figures before and after, and what was decided' },
  }),
);
