import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org, state } = common;
const hash = { zh: '64 位差异哈希', en: 'Difference hash of 64 bits' };

/** The list of pictures, and what was refused for it. */
export const exportedPictures: readonly ExportedTable[] = [
  exportedTable<'messages.listed_picture'>({
    kind: 'listed_pictures',
    table: 'messages.listed_picture',
    title: { zh: '图片名单', en: 'Listed pictures' },
    columns: {
      county,
      id,
      org,
      hash,
      verdict: {
        zh: '结论',
        en: 'Verdict',
        codes: { refused: { zh: '拒绝', en: 'refused' }, let_through: { zh: '放行', en: 'let through' } },
      },
      reason: { zh: '列入理由', en: 'Why it was listed' },
      added_by: { zh: '列入的人', en: 'Who listed it' },
      added_at: { zh: '列入时间', en: 'When it was listed' },
      ended_by: { zh: '去掉的人', en: 'Who took it off' },
      ended_at: { zh: '去掉时间', en: 'When it was taken off' },
      end_reason: { zh: '去掉理由', en: 'Why it was taken off' },
    },
  }),
  exportedTable<'messages.refused_picture'>({
    kind: 'refused_pictures',
    table: 'messages.refused_picture',
    title: { zh: '因名单被拒的图片', en: 'Pictures refused for the list' },
    columns: {
      county,
      id,
      attachment: { zh: '附件', en: 'Attachment' },
      listed: { zh: '名单上的图片', en: 'Listed picture' },
      org,
      uploader: { zh: '上传人', en: 'Whoever sent it' },
      apart: { zh: '相差的比特数', en: 'In how many bits it differs' },
      refused_at: { zh: '被拒时间', en: 'When it was refused' },
      state,
      appeal: { zh: '申诉', en: 'Appeal' },
      appealed_at: { zh: '申诉时间', en: 'When it was appealed about' },
      decided_by: { zh: '处理人', en: 'Who decided on it' },
      decided_at: { zh: '处理时间', en: 'When that was decided' },
      reason: { zh: '处理理由', en: 'Why it was decided so' },
    },
  }),
];
