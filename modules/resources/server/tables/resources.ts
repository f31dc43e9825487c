import { languagesColumn } from '#modules/people/server/public.ts';
import { codedResources } from '#modules/resources/server/store/provider-store.ts';
import { bookingsBetween } from '#modules/resources/server/store/booking-store.ts';
import {
  allCategories,
  insertResource,
  providersById,
  updateResource,
} from '#modules/resources/server/store/resource-store.ts';
import { resourceChanged } from '#modules/resources/contract/resource.ts';
import { mostTaken } from '#modules/resources/server/capacity.ts';
import { areGradesRight } from '#modules/resources/server/check-draft.ts';
import { keepLanguages } from '#modules/resources/server/languages.ts';
import { termsFor } from '#modules/resources/server/search-terms.ts';
import { categoryColumn, categoryRef } from '#modules/resources/server/tables/categories.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { announce } from '#platform/events/announce.ts';
import { choice, column, decimal, list, text, whole } from '#platform/intake/columns.ts';
import type { Column, IntakeKind } from '#platform/intake/kind.ts';
import { plainWeekly, readWeekly, weeklyOf } from '#standards/icalendar/read-weekly.ts';

type ResourceValues = {
  code: string;
  provider: string;
  category: string;
  title: string;
  address: string;
  about: string;
  mode: string;
  schedule: string;
  capacity: number;
  travelKm: number;
  stages: readonly string[];
  gradeFrom: number | null;
  gradeTo: number | null;
  servesSex: number | null;
  languages: readonly string[];
  state: string;
};

/** A weekly time as people write it. */
export const weeklyColumn = (more: { isRequired?: true; initial?: null } = {}): Column =>
  column(
    'schedule',
    { zh: '每周时间', en: 'Weekly time' },
    '周二、周四 19:00-19:45',
    (cell) => {
      const read = readWeekly(cell);
      return 'value' in read ? read : { reason: `resources.weekly_without_${read.reason}` };
    },
    more,
  );

/** In person, from afar, or either. */
export const modeColumn = (): Column =>
  choice(
    'mode',
    { zh: '方式', en: 'Mode' },
    [
      ['onsite', '当面', '线下', 'in person'],
      ['remote', '远程', '线上', 'remote'],
      ['either', '当面或远程', '均可', '都可以', 'either'],
    ],
    { isRequired: true },
  );

/** One to six are primary school, seven to nine junior, ten to twelve senior. */
const twelve = { zh: '1 至 12：初一写 7，高一写 10', en: '1 to 12: junior 1 is 7, senior 1 is 10' };
const oneSex = {
  zh: '只有允许的类别可以填，如青春期教育',
  en: 'Only for kinds that may be for one sex, as puberty education',
};

