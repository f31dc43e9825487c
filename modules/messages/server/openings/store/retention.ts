import { sql } from 'kysely';
import { erased, gone, holdBack, keep } from '#platform/retention/kept.ts';
import { demandHours } from '#modules/messages/server/openings/limits.ts';

keep(
  erased('messages.opening', { zh: '依法打开学生消息的记录', en: 'Lawful openings of pupils’ messages' }, 'id', {
    persons: ['pupil', 'opened_by'],
    basis: {
      zh: '证明谁依什么打开过未成年人的消息：《未成年人保护法》第六十三条；三年，《网络数据安全管理条例》第十二条',
      en: 'Proves who opened a minor’s messages and by what right, Law on the Protection of Minors, art. 63; three years, Network Data Security Regulation, art. 12',
    },
    after: { years: 3 },
    since: { zh: '打开时', en: 'when it was opened' },
    counted: 'kept.begun_at',
  }),
  gone(
    'messages.opening_step',
    { zh: '打开学生消息之后的决定', en: 'What was decided on openings' },
    ['opening', 'kind'],
    ['decided_by'],
    ['messages.opening', 'opening'],
  ),
);

// While an authority's demand waits or is read, nothing of the pupil goes: what is longer a lead keeps by a hold.
holdBack(
  (county, day) => sql<{ person: string }>`select distinct opening.pupil as person from messages.opening as opening
    left join messages.opening_step as decided on decided.county = opening.county and decided.opening = opening.id
      and decided.kind = 'decided'
    where opening.county = ${county} and opening.ground = 'demand' and decided.decision is distinct from 'objected'
      and coalesce(decided.at, opening.begun_at) >= ${day}::date - ${demandHours / 24}::integer`,
);
