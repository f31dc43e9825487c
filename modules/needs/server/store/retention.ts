import { sql } from 'kysely';
import { erased, gone, type Kept, keep, namesNobody } from '#platform/retention/kept.ts';

const basis = {
  zh: '共享与服务的记录：使用结束后三年，《网络数据安全管理条例》第十二条',
  en: 'Records of sharing and service: use and three years, Network Data Security Regulation, art. 12',
};
const running = {
  zh: '正在进行的，先在需求里结束；已经有过服务的，服务与共享记录在使用结束后保存三年，《网络数据安全管理条例》第十二条',
  en: 'What still runs is ended first; of what led to a service, records of sharing and service stay three years, Network Data Security Regulation, art. 12',
};
/** A guardian who harms his child must not remove what it said. */
const saidByOthers = {
  zh: '别人写的评价，由他自己提出才删除；孩子写的是孩子自己的话，监护人不能替他删去，《个人信息保护法》第四十七条，《未成年人保护法》第四条、第六十三条',
  en: 'What others said goes when they ask themselves; what the child said is its own and no guardian’s to remove, Personal Information Protection Law, art. 47, Law on the Protection of Minors, art. 4 and 63',
};
/** What a guardian, or the child, stated or declined is not another's to remove. */
const statedByOthers = {
  zh: `${running.zh}；家里别人提出的需求、谢绝的意向，由他自己提出才删除，孩子自己提出的，监护人不能替他删去，《个人信息保护法》第四十七条，《未成年人保护法》第四条`,
  en: `${running.en}; what others of the family stated or declined goes when they ask themselves, and what the child stated is no guardian’s to remove, Personal Information Protection Law, art. 47, Law on the Protection of Minors, art. 4`,
};
const stated = sql`kept.opener`;
/** Whose answer was not kept in older records: it may have been the child's. */
const declined = sql`case when kept.served_answer = 'decline' then coalesce(kept.served_answered_by, kept.subject) end`;
const timed = { basis, after: { years: 3 } } as const;
const child = ['subject', 'opener'] as const;

const rules: readonly Kept[] = [
  gone('needs.decline', { zh: '谢绝', en: 'Declined offers' }, ['offer', 'side'], [], ['needs.offer', 'offer']),
  gone(
    'needs.feedback',
    { zh: '评价', en: 'Feedback' },
    ['engagement', 'person'],
    ['person', 'subject'],
    ['needs.engagement', 'engagement'],
    { of: 'subject', by: 'person', goes: sql`true`, stays: saidByOthers },
  ),
  gone(
    'needs.meeting',
    { zh: '见面', en: 'Meetings' },
    'id',
    [...child, 'proposed_by', 'provider_confirmed_by', 'served_confirmed_by'],
    ['needs.engagement', 'engagement'],
    { of: 'subject', stays: running },
  ),
  erased('needs.engagement', { zh: '服务', en: 'Engagements' }, 'id', {
    ...timed,
    persons: child,
    onRequest: { of: 'subject', stays: running },
    since: { zh: '服务结束', en: 'its end' },
    counted: 'coalesce(kept.ended_at, kept.ends)',
  }),
  erased('needs.offer', { zh: '意向', en: 'Offers' }, 'id', {
    ...timed,
    persons: [...child, 'provider_answered_by', 'served_answered_by'],
    onRequest: {
      of: 'subject',
      unlessBy: [stated, declined],
      goes: sql`kept.state in ('declined', 'expired', 'withdrawn')`,
      stays: statedByOthers,
    },
    since: { zh: '答复或到期', en: 'its answers, or when it ran out' },
    counted: 'greatest(kept.provider_answered_at, kept.served_answered_at, kept.expires_at)',
  }),
  erased('needs.need', { zh: '需求', en: 'Needs' }, 'id', {
    ...timed,
    persons: child,
    onRequest: {
      of: 'subject',
      unlessBy: [stated],
      goes: sql`kept.state in ('closed', 'withdrawn', 'lapsed')`,
      stays: statedByOthers,
    },
    since: { zh: '需求结束，或需要的日子过去', en: 'its end, or the last day it was wanted' },
    counted: 'coalesce(kept.ended_at, kept.wanted_to)',
  }),
  gone('needs.run_part', { zh: '匹配的明细', en: 'Details of matchings' }, 'number', [], ['needs.match_run', 'run']),
  erased('needs.match_run', { zh: '匹配', en: 'Matchings' }, 'id', {
    ...timed,
    persons: ['made_by', 'released_by'],
    since: { zh: '匹配', en: 'when it was made' },
    counted: 'kept.made_at',
  }),
];
keep(...rules);
namesNobody('needs.calendar_mark', 'needs.family_change');