/** What is offered, by its number. */
export const resources: IntakeKind<ResourceValues> = {
  name: 'resources',
  title: { zh: '资源', en: 'Resources' },
  columns: [
    text('code', { zh: '资源编号', en: 'Resource number' }, 'R0001', { isRequired: true, most: 40 }),
    text('provider', { zh: '提供者编号', en: 'Provider’s code' }, 'V0001', {
      isRequired: true,
      most: 40,
      also: ['单位编号', '志愿者编号'],
    }),
    categoryColumn(),
    text('title', { zh: '资源名称', en: 'Title' }, '晚间心理陪伴', { isRequired: true }),
    text('about', { zh: '说明', en: 'About' }, '', { most: 500, initial: '' }),
    modeColumn(),
    weeklyColumn({ isRequired: true }),
    whole('capacity', { zh: '每周名额', en: 'Places a week' }, 3, { isRequired: true, most: 10_000 }),
    decimal('travelKm', { zh: '可上门公里数', en: 'Travels at most (km)' }, 10, { least: 0, most: 500, initial: 0 }),
    list(
      'stages',
      { zh: '服务学段', en: 'Stages' },
      '小学、初中',
      [
        ['primary', '小学'],
        ['junior', '初中'],
        ['senior', '高中'],
      ],
      {
        initial: [],
      },
    ),
    whole('gradeFrom', { zh: '服务年级从', en: 'From grade' }, 4, { least: 1, most: 12, initial: null, note: twelve }),
    whole('gradeTo', { zh: '服务年级到', en: 'To grade' }, 6, { least: 1, most: 12, initial: null, note: twelve }),
    choice(
      'servesSex',
      { zh: '只服务', en: 'Serves only' },
      [
        [1, '男', 'male'],
        [2, '女', 'female'],
      ],
      { initial: null, note: oneSex },
    ),
    text('address', { zh: '地点', en: 'Address' }, '', { most: 60, initial: '' }),
    languagesColumn(),
    choice(
      'state',
      { zh: '状态', en: 'State' },
      [
        ['draft', '草稿'],
        ['reviewed', '已审核'],
        ['published', '已发布', '发布'],
        ['paused', '已暂停', '暂停'],
      ],
      { initial: 'draft' },
    ),
  ],
  identify: (values) => {
    const key = String(values['provider']);
    const provider = { name: 'provider', kind: 'providers', orKind: 'volunteers', key, column: 'provider' };
    return { key: String(values['code']), values, refs: [provider, categoryRef(values)] };
  },
  book: async (ctx) => {
    const rows = await codedResources(ctx);
    const today = dayOf(ctx.now);
    const until = addDays(today, 366);
    const forOneSex = new Set(
      (await allCategories(ctx)).flatMap((row) => (row.one_sex_because === null ? [] : row.code)),
    );
    const booked = Map.groupBy(await bookingsBetween(ctx, 'all', today, until), (booking) => booking.resource);
    return {
      kept: new Map(
        rows.map(({ id, code, provider, schedule, stages, languages, ...row }) => [
          code ?? '',
          {
            id,
            values: {
              ...row,
              code: code ?? '',
              provider: provider ?? '',
              schedule: plainWeekly(schedule),
              stages: [...stages].sort(),
              languages: [...languages].sort(),
            },
          },
        ]),
      ),
      check: ({ id, values: { capacity, gradeFrom, gradeTo, stages, servesSex, category } }) => {
        const grades = gradeFrom === null || gradeTo === null ? null : { from: gradeFrom, to: gradeTo };
        if ((gradeFrom === null) !== (gradeTo === null) || !areGradesRight({ grades, stages }))
          return { column: 'gradeFrom', code: 'resources.bad_grades' };
        if (servesSex !== null && !forOneSex.has(category))
          return { column: 'servesSex', code: 'resources.sex_not_allowed' };
        const taken = mostTaken(today, until, booked.get(id) ?? []);
        return capacity < taken
          ? { column: 'capacity', code: 'resources.capacity_below_bookings', data: { booked: taken } }
          : undefined;
      },
    };
  },
  write: async (ctx, rows) => {
    const providers = new Map(
      (
        await providersById(
          ctx,
          rows.map((row) => row.refs['provider'] ?? ''),
        )
      ).map((row) => [row.id, row]),
    );
    const terms = await termsFor(ctx);
    await keepLanguages(
      ctx,
      rows.flatMap((row) => row.values.languages),
    );
    for (const { id, isNew, values, refs } of rows) {
      const provider = providers.get(refs['provider'] ?? '');
      if (!provider) throw new Error('a checked row speaks of nothing');
      const { provider: _, travelKm, servesSex, gradeFrom, gradeTo, schedule, stages, languages, ...rest } = values;
      const change = {
        ...rest,
        travel_km: travelKm,
        serves_sex: servesSex,
        grade_from: gradeFrom,
        grade_to: gradeTo,
        stages: [...stages],
        languages: [...languages],
        schedule: weeklyOf(schedule, dayOf(ctx.now)),
        changed_at: ctx.now,
      };
      const { region, lon, lat } = provider;
      const place = { county: ctx.actor.county, id, provider: provider.id, region, lon, lat };
      if (isNew) await insertResource(ctx, { ...place, ...change }, terms(values, provider.name));
      else await updateResource(ctx, id, change, terms(values, provider.name));
    }
    const [first] = rows;
    const offered = [...new Set(rows.map((row) => row.values.category))];
    if (first) await announce(ctx, resourceChanged, { resource: first.id, offered });
  },
};
