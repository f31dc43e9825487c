import { common, type ExportedTable, exportedTable, type Which } from '#platform/export/exported-table.ts';

const { county, id, org } = common;
const vote = { zh: '哪次表决', en: 'Which vote' };
const readers = { zh: '除教育局外谁能看', en: 'Who reads it beside the bureau', isList: true as const };
const untold = { untold: 'what departments do in their office' };
const why = 'confidential items are read by the bureau and whom they name alone';
const rules = {
  majority: { zh: '到会过半', en: 'more than half of those there' },
  two_thirds: { zh: '到会三分之二', en: 'two thirds of those there' },
};

/** What is of a confidential item. */
const ofConfidential: Which = {
  column: 'item',
  of: { table: 'governance.agenda_item', key: 'id', where: { column: 'is_confidential', says: ['true'] } },
};
/** What is of a vote on one. */
const ofItsVotes: Which = { column: 'vote', of: { table: 'governance.vote', key: 'id', where: ofConfidential } };

/** What conferences have voted on; of secret votes it is kept nowhere who voted how. */
export const exportedVotes: readonly ExportedTable[] = [
  exportedTable<'governance.vote'>({
    kind: 'votes',
    table: 'governance.vote',
    title: { zh: '会议表决', en: 'Votes of conferences' },
    subject: untold,
    blanked: { columns: ['question', 'yes', 'no', 'abstain', 'is_carried'], where: [ofConfidential], why },
    columns: {
      county,
      id,
      conference: { zh: '会议', en: 'Conference' },
      item: { zh: '议题', en: 'Item' },
      question: { zh: '表决的问题', en: 'What was put to the vote' },
      is_secret: { zh: '是否无记名', en: 'Whether it is secret' },
      rule: { zh: '通过的规则', en: 'Rule', codes: rules },
      voters: { zh: '有表决权的到会单位', en: 'Who may vote', isList: true },
      needed: { zh: '要几个同意', en: 'How many have to agree' },
      opened_by: { zh: '发起人', en: 'Who opened it' },
      opened_at: { zh: '发起时间', en: 'When it was opened' },
      yes: { zh: '同意', en: 'Yes' },
      no: { zh: '不同意', en: 'No' },
      abstain: { zh: '弃权', en: 'Abstentions' },
      closed_by: { zh: '结束人', en: 'Who closed it' },
      closed_at: { zh: '结束时间', en: 'When it was closed' },
      is_carried: { zh: '是否通过', en: 'Whether it is carried' },
      readers,
    },
  }),
  exportedTable<'governance.vote_cast'>({
    kind: 'votes_cast',
    table: 'governance.vote_cast',
    title: { zh: '哪些单位已投票', en: 'Which organisations have voted' },
    columns: { county, vote, org, readers },
    keptIn: { code: 'a random code that makes sending again harmless' },
  }),
  exportedTable<'governance.vote_choice'>({
    kind: 'vote_choices',
    table: 'governance.vote_choice',
    title: { zh: '记名表决中各单位的意见', en: 'Who voted how in open votes' },
    blanked: { columns: ['choice'], where: [ofItsVotes], why },
    columns: {
      county,
      vote,
      org,
      choice: {
        zh: '意见',
        en: 'Choice',
        codes: {
          yes: { zh: '同意', en: 'yes' },
          no: { zh: '不同意', en: 'no' },
          abstain: { zh: '弃权', en: 'abstains' },
        },
      },
      readers,
    },
    keptIn: { is_secret: 'never so: of secret votes nothing stands here' },
  }),
];
