import { schoolCode, stages } from '#modules/people/server/roster/class-columns.ts';
import { placeColumns, regionColumn, regionRef, urbanRuralColumn } from '#modules/people/server/roster/regions.ts';
import { keepStanding } from '#modules/people/server/store/roster-changes.ts';
import { codedOrganisations } from '#modules/people/server/store/roster-store.ts';
import { dayOf } from '#platform/clock.ts';
import { insertMany, updateMany } from '#platform/db/many-rows.ts';
import { list, text } from '#platform/intake/columns.ts';
import type { IntakeKind } from '#platform/intake/kind.ts';

type SchoolValues = {
  school: string;
  name: string;
  stages: readonly string[];
  region: string;
  lon: number | null;
  lat: number | null;
  urbanRural: string | null;
};

/** Schools, by the code of the Ministry of Education. A school is not ended by a table that leaves it out. */
export const schools: IntakeKind<SchoolValues> = {
  name: 'schools',
  title: { zh: '学校', en: 'Schools' },
  columns: [
    schoolCode(),
    text('name', { zh: '学校名称', en: 'Name' }, '石塘乡中心小学', { isRequired: true }),
    list('stages', { zh: '学段', en: 'Stages' }, '小学', stages, { isRequired: true }),
    regionColumn(),
    ...placeColumns(),
    urbanRuralColumn(),
  ],
  identify: (values) => ({ key: String(values['school']), values, refs: [regionRef(values['region'])] }),
  book: async (ctx) => {
    const rows = (await codedOrganisations(ctx)).filter((row) => row.kind === 'school');
    return {
      kept: new Map(
        rows.map(({ id, code, kind: _, urban_rural: urbanRural, ...row }) => {
          const school = code ?? '';
          return [school, { id, values: { ...row, school, urbanRural, stages: [...row.stages].sort() } }];
        }),
      ),
    };
  },
  write: async (ctx, rows) => {
    const { county } = ctx.actor;
    const toRow = ({ id, values }: (typeof rows)[number]) => {
      const { school: code, urbanRural: urban_rural, stages: of, ...rest } = values;
      return { ...rest, county, id, kind: 'school', code, urban_rural, stages: [...of] };
    };
    const began = dayOf(ctx.now);
    const known = rows.filter((row) => !row.isNew).map(toRow);
    const added = rows.filter((row) => row.isNew).map((row) => ({ ...toRow(row), began }));
    await insertMany(ctx.db, 'people.organisation', added, { keepsTaken: true });
    await keepStanding(ctx, known, began);
    await updateMany(ctx.db, 'people.organisation', 'id', known);
  },
};
