import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says for this module. */
export const words = dictionary({
  zh: {
    'oversight.too_many_days': '一次最多查 {days} 天，最后一天不能早于第一天。',
    'oversight.tell.chain_broken': '审计记录被改动过：第 {seq} 条与它的链接对不上。请马上查看，并用锚点核对。',
  },
  en: {
    'oversight.too_many_days': 'A search spans at most {days} days, and the last is not before the first.',
    'oversight.tell.chain_broken':
      'Audit records were changed: number {seq} does not fit its link. Please look at once, and verify against the anchors.',
  },
});
