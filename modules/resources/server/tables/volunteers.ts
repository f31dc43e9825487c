import {
  keepVolunteers,
  languagesColumn,
  nameColumn,
  peopleById,
  personRef,
  phoneColumn,
  regionRef,
  sexColumn,
} from '#modules/people/server/public.ts';
import { keepLanguages } from '#modules/resources/server/languages.ts';
import { providersById } from '#modules/resources/server/store/resource-store.ts';
import {
  keepProviders,
  keptProviders,
  placed,
  providerCode,
  type ProviderValues,
  standingColumns,
  valuesOf,
} from '#modules/resources/server/tables/provider-columns.ts';
import type { IntakeKind } from '#platform/intake/kind.ts';

type VolunteerValues = ProviderValues & { sex: number; phone: string; languages: readonly string[] };

/** People who help in their own name, by their number. */
export const volunteers: IntakeKind<VolunteerValues> = {
  name: 'volunteers',
  title: { zh: '志愿者', en: 'Volunteers' },
  columns: [
    { ...providerCode({ zh: '志愿者编号', en: 'Volunteer number' }), example: 'V0001' },
    { ...nameColumn(), example: '陈静' },
    sexColumn(),
    phoneColumn(),
    ...standingColumns(),
    languagesColumn(),
  ],
  identify: (values) => ({
    key: String(values['code']),
    values,
    refs: [regionRef(values['region']), personRef(values)],
  }),
  book: async (ctx) => {
    const { rows, check } = await keptProviders(ctx, 'volunteer');
    const people = await peopleById(
      ctx,
      rows.flatMap((row) => row.person ?? []),
    );
    return {
      check,
      kept: new Map(
        rows.map((row) => {
          const { sex = 0, phone = '', languages = [] } = people.get(row.person ?? '') ?? {};
          return [row.code ?? '', { id: row.id, values: { ...valuesOf(row), sex, phone, languages } }];
        }),
      ),
    };
  },
  write: async (ctx, given) => {
    await keepLanguages(
      ctx,
      given.flatMap((row) => row.values.languages),
    );
    const rows = await placed(ctx, given);
    const known = await providersById(
      ctx,
      rows.filter((row) => !row.isNew).map((row) => row.id),
    );
    const persons = new Map(known.map((row) => [row.id, row.person ?? '']));
    const withPerson = rows.map((row) => ({ ...row, person: persons.get(row.id) ?? row.refs['person'] ?? '' }));
    for (const isNew of [true, false]) {
      await keepVolunteers(
        ctx,
        withPerson
          .filter((row) => row.isNew === isNew)
          .map(({ person: id, said, values: { name, sex, phone, languages } }) => ({
            id,
            isNew,
            said,
            name,
            sex,
            phone,
            languages,
          })),
      );
    }
    await keepProviders(
      ctx,
      withPerson.map(({ id, isNew, person, values }) => ({ id, holder: isNew ? { person } : undefined, values })),
    );
  },
};
