import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org } = common;

/** What schools and the county have messages and pictures held for. */
export const exportedLists: readonly ExportedTable[] = [
  exportedTable<'messages.listed_word'>({
    kind: 'listed_words',
    table: 'messages.listed_word',
    title: { zh: '学校和县自己的词表', en: 'Words schools and the county have listed' },
    columns: {
      county,
      id,
      org,
      words: { zh: '词', en: 'Words' },
      category: { zh: '种类', en: 'Category' },
      weight: { zh: '轻重', en: 'Weight' },
      reason: { zh: '加入理由', en: 'Why it was listed' },
      added_by: { zh: '加入的人', en: 'Who listed it' },
      added_at: { zh: '加入时间', en: 'When it was listed' },
      ended_by: { zh: '去掉的人', en: 'Who took it off' },
      ended_at: { zh: '去掉时间', en: 'When it was taken off' },
      end_reason: { zh: '去掉理由', en: 'Why it was taken off' },
    },
  }),
];
