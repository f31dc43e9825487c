import { sql } from 'kysely';
import { erased, gone, keep } from '#platform/retention/kept.ts';

keep(
  erased('notify.item', { zh: '收到的消息', en: 'Messages' }, ['person', 'seq'], {
    persons: ['person'],
    basis: {
      zh: '实现目的所必需的最短时间，《个人信息保护法》第十九条',
      en: 'The shortest time the purpose needs, Personal Information Protection Law, art. 19',
    },
    onRequest: { of: 'person', goes: sql`true` },
    after: { days: 180 },
    since: { zh: '送到', en: 'when it came' },
    counted: 'kept.at',
  }),
  gone('notify.mailbox', { zh: '收件箱', en: 'Inboxes' }, 'person', ['person'], ['people.person', 'person']),
);
