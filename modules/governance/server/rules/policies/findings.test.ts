import { expect, test } from 'vitest';
import { findingsOf, type Looked, type Owed, type Seen } from '#modules/governance/server/rules/policies/findings.ts';

const law: Seen = {
  id: 'law',
  version: 'law-1',
  level: 'national',
  status: 'in_force',
  issuer: '全国人大常委会',
  matters: [],
  reviewBy: null,
  links: [],
  unknown: [],
};
const basis = { relation: 'implements', to: 'law', toAnchor: null } as const;
const county = (id: string, more: Partial<Seen> = {}): Seen => ({
  ...law,
  id,
  version: `${id}-1`,
  level: 'county',
  links: [basis],
  ...more,
});
const duty = (more: Partial<Owed> = {}): Owed => ({
  id: 'd',
  matter: 'traffic',
  lead: 'police',
  basis: '《未成年人保护法》',
  policy: 'law',
  anchor: null,
  ...more,
});

const told = (policies: readonly Seen[], more: Partial<Omit<Looked, 'policies'>> = {}) =>
  findingsOf({
    today: '2026-11-28',
    policies: new Map(policies.map((one) => [one.id, one])),
    duties: [],
    matters: [],
    holds: () => true,
    ...more,
  }).map(({ key }) => key);

test('nothing is amiss where each document rests on one that holds', () => {
  expect(told([law, county('a')], { duties: [duty()] })).toEqual([]);
});

test.each(['superseded', 'abolished'] as const)(
  'a document and a duty that rest on one that is %s are found',
  (status) => {
    expect(told([{ ...law, status }, county('a')], { duties: [duty()] })).toEqual([
      'basis_ended a-1 law-1 ',
      'duty_basis_ended traffic police law-1 ',
    ]);
    expect(told([{ ...law, status }, county('a', { status: 'superseded' })])).toEqual([]);
  },
);

test('a clause that is gone is found by what rests on it', () => {
  const links = [{ ...basis, toAnchor: 'article-3' }];
  const holds = (_: string, anchor: string) => anchor !== 'article-3';
  expect(told([law, county('a', { links })], { holds, duties: [duty({ anchor: 'article-3' })] })).toEqual([
    'basis_clause_gone a-1 law-1 article-3',
    'duty_clause_gone traffic police law-1 article-3',
  ]);
});

test('two documents of one level about one matter are found, unless one supersedes, implements or amends the other', () => {
  const about = { matters: ['traffic'] };
  expect(told([law, county('a', about), county('b', about)])).toEqual(['same_subject traffic a-1 b-1']);
  for (const relation of ['supersedes', 'implements', 'amends'] as const)
    expect(
      told([law, county('a', about), county('b', { ...about, links: [basis, { ...basis, relation, to: 'a' }] })]),
    ).toEqual([]);
  const cites = { ...about, links: [basis, { ...basis, relation: 'cites' as const, to: 'a' }] };
  expect(told([law, county('a', about), county('b', cites)])).toHaveLength(1);
  const school = (id: string, issuer: string) => county(id, { ...about, level: 'school', issuer });
  expect(told([law, school('a', '一小'), school('b', '二小')])).toEqual([]);
  expect(told([law, school('a', '一小'), school('b', '一小')])).toHaveLength(1);
  expect(told([law, county('a', about), county('b', { ...about, level: 'prefecture' })])).toEqual([]);
});

test('what names no document, cites one that is not there, has no basis, meets no matter or waits to be looked at again is found', () => {
  const one = county('a', {
    links: [],
    matters: ['traffic'],
    reviewBy: '2026-11-27',
    unknown: [{ anchor: 'article-1', cited: '教基〔2022〕7号' }],
  });
  expect(told([one], { duties: [duty({ policy: null })], matters: ['traffic', 'myopia'] })).toEqual([
    'duty_without traffic police 《未成年人保护法》',
    'cited_unknown a-1 教基〔2022〕7号',
    'no_basis a-1',
    'matter_without myopia',
    'review_due a-1 2026-11-27',
  ]);
  expect(told([county('a', { reviewBy: '2026-11-28' })])).toEqual([]);
  expect(told([{ ...one, level: 'national', unknown: [], reviewBy: null }])).toEqual([]);
});
