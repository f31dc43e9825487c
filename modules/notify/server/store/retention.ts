import { sql } from 'kysely';
import { erased, gone, keep, namesNobody } from '#platform/retention/kept.ts';

const shortest = {
  zh: '实现目的所必需的最短时间，《个人信息保护法》第十九条',
  en: 'The shortest time the purpose needs, Personal Information Protection Law, art. 19',
};

keep(
  erased('notify.item', { zh: '收到的消息', en: 'Messages' }, ['person', 'seq'], {
    persons: ['person'],
    basis: shortest,
    onRequest: { of: 'person', goes: sql`true` },
    after: { days: 180 },
    since: { zh: '送到', en: 'when it came' },
    counted: 'kept.at',
  }),
  erased('notify.delivery', { zh: '消息怎样送出', en: 'How messages went out' }, 'id', {
    persons: ['person'],
    basis: shortest,
    onRequest: { of: 'person', goes: sql`true` },
    after: { days: 30 },
    since: { zh: '送完、读过或放下', en: 'when it was taken, read or left' },
    counted: "case when kept.phase not in ('waiting', 'sending') then kept.at end",
  }),
  erased(
    'notify.held',
    { zh: '等安静时段过去的消息', en: 'Messages that wait for the end of quiet hours' },
    ['person', 'event', 'topic'],
    {
      persons: ['person'],
      basis: shortest,
      onRequest: { of: 'person', goes: sql`true` },
      after: { days: 30 },
      since: { zh: '该送到', en: 'when it was to come' },
      counted: 'kept.due_at',
    },
  ),
  erased('notify.device', { zh: '会响的浏览器', en: 'Browsers that ring' }, 'id', {
    persons: ['person'],
    basis: shortest,
    onRequest: { of: 'person', goes: sql`true` },
    after: { days: 30 },
    since: { zh: '登记', en: 'when it was added' },
    counted: 'kept.made_at',
  }),
  erased('notify.mail_address', { zh: '等着确认的邮箱', en: 'E-mail addresses to be confirmed' }, 'id', {
    persons: ['person'],
    basis: shortest,
    onRequest: { of: 'person', goes: sql`true` },
    after: { days: 0 },
    since: { zh: '验证码失效', en: 'when its code is no longer good' },
    counted: 'kept.expires_at',
  }),
  gone(
    'notify.mail_address',
    { zh: '收邮件的邮箱', en: 'E-mail addresses' },
    'id',
    ['person'],
    ['notify.mailbox', 'person'],
  ),
  gone('notify.mailbox', { zh: '收件箱', en: 'Inboxes' }, 'person', ['person'], ['people.person', 'person']),
);
namesNobody('notify.push_key', 'notify.robot', 'notify.workplace');
