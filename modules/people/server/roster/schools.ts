import { type SchoolSystem, usualSystem } from '#modules/people/contract/school-system.ts';
import { schoolCode, stages, yearsIn } from '#modules/people/server/roster/class-columns.ts';
import { placeColumns, regionColumn, regionRef, urbanRuralColumn } from '#modules/people/server/roster/regions.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { entranceOf, ever } from '#modules/people/server/school-years/school-years.ts';
import { keepStanding } from '#modules/people/server/store/roster-changes.ts';
import { keepSchoolings, sayOfEntrance } from '#modules/people/server/store/school-year-store.ts';
import { codedOrganisations } from '#modules/people/server/store/roster-store.ts';
import { dayOf } from '#platform/clock.ts';
import { insertMany, updateMany } from '#platform/db/many-rows.ts';
import { choice, list, text } from '#platform/intake/columns.ts';
import type { Books, IntakeKind, Values } from '#platform/intake/kind.ts';

type SchoolValues = {
  school: string;
  name: string;
  stages: readonly string[];
  region: string;
  lon: number | null;
  lat: number | null;
  urbanRural: string | null;
  system: SchoolSystem;
};

const systems = [
  ['6-3', '六三', '六三学制', '6-3'],
  ['5-4', '五四', '五四学制', '5-4'],
] as const;

/** Schools, by the code of the Ministry of Education. A school is not ended by a table that leaves it out. */
export const schools: IntakeKind<SchoolValues> = {
  name: 'schools',
  title: { zh: '学校', en: 'Schools' },
  columns: [
    schoolCode(),
    text('name', { zh: '学校名称', en: 'Name' }, '石塘乡中心小学', { isRequired: true }),
    list('stages', { zh: '学段', en: 'Stages' }, '小学', stages, { isRequired: true }),
    choice('system', { zh: '学制', en: 'School system' }, systems, {
      initial: usualSystem,
      note: {
        zh: '不填就是六三。以后改的，从这一学年入学的班级起算；更早的由县教育局在“学年与学制”里改。',
        en: '6-3 unless said. A later change holds from the classes entered this school year; what is older the bureau changes under “School years”.',
      },
    }),
    regionColumn(),
    ...placeColumns(),
    urbanRuralColumn(),
  ],
  identify: (values, day, books) => {
    tellSystem(values, day, books);
    return { key: String(values['school']), values, refs: [regionRef(values['region'])] };
  },
  book: async (ctx) => {
    const rows = (await codedOrganisations(ctx)).filter((row) => row.kind === 'school');
    const years = await readSchoolYears(ctx);
    const year = years.yearOf(dayOf(ctx.now));
    return {
      ground: years.named(new Map(rows.map(({ id, code }) => [id, code ?? '']))),
      kept: new Map(
        rows.map(({ id, code, kind: _, urban_rural: urbanRural, ...row }) => {
          const school = code ?? '';
          const system = years.systemOf(id, entranceOf(row.stages), year);
          return [school, { id, values: { ...row, school, urbanRural, system, stages: [...row.stages].sort() } }];
        }),
      ),
    };
  },
  write: async (ctx, rows) => {
    const { county } = ctx.actor;
    const toRow = ({ id, values }: (typeof rows)[number]) => {
      const { school: code, urbanRural: urban_rural, stages: of, system: _, ...rest } = values;
      return { ...rest, county, id, kind: 'school', code, urban_rural, stages: [...of] };
    };
    const began = dayOf(ctx.now);
    const known = rows.filter((row) => !row.isNew).map(toRow);
    const added = rows.filter((row) => row.isNew).map((row) => ({ ...toRow(row), began }));
    await insertMany(ctx.db, 'people.organisation', added, { keepsTaken: true });
    await keepStanding(ctx, known, began);
    await updateMany(ctx.db, 'people.organisation', 'id', known);
    await sayOfEntrance(
      ctx,
      known.map(({ id }) => id),
    );
    const year = (await readSchoolYears(ctx)).yearOf(began);
    const told = rows.filter(({ isNew, said, values }) =>
      isNew ? values.system !== usualSystem : said.includes('system'),
    );
    await keepSchoolings(
      ctx,
      told.map(({ id: org, isNew, values: { system, stages: of } }) => ({
        org,
        stage: entranceOf(of),
        system,
        entryYear: isNew ? ever : year,
      })),
    );
  },
};

/** What a school is told to be, the rows of its classes are read by. */
function tellSystem(values: Values, day: string, books: Books): void {
  const [book, system] = [books.get('schools'), values['system']];
  if (!book || system === undefined) return;
  const org = String(values['school']);
  const years = yearsIn(books);
  const stage = entranceOf(values['stages'] as readonly string[]);
  const entryYear = book.kept.has(org) ? years.yearOf(day) : ever;
  if (years.systemOf(org, stage, years.yearOf(day)) !== system)
    book.ground = years.with({ org, stage, entryYear, system: system as SchoolSystem });
}
