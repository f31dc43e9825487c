import type { LeavingKind } from '#modules/people/contract/leaving.ts';
import { cameAfter, depart } from '#modules/people/server/leavings/depart.ts';
import { schoolCode } from '#modules/people/server/roster/class-columns.ts';
import { studentNumber } from '#modules/people/server/roster/pupils.ts';
import {
  leavingsOfNumbered,
  type Schooling,
  schoolingOfNumbered,
} from '#modules/people/server/store/departure-store.ts';
import { dayOf } from '#platform/clock.ts';
import { Refusal } from '#platform/errors.ts';
import { choice, day } from '#platform/intake/columns.ts';
import type { Fault, IntakeKind, Ref, Values, Written } from '#platform/intake/kind.ts';

type DepartureValues = { studentNo: string; from: string; kind: string; to: string | null; day: string };

const keyOf = ({ studentNo, day: on }: Pick<DepartureValues, 'studentNo' | 'day'>): string => `${studentNo}/${on}`;

/** Pupils who leave a school, by student number and day; another school of the county still has to take them. */
export const departures: IntakeKind<DepartureValues> = {
  name: 'departures',
  title: { zh: '转学与离校', en: 'Transfers and leavings' },
  note: {
    zh: '转学的，由转入学校在“班级”页面接收后才算办完。转到外县的写“转出本县”，不填转入学校。',
    en: 'A transfer is done once the other school takes the pupil on its page “Classes”. Who goes to another county has moved away; name no school.',
  },
  columns: [
    studentNumber(),
    { ...schoolCode(), name: 'from', header: { zh: '原学校标识码', en: 'School left' }, also: ['转出学校标识码'] },
    choice(
      'kind',
      { zh: '原因', en: 'Reason' },
      [
        ['transfer', '转学', 'transfer'],
        ['graduated', '毕业', 'graduated'],
        ['moved_away', '转出本县', 'moved away'],
        ['suspended', '休学', 'suspended'],
      ] satisfies [LeavingKind, ...string[]][],
      { isRequired: true, also: ['异动类型', '离校原因'] },
    ),
    { ...anotherSchool(), name: 'to', header: { zh: '转入学校标识码', en: 'School gone to' }, also: [], initial: null },
    day('day', { zh: '日期', en: 'Day' }, '2026-11-20', {
      isRequired: true,
      also: ['异动日期', '离校日期', '转学日期'],
    }),
  ],
  identify: (values, today) => {
    if (String(values['day']) > today) return { column: 'day', code: 'people.leaving_later' };
    const { studentNo, from, kind } = values;
    const to = kind === 'transfer' ? values['to'] : null;
    if (to === undefined) return { column: 'to', code: 'tabular.empty_cell' };
    const key = keyOf({ studentNo: String(studentNo), day: String(values['day']) });
    const pupil = { name: 'pupil', kind: 'pupils', key: String(studentNo), column: 'studentNo' };
    const schools = [schoolOf('from', from), ...(to === null ? [] : [schoolOf('to', to)])];
    return { key, values: { ...values, to } as DepartureValues, refs: [pupil, ...schools] };
  },
  // A transfer ends nothing before the other school takes the pupil.
  ends: { kind: 'pupils', when: ({ kind }) => kind !== 'transfer' },
  isFixed: true,
  book: async (ctx) => {
    const kept = (await leavingsOfNumbered(ctx)).map(({ id, ...values }) => [keyOf(values), { id, values }] as const);
    const today = dayOf(ctx.now);
    const { pupils, closed } = await schoolingOfNumbered(ctx, today);
    return { kept: new Map(kept), check: (row) => departureFault(pupils, closed, today, row) };
  },
  write: async (ctx, rows, by) => {
    for (const { values, refs } of rows) {
      const said = { kind: values.kind as LeavingKind, to: refs['to'] ?? null, day: values.day, by };
      try {
        await depart(ctx, refs['pupil'] ?? '', said, refs['from']);
      } catch (error) {
        // What a school did meanwhile stands; and whoever has gone does not go again.
        if (!(error instanceof Refusal)) throw error;
      }
    }
  },
};

/** The code of a school that is named for a transfer alone. */
function anotherSchool() {
  const { isRequired: _, ...optional } = schoolCode();
  return optional;
}

const schoolOf = (name: 'from' | 'to', code: Values[string] | undefined): Ref => ({
  name,
  kind: 'schools',
  key: String(code),
  column: name,
});

/** What keeps a pupil from leaving like this, row by row of a file; of whoever is new in it nothing is known yet. */
function departureFault(
  pupils: Map<string, Schooling>,
  closed: ReadonlySet<string>,
  today: string,
  { values: { kind, day: on }, refs: { pupil = '', from = '', to } }: Written<DepartureValues>,
): Fault | undefined {
  const known = pupils.get(pupil) ?? { org: from, since: today, left: null, isAsked: false };
  if (known.org !== from) return { column: 'from', code: 'people.pupil_elsewhere' };
  if (kind !== 'transfer') {
    if (known.since === null) return { column: 'studentNo', code: 'people.not_enrolled' };
    if (cameAfter(known, on, today)) return { column: 'day', code: 'people.in_class_since' };
    pupils.set(pupil, { ...known, since: null });
    return undefined;
  }
  if (to === undefined || to === from || closed.has(to)) return { column: 'to', code: 'people.not_a_running_school' };
  if (known.isAsked) return { column: 'studentNo', code: 'people.leaving_asked' };
  pupils.set(pupil, { ...known, isAsked: true });
  return undefined;
}
