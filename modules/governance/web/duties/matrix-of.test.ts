import { expect, it } from 'vitest';
import type { Duty, MatterOfList } from '#modules/governance/contract/duty-list.ts';
import { Circumstance } from '#modules/governance/contract/extent.ts';
import { matrixOf, nameWithin } from '#modules/governance/web/duties/matrix-of.ts';

const org = (name: string) => ({ id: name, name });
const duty = (id: string, lead: string, partners: string[] = []): Duty => ({
  id,
  places: ['990101'],
  except: [],
  ageFrom: 0,
  ageTo: 18,
  circumstances: [...Circumstance.options],
  lead: org(lead),
  partners: partners.map(org),
  basisAt: null,
  basis: '依据',
  isConfirmed: true,
  limitDays: 3,
  steps: [],
});
const matter = (code: string, ...duties: Duty[]): MatterOfList => ({
  code,
  name: code,
  isAboutChild: false,
  duties,
  faults: [],
});

it('who leads or works along in some parts alone is told from who does in all, and each part by itself', () => {
  const { rows } = matrixOf([
    matter('parted', duty('a', '公安局', ['民政局', '教育局']), duty('b', '民政局', ['教育局', '妇联'])),
    matter('whole', duty('c', '公安局', ['妇联'])),
    matter('empty'),
  ]);
  expect(Object.fromEntries(rows[0]?.shares ?? [])).toEqual({
    公安局: { as: 'lead', isPartly: true },
    民政局: { as: 'lead', isPartly: true },
    教育局: { as: 'partner', isPartly: false },
    妇联: { as: 'partner', isPartly: true },
  });
  expect(rows[0]?.parts.map(({ shares }) => Object.fromEntries(shares))).toMatchObject([
    { 公安局: { as: 'lead', isPartly: false }, 民政局: { as: 'partner', isPartly: false } },
    { 民政局: { as: 'lead', isPartly: false }, 妇联: { as: 'partner', isPartly: false } },
  ]);
  expect(rows.map(({ parts }) => parts.length)).toEqual([2, 0, 0]);
  expect(rows[2]?.shares.size).toBe(0);
});

it('who leads most stands first, whoever works along in however many', () => {
  const along = Array.from({ length: 5 }, (_, at) => matter(`m${at}`, duty(`d${at}`, '民政局', ['妇联'])));
  const { departments } = matrixOf([matter('x', duty('x', '公安局')), ...along]);
  expect(departments.map(({ name }) => name)).toEqual(['民政局', '公安局', '妇联']);
});

it.each([
  ['云岭县公安局', '公安局'],
  ['共青团云岭县委', '共青团云岭县委'],
  ['云岭县', '云岭县'],
])('%s is called %s within its county', (name, called) => {
  expect(nameWithin('云岭县', name)).toBe(called);
});
