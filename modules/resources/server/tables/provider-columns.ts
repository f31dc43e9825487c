import type { Selectable } from 'kysely';
import type { Database } from '#database/rows.ts';
import { nowhere } from '#engines/geography/nowhere.ts';
import { providersChanged } from '#modules/resources/contract/provider.ts';
import { allProviders, insertProviders, updateProviders } from '#modules/resources/server/store/provider-store.ts';
import { categoriesOffered } from '#modules/resources/server/store/resource-store.ts';
import { placeColumns, placesOf, regionColumn } from '#modules/people/server/public.ts';
import { latestVetting } from '#modules/resources/server/vetting.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';
import { day, text, whole } from '#platform/intake/columns.ts';
import type { Book, Column } from '#platform/intake/kind.ts';

/** What organisations and volunteers that offer something have in common. */
export type ProviderValues = {
  code: string;
  name: string;
  region: string;
  lon: number | null;
  lat: number | null;
  vettedUntil: string;
  monthlyLimit: number | null;
};

/** The code of whoever offers, as his own or as of whom a row speaks. */
export const providerCode = (header: Column['header'], read?: Column['read']): Column => {
  const column = text('code', header, 'P0001', { isRequired: true, most: 40, also: ['统一社会信用代码'] });
  return read ? { ...column, read } : column;
};

/** Where he stands, how long his vetting holds, how much he takes on. Nobody unvetted comes near a child. */
export const standingColumns = (): Column[] => [
  regionColumn(),
  ...placeColumns(),
  day('vettedUntil', { zh: '准入有效期至', en: 'Vetted until' }, '2027-06-30', { isRequired: true }),
  whole('monthlyLimit', { zh: '每月最多次数', en: 'Most meetings a month' }, 4, {
    least: 1,
    most: 200,
    initial: null,
  }),
];

type Row = Selectable<Database['resources.provider']>;

/** What is kept of the providers of one kind that have a code, and the check that a new one is nobody known already. */
export async function keptProviders(
  ctx: Context,
  kind: 'organisation' | 'volunteer',
): Promise<{ rows: Row[]; check: NonNullable<Book<ProviderValues>['check']> }> {
  const all = await allProviders(ctx);
  const most = latestVetting(dayOf(ctx.now));
  const codes = new Set(all.filter((row) => row.kind !== kind).map((row) => row.code));
  const persons = new Map(all.flatMap((row) => (row.person === null ? [] : [[row.person, row.code] as const])));
  return {
    rows: all.filter((row) => row.kind === kind && row.code !== null),
    check: ({ isNew, values: { code, vettedUntil }, refs: { person = '' } }) => {
      if (vettedUntil > most) return { column: 'vettedUntil', code: 'resources.vetting_too_long', data: { most } };
      if (!isNew) return undefined;
      if (codes.has(code)) return { column: 'code', code: 'resources.code_taken' };
      if (kind === 'volunteer' && persons.has(person)) return { column: 'name', code: 'resources.already_volunteer' };
      persons.set(person, code);
      return undefined;
    },
  };
}

/** The values of a kept provider. */
export const valuesOf = (row: Row): ProviderValues => ({
  code: row.code ?? '',
  name: row.name,
  region: row.region,
  lon: row.lon,
  lat: row.lat,
  vettedUntil: row.vetted_until ?? '',
  monthlyLimit: row.monthly_limit,
});

/** A provider to keep: with the organisation or the person behind him when he is new. */
export interface ProviderToKeep {
  id: string;
  holder: { org: string } | { person: string } | undefined;
  values: ProviderValues & { lon: number; lat: number };
}

/** Where each row's provider stands: his own place, or that of his village. */
export async function placed<R extends { values: ProviderValues }>(
  ctx: Context,
  rows: readonly R[],
): Promise<(R & { values: R['values'] & { lon: number; lat: number } })[]> {
  const places = await placesOf(
    ctx,
    rows.map((row) => row.values.region),
  );
  return rows.map((row) => {
    const place = places.get(row.values.region) ?? nowhere;
    return { ...row, values: { ...row.values, lon: row.values.lon ?? place.lon, lat: row.values.lat ?? place.lat } };
  });
}

/** Keeps providers. Whoever is new offers nothing yet. */
export async function keepProviders(ctx: Context, providers: readonly ProviderToKeep[]): Promise<void> {
  const { county } = ctx.actor;
  const rowOf = ({ id, values: { vettedUntil, monthlyLimit, code, name, region, lon, lat } }: ProviderToKeep) => ({
    county,
    id,
    code,
    name,
    region,
    lon,
    lat,
    vetted_until: vettedUntil,
    monthly_limit: monthlyLimit,
  });
  await insertProviders(
    ctx,
    providers.flatMap((one) =>
      one.holder
        ? [
            {
              ...rowOf(one),
              org: null,
              person: null,
              ...one.holder,
              kind: 'org' in one.holder ? 'organisation' : 'volunteer',
            },
          ]
        : [],
    ),
  );
  const changed = providers.filter((one) => !one.holder);
  await updateProviders(ctx, changed.map(rowOf));
  const offered = await categoriesOffered(ctx, { providers: changed.map(({ id }) => id) });
  if (offered.length > 0) await announce(ctx, providersChanged, { offered });
}
