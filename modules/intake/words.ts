import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says for this module. */
export const words = dictionary({
  zh: {
    'intake.not_ready': '这次导入现在不能这样做：请先刷新，看看它到了哪一步。',
    'intake.busy': '另一次导入正在写入，请等它完成。',
    'intake.outdated': '预演之后又有别的导入写入过，结果可能已经不同。请重新上传再看一遍。',
    'intake.accept_first': '有超过百分之一的现有记录会变更或结束，没有写入。请核对后确认。',
    'intake.nothing_to_do': '没有需要写入的内容。',
    'intake.no_known_sheet': '没有一张表能认出来。请使用模板，或者让工作表的名字与模板相同。',
    'intake.sheet_unknown': '认不出这张表是什么，没有读取。',
    'intake.column_missing': '缺少必填的列“{header}”，这张表没有读取。',
    'intake.column_unknown': '这些列没有用到：{columns}。',
    'intake.row_twice': '与第 {line} 行重复。',
    'intake.unknown_reference': '找不到它所指的对象：请核对，或者先在相应的表里加上。',
    'intake.not_changeable': '已经有这一条，内容不同。导入不会改动它，请由当事人在系统里修改。',
    'intake.report.sheet': '工作表',
    'intake.report.line': '行',
    'intake.report.column': '列',
    'intake.report.reason': '原因',
    'intake.report.name': '没有收下的行',
    'intake.template.name': '联育导入模板',
    'intake.template.note': '深色表头必填；空着的格子表示不改动。请不要改动表头。',
    'intake.template.example': '例：{example}',
  },
  en: {
    'intake.not_ready': 'This cannot be done with the import now. Please refresh and see how far it is.',
    'intake.busy': 'Another import is being kept. Please wait for it.',
    'intake.outdated': 'Another import was kept since this one was looked through. Please upload the file again.',
    'intake.accept_first':
      'More than one in a hundred of what is there would change or end. Nothing was kept; please check and confirm.',
    'intake.nothing_to_do': 'There is nothing to keep.',
    'intake.no_known_sheet': 'No table was recognised. Please use the template, or name the sheets as it does.',
    'intake.sheet_unknown': 'It is not clear what this table holds; it was not read.',
    'intake.column_missing': 'The required column “{header}” is missing; this table was not read.',
    'intake.column_unknown': 'These columns were not used: {columns}.',
    'intake.row_twice': 'The same as line {line}.',
    'intake.unknown_reference': 'What it speaks of is not known. Please check it, or add it in its own table first.',
    'intake.not_changeable':
      'It is there already, and differs. Tables do not change it; those it belongs to do, on their screen.',
    'intake.report.sheet': 'Sheet',
    'intake.report.line': 'Line',
    'intake.report.column': 'Column',
    'intake.report.reason': 'Reason',
    'intake.report.name': 'refused-rows',
    'intake.template.name': 'Lianyu template',
    'intake.template.note':
      'Columns with a dark header are required; an empty cell changes nothing. Please keep the header.',
    'intake.template.example': 'For example: {example}',
  },
});
