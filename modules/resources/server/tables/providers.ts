import type { OrganisationKind } from '#modules/people/contract/place.ts';
import { keepPartners, partnersById, personRef, phoneColumn, regionRef } from '#modules/people/server/public.ts';
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
import { newId } from '#platform/id.ts';
import { choice, readCode, text } from '#platform/intake/columns.ts';
import type { IntakeKind, ReadCell } from '#platform/intake/kind.ts';
import { parseCreditCode } from '#standards/codes/credit-code.ts';

type OrganisationValues = ProviderValues & { orgKind: string; contactName: string; contactPhone: string };

const kinds = [
  ['hospital', '医院'],
  ['venue', '场馆'],
  ['college', '高校'],
  ['social_org', '社会组织'],
  ['enterprise', '企业'],
  ['base', '实践基地', '研学基地', '基地'],
  ['community', '社区', '村（社区）'],
  ['department', '部门', '政府部门'],
] as const satisfies readonly (readonly [OrganisationKind, ...string[]])[];

const readCreditCode = readCode(parseCreditCode, 'resources.not_a_credit_code');

/** A text of 18 characters is meant as a unified social credit code, and has to be one. */
const readOwnCode = (cell: string): ReadCell => {
  const plain = cell.replace(/\s/g, '').toUpperCase();
  if (plain.length > 40) return { reason: 'tabular.too_long', data: { most: 40 } };
  return plain.length === 18 ? readCreditCode(plain) : { value: plain };
};

/** Organisations that offer something, by their code. */
export const providers: IntakeKind<OrganisationValues> = {
  name: 'providers',
  title: { zh: '资源单位', en: 'Organisations' },
  columns: [
    providerCode({ zh: '单位编号', en: 'Code' }, readOwnCode),
    text('name', { zh: '单位名称', en: 'Name' }, '县博物馆', { isRequired: true }),
    choice('orgKind', { zh: '单位类别', en: 'Kind' }, kinds, { isRequired: true }),
    ...standingColumns(),
    text('contactName', { zh: '联系人', en: 'Contact' }, '张明', { isRequired: true, most: 40, also: ['联系人姓名'] }),
    { ...phoneColumn(), name: 'contactPhone', header: { zh: '联系人手机号', en: 'Contact’s mobile number' } },
  ],
  identify: (values) => {
    const contact = personRef({ name: values['contactName'] ?? '', phone: values['contactPhone'] ?? '' });
    return {
      key: String(values['code']),
      values,
      refs: [regionRef(values['region']), { ...contact, column: 'contactName' }],
    };
  },
  book: async (ctx) => {
    const { rows, check } = await keptProviders(ctx, 'organisation');
    const partners = await partnersById(
      ctx,
      rows.flatMap((row) => row.org ?? []),
    );
    return {
      check,
      kept: new Map(
        rows.map((row) => {
          const { kind: orgKind = '', contactName = '', contactPhone = '' } = partners.get(row.org ?? '') ?? {};
          return [row.code ?? '', { id: row.id, values: { ...valuesOf(row), orgKind, contactName, contactPhone } }];
        }),
      ),
    };
  },
  write: async (ctx, given) => {
    const rows = await placed(ctx, given);
    const known = await providersById(
      ctx,
      rows.filter((row) => !row.isNew).map((row) => row.id),
    );
    const orgs = new Map(known.map((row) => [row.id, row.org ?? '']));
    const withOrg = rows.map((row) => ({ ...row, org: orgs.get(row.id) ?? newId() }));
    await keepPartners(
      ctx,
      withOrg.map(({ org: id, isNew, refs, values: { orgKind: kind, code, name, region, lon, lat, ...rest } }) => ({
        id,
        isNew,
        kind,
        code,
        name,
        region,
        lon,
        lat,
        contact: {
          person: refs['person'] ?? '',
          name: rest.contactName,
          phone: rest.contactPhone,
        },
      })),
    );
    await keepProviders(
      ctx,
      withOrg.map(({ id, isNew, org, values }) => ({ id, holder: isNew ? { org } : undefined, values })),
    );
  },
};
