import { erased, gone, keep, namesNobody } from '#platform/retention/kept.ts';

const basis = {
  zh: '查询违法犯罪记录与服务情况须能追溯，《未成年人保护法》第六十二条；使用结束后三年',
  en: 'Who worked with children can be traced: Law on the Protection of Minors, art. 62; use and three years',
};
const ended = { zh: '不再提供服务', en: 'when the provider ended' };
const endOf = (provider: string): string =>
  `(select p.ended from resources.provider p where p.county = kept.county and p.id = ${provider})`;

keep(
  erased('resources.booking', { zh: '占用的名额', en: 'Bookings' }, 'id', {
    persons: [],
    basis,
    after: { years: 3 },
    since: { zh: '服务结束', en: 'its end' },
    counted: 'kept.ended',
  }),
  erased('resources.resource', { zh: '资源', en: 'Resources' }, 'id', {
    persons: [],
    basis,
    after: { years: 3 },
    since: ended,
    counted: endOf('kept.provider'),
  }),
  gone(
    'resources.vetting',
    { zh: '查询记录', en: 'Vettings' },
    'id',
    ['recorded_by'],
    ['resources.provider', 'provider'],
  ),
  erased('resources.provider', { zh: '提供者', en: 'Providers' }, 'id', {
    persons: ['person'],
    basis,
    after: { years: 3 },
    since: ended,
    counted: 'kept.ended',
  }),
);
namesNobody('resources.language');
