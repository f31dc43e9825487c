import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says for this module. */
export const words = dictionary({
  zh: {
    'oversight.not_counted': '请先统计到期的记录，看过之后再清理：上次统计已超过 {hours} 小时，或还没有统计过。',
    'oversight.sweep_under_way': '清理正在进行，不能再开始一次。',
    'oversight.no_pack': '还没有做好，或者已经过了 24 小时，请重新生成。',
    'oversight.pack_made': '已经做好或者已经停止。',
    'oversight.year_to_come': '这一年还没有开始。',
    'oversight.tell.pack_ready': '{year} 年未成年人个人信息保护审计包做好了，24 小时内可以下载。',
    'oversight.too_many_days': '一次最多查 {days} 天，最后一天不能早于第一天。',
    'oversight.tell.unusual_reading': '有人一小时内看了 {pupils} 名不是自己班的学生。请查这条记录，并请学校核实。',
    'oversight.tell.unusual_reading_here':
      '本校有人一小时内看了 {pupils} 名不是自己班的学生，请与审计管理员核实是谁、为什么。',
    'oversight.tell.chain_broken': '审计记录被改动过：第 {seq} 条与它的链接对不上。请马上查看，并用锚点核对。',
  },
  en: {
    'oversight.not_counted':
      'Please have what is due counted, and look at it, before it goes: it was last counted more than {hours} hours ago, or never.',
    'oversight.sweep_under_way': 'A sweep is under way; no second one begins.',
    'oversight.no_pack': 'It is not made yet, or its 24 hours are over; please have it made again.',
    'oversight.pack_made': 'It is made already, or was stopped.',
    'oversight.year_to_come': 'This year has not begun.',
    'oversight.tell.pack_ready': 'The audit of minors’ data of {year} is ready to download for 24 hours.',
    'oversight.too_many_days': 'A search spans at most {days} days, and the last is not before the first.',
    'oversight.tell.unusual_reading':
      'Within an hour somebody read of {pupils} pupils who are not of his class. Please find the record and ask the school.',
    'oversight.tell.unusual_reading_here':
      'Within an hour somebody of the school read of {pupils} pupils who are not of his class. Please ask the auditor who, and why.',
    'oversight.tell.chain_broken':
      'Audit records were changed: number {seq} does not fit its link. Please look at once, and verify against the anchors.',
  },
});
