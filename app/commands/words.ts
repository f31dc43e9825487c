import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the commands that work on files say; the keys of refusals are their codes. */
export const commandWords = dictionary({
  zh: {
    'file.missing': '找不到文件 {path}，或者无法读取。',
    'file.unwritable': '无法写入 {path}：{reason}。',
    'csv.encoding': '文件既不是 UTF-8 也不是 GB18030 编码。',
    'csv.empty': '文件是空的，缺少表头。',
    'csv.quoting': '这里的引号或分隔不符合 CSV 格式：{reason}',
    'csv.column_missing': '缺少列“{column}”。',
    'csv.column_twice': '列“{column}”出现了两次。',
    'csv.width': '这一行有 {found} 个单元格，表头有 {expected} 个。',
    'cell.required': '“{column}”不能为空。',
    'cell.not_integer': '“{cell}”不是整数。',
    'cell.not_number': '“{cell}”不是数字。',
    'cell.out_of_range': '“{cell}”超出范围：应在 {least} 与 {most} 之间。',
    'cell.too_long': '编号超过 {most} 个字符。',
    'cell.duplicate': '编号“{cell}”重复。',
    'cell.unknown': '编号“{cell}”在 {known} 中不存在。',
    'match.pair_twice': '需求与资源的同一组合出现了两次。',
    'match.total_too_large': '数量或费用的总和超过 2^53−1，无法精确计算。',
    'access.no_place': '缺少坐标：需要 x、y 或 lon、lat。',
    'access.mixed_places': '两个文件的坐标种类不同：都用 x、y，或都用 lon、lat。',
    'access.pair_twice': '需求点与供给点的同一组合出现了两次。',
    'access.read': '已读入 {demand} 个需求点、{supply} 个供给点、{pairs} 个可达组合。',
    'usage.wrong': '用法不对：{reason}',
    'table.ignored': '{file}：没有用到列“{column}”。',
    'match.read': '已读入 {needs} 个需求、{resources} 个资源、{candidates} 个候选组合。',
    'match.solved': '求解完成，用时 {ms} 毫秒。',
  },
  en: {
    'file.missing': 'The file {path} does not exist or cannot be read.',
    'file.unwritable': 'Cannot write {path}: {reason}.',
    'csv.encoding': 'The file is neither UTF-8 nor GB18030.',
    'csv.empty': 'The file is empty; it has no header row.',
    'csv.quoting': 'Quotes or separators here do not follow the CSV format: {reason}',
    'csv.column_missing': 'The column "{column}" is missing.',
    'csv.column_twice': 'The column "{column}" is there twice.',
    'csv.width': 'This row has {found} cells, the header has {expected}.',
    'cell.required': '"{column}" must not be empty.',
    'cell.not_integer': '"{cell}" is not an integer.',
    'cell.not_number': '"{cell}" is not a number.',
    'cell.out_of_range': '"{cell}" is out of range: it must be between {least} and {most}.',
    'cell.too_long': 'The id is longer than {most} characters.',
    'cell.duplicate': 'The id "{cell}" is there twice.',
    'cell.unknown': 'The id "{cell}" is not in {known}.',
    'match.pair_twice': 'The same pair of need and resource is there twice.',
    'match.total_too_large': 'Quantities or costs add up to more than 2^53−1 and cannot be computed exactly.',
    'access.no_place': 'Coordinates are missing: x and y, or lon and lat.',
    'access.mixed_places': 'The two files have different coordinates: use x and y in both, or lon and lat in both.',
    'access.pair_twice': 'The same pair of demand and supply is there twice.',
    'access.read':
      'Read {demand} demand {demand|point|points}, {supply} supply {supply|point|points}, {pairs} reachable {pairs|pair|pairs}.',
    'usage.wrong': 'Wrong usage: {reason}',
    'table.ignored': '{file}: the column "{column}" is not used.',
    'match.read':
      'Read {needs} {needs|need|needs}, {resources} {resources|resource|resources}, {candidates} {candidates|candidate pair|candidate pairs}.',
    'match.solved': 'Solved in {ms} ms.',
  },
});

/** A sentence of the commands. */
export type CommandWord = keyof (typeof commandWords)['zh'];
