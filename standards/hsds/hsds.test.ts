import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { nameUuid } from './name-uuid.ts';
import { organizationOf } from './organization.ts';
import { scheduleOf } from './schedule.ts';
import { type ServiceFacts, serviceOf } from './service.ts';
import { type HsdsTaxonomy, taxonomyTermOf } from './taxonomy.ts';

const fields = JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', 'fields.json'), 'utf8')) as object;
const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
ajv.addSchema(fields, 'hsds');

function faultsOf(kind: string, value: unknown): string[] {
  const validate = ajv.getSchema(`hsds#/$defs/${kind}`);
  if (!validate) throw new Error(`no fields of ${kind}`);
  return validate(value) ? [] : (validate.errors ?? []).map((fault) => `${fault.instancePath} ${fault.keyword}`);
}

const taxonomy: HsdsTaxonomy = {
  id: '018f5a00-0000-7000-8000-000000000001',
  name: '资源类别',
  description: '县域教联体的资源类别',
};
const top = { code: 'reading', parent: null, name: '阅读', about: '读书活动' };
const term = taxonomyTermOf(taxonomy, { ...top, code: 'reading.club', parent: 'reading' }, 'zh');
const weekly = 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH';
const facts: ServiceFacts = {
  id: '018f5a00-0000-7000-8000-000000000002',
  organisation: {
    id: '018f5a00-0000-7000-8000-000000000003',
    name: '县图书馆',
    about: '县里的公共图书馆',
    creditCode: '91350100M000100Y43',
  },
  name: '晚间读书会',
  about: '',
  status: 'active',
  eligibility: '小学生',
  mode: 'either',
  place: { name: '县图书馆', lat: 42.5, lon: 125.7 },
  languages: [{ name: '普通话', code: 'cmn' }, { name: '方言' }],
  schedule: weekly,
  terms: [term],
};

test('a service with all its parts has the fields HSDS asks for, and no others', () => {
  expect(faultsOf('service', serviceOf(facts))).toEqual([]);
  expect(faultsOf('taxonomy', taxonomy)).toEqual([]);
  expect(faultsOf('taxonomy_term', taxonomyTermOf(taxonomy, top, 'zh'))).toEqual([]);
});

test('a service of which little is told has no empty fields', () => {
  const organisation = { id: facts.organisation.id, name: '志愿者', about: '' };
  const service = serviceOf({ ...facts, organisation, eligibility: undefined, languages: [], terms: [], schedule: '' });
  expect(faultsOf('service', service)).toEqual([]);
  expect(JSON.stringify(service)).not.toContain('null');
  expect(service.schedules).toEqual([]);
  expect(service.organization).toEqual({ id: organisation.id, name: '志愿者', description: '' });
});

test.each([
  ['an id that is no UUID', { id: '7' }, '/id format'],
  ['a key that is no UUID', { organization_id: '7' }, '/organization_id format'],
  ['an unknown status', { status: 'open' }, '/status enum'],
  ['a null', { eligibility_description: null }, '/eligibility_description type'],
  ['a misspelt field', { organisation_id: facts.organisation.id }, ' additionalProperties'],
  ['a schedule without id', { schedules: [{ freq: 'WEEKLY' }] }, '/schedules/0 required'],
  [
    'a day that is no date',
    { schedules: [{ id: taxonomy.id, valid_from: '2026-9-1' }] },
    '/schedules/0/valid_from format',
  ],
  ['a time without offset', { schedules: [{ id: taxonomy.id, opens_at: '19:00' }] }, '/schedules/0/opens_at pattern'],
  ['an organization without description', { organization: { id: taxonomy.id, name: '无' } }, '/organization required'],
])('%s is a fault', (_, wrong, fault) => {
  expect(faultsOf('service', { ...serviceOf(facts), ...wrong })).toEqual([fault]);
});

test('a weekly schedule keeps its days, and says its times with the offset from UTC', () => {
  expect(scheduleOf(facts.id, `${weekly};INTERVAL=2;UNTIL=20261231`)).toMatchObject({
    service_id: facts.id,
    valid_from: '2026-09-01',
    valid_to: '2026-12-31',
    dtstart: '2026-09-01',
    timezone: 8,
    until: '2026-12-31',
    freq: 'WEEKLY',
    interval: 2,
    byday: 'TU,TH',
    opens_at: '19:00+08:00',
    closes_at: '19:45+08:00',
  });
  expect(scheduleOf(facts.id, weekly)).not.toHaveProperty('until');
  expect(scheduleOf(facts.id, weekly.replace('PT45M', 'PT5H'))?.closes_at).toBe('00:00+08:00');
  expect(scheduleOf(facts.id, '每周二')).toBeUndefined();
});

test.each([
  ['onsite', ['physical']],
  ['remote', ['virtual']],
  ['either', ['physical', 'virtual']],
] as const)('a service given %s is at locations %j', (mode, types) => {
  const at = serviceOf({ ...facts, mode }).service_at_locations;
  expect(at.map(({ location }) => location.location_type)).toEqual(types);
  expect(at.every(({ location, location_id }) => location.id === location_id)).toBe(true);
});

test('the parts of a service point at each other by ids that do not change', () => {
  const service = serviceOf(facts);
  expect(serviceOf(facts)).toEqual(service);
  expect(service.attributes[0]).toMatchObject({ link_id: facts.id, taxonomy_term_id: term.id });
  expect(term.parent_id).toBe(taxonomyTermOf(taxonomy, top, 'zh').id);
  const ids = [...JSON.stringify(service).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(8);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a credit code is an identifier of an organization', () => {
  expect(organizationOf(facts.organisation).organization_identifiers).toMatchObject([
    { identifier_scheme: 'CN-USCI', identifier: '91350100M000100Y43' },
  ]);
});

test('the UUID of a name is that of RFC 9562', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(nameUuid(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});
