import {
  classFacts,
  classRefOf,
  languagesColumn,
  pupilFacts,
  schoolCodeColumns,
  studentNumber,
} from '#modules/people/server/public.ts';
import {
  languagesOf,
  categoryColumn,
  categoryRef,
  modeColumn,
  weeklyColumn,
} from '#modules/resources/server/public.ts';
import type { NeedWish } from '#modules/needs/contract/need.ts';
import { type About, keepNeed, nobody } from '#modules/needs/server/keep-need.ts';
import { codedNeeds, livingTwins, twinKey } from '#modules/needs/server/store/need-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { choice, day, text } from '#platform/intake/columns.ts';
import type { Books, Fault, Identity, IntakeKind, Ref, Values, Written } from '#platform/intake/kind.ts';
import { plainWeekly, weeklyOf } from '#standards/icalendar/read-weekly.ts';

type NeedValues = {
  code: string;
  scope: 'pupil' | 'class' | 'school';
  category: string;
  urgency: 1 | 2 | 3;
  mode: NeedWish['mode'];
  schedule: string | null;
  wantedFrom: string;
  wantedTo: string;
  languages: readonly string[];
  words: string;
};

const scopes = [
  ['pupil', '学生', 'pupil'],
  ['class', '班级', 'class'],
  ['school', '学校', 'school'],
] as const;

/**
 * Needs a school has gathered on paper, by their number. They are only added: a need that is there already is changed by
 * those it belongs to. A community's need is stated by its own worker.
 */
export const needs: IntakeKind<NeedValues> = {
  name: 'needs',
  title: { zh: '需求', en: 'Needs' },
  isFixed: true,
  note: {
    zh: '对象是学生时填学籍号，是班级时填学段、年级和班号。提出人是本校教职工，由他代表班级或学校答复。',
    en: 'A pupil’s need names the student number, a class’s its stage, grade and number. The opener, of the school’s staff, answers for a class or school.',
  },
  columns: [
    text('code', { zh: '需求编号', en: 'Need number' }, 'N0001', { isRequired: true, most: 40 }),
    choice('scope', { zh: '对象', en: 'For' }, scopes, { isRequired: true }),
    ...schoolCodeColumns(),
    studentNumber({}),
    text('opener', { zh: '提出人编号', en: 'Opener’s staff number' }, 'T0001', {
      isRequired: true,
      also: ['提出人工号'],
    }),
    categoryColumn(),
    choice(
      'urgency',
      { zh: '紧急程度', en: 'Urgency' },
      [
        [1, '一般', 'normal'],
        [2, '较急', 'soon'],
        [3, '紧急', 'urgent'],
      ],
      { isRequired: true },
    ),
    modeColumn(),
    weeklyColumn({ initial: null }),
    day('wantedFrom', { zh: '开始日期', en: 'From' }, '2026-12-01', { isRequired: true }),
    day('wantedTo', { zh: '结束日期', en: 'To' }, '2027-01-20', { isRequired: true }),
    languagesColumn(),
    text('words', { zh: '说明', en: 'In words' }, '', { most: 500, initial: '' }),
  ],
  identify: (values, today, books) => {
    const about = aboutRefs(values, today, books);
    if ('code' in about) return about;
    if (String(values['wantedTo']) < String(values['wantedFrom']))
      return { column: 'wantedTo', code: 'needs.period_reversed' };
    if (String(values['wantedTo']) < today) return { column: 'wantedTo', code: 'needs.period_past' };
    const { school: _, stage: __, grade: ___, number: ____, studentNo: _____, opener, ...rest } = values;
    const by = { name: 'opener', kind: 'teachers', key: String(opener), column: 'opener' };
    const identity: Identity<NeedValues> = {
      key: String(values['code']),
      values: rest as Partial<NeedValues>,
      refs: [...about.refs, by, categoryRef(values)],
    };
    return identity;
  },
  book: async (ctx) => {
    const twins = await livingTwins(ctx);
    const known = new Set(await languagesOf(ctx));
    return {
      kept: new Map(
        (await codedNeeds(ctx)).map(({ id, code, schedule, languages, ...row }) => {
          const values = {
            ...(row as Omit<NeedValues, 'code' | 'schedule' | 'languages'>),
            code: code ?? '',
            schedule: schedule && plainWeekly(schedule),
            languages: [...languages].sort(),
          };
          return [values.code, { id, values }];
        }),
      ),
      check: ({ values: { scope, category, languages }, refs }) => {
        const strange = languages.find((name) => !known.has(name));
        if (strange !== undefined)
          return { column: 'languages', code: 'resources.no_such_language', data: { name: strange } };
        const key = twinKey({ scope, category, subject: refs['pupil'], class: refs['class'], org: refs['org'] });
        const isTwin = twins.has(key);
        twins.add(key);
        return isTwin ? { column: 'category', code: 'needs.duplicate' } : undefined;
      },
    };
  },
  write: async (ctx, rows) => {
    const abouts = await aboutAll(ctx, rows);
    for (const { id, values, refs } of rows) {
      const about = abouts(refs);
      const { schedule, languages, code, ...rest } = values;
      const weekly = schedule === null ? {} : { schedule: weeklyOf(schedule, dayOf(ctx.now)) };
      const wish = { ...rest, ...weekly, languages: [...languages] };
      await keepNeed(ctx, { id, opener: refs['opener'] ?? '', about, wish, code });
    }
  },
};

/** Whom a row is about: the columns that name him must be filled. */
function aboutRefs(values: Values, today: string, books: Books): { refs: readonly Ref[] } | Fault {
  const { scope, studentNo, school } = values;
  const org = { name: 'org', kind: 'schools', key: String(school), column: 'school' };
  if (scope === 'school') return { refs: [org] };
  if (scope === 'class') {
    const missing = ['stage', 'grade', 'number'].find((column) => values[column] === undefined);
    if (missing !== undefined) return { column: missing, code: 'tabular.empty_cell' };
    const group = classRefOf(values, today, books);
    return 'code' in group ? group : { refs: [org, group] };
  }
  if (studentNo === undefined) return { column: 'studentNo', code: 'tabular.empty_cell' };
  const { name, kind } = org;
  const pupil = { name: 'pupil', kind: 'pupils', key: String(studentNo), column: 'studentNo', group: { name, kind } };
  return { refs: [pupil] };
}

async function aboutAll(ctx: Context, rows: readonly Written<NeedValues>[]): Promise<(refs: Written['refs']) => About> {
  const idsOf = (name: string): string[] => [...new Set(rows.flatMap(({ refs }) => refs[name] ?? []))];
  const pupils = new Map((await pupilFacts(ctx, idsOf('pupil'))).map((pupil) => [pupil.id, pupil]));
  const classes = new Map((await classFacts(ctx, idsOf('class'))).map((group) => [group.id, group]));
  return ({ pupil: pupilId = '', class: classId = '', org = '' }) => {
    const pupil = pupils.get(pupilId);
    if (pupil) return { ...pupil, subject: pupil.id };
    const group = classes.get(classId);
    return group
      ? { ...nobody, org: group.org, class: group.id, stage: group.stage, grade: group.grade }
      : { ...nobody, org };
  };
}
