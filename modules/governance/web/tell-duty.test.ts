import { expect, it } from 'vitest';
import type { Duty, MatterOfList } from '#modules/governance/contract/duty-list.ts';
import { Circumstance, type Extent } from '#modules/governance/contract/extent.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { faultsIn, tellExtent, tellFault, tellField, type Teller } from '#modules/governance/web/tell-duty.ts';
import { say } from '#platform/i18n/dictionary.ts';

const names: Record<string, string> = { '990101': '云岭县', '990101201': '石塘乡', '990101102': '青石镇' };
const teller: Teller = {
  t: (key, values) => say(dutyWords, 'zh', key, values),
  language: 'zh',
  nameOf: (code) => names[code] ?? code,
};
const whole: Extent = {
  places: ['990101'],
  except: [],
  ageFrom: 0,
  ageTo: 18,
  circumstances: [...Circumstance.options],
};
const duty = (id: string, lead: string, more: Partial<Duty> = {}): Duty => ({
  ...whole,
  id,
  lead: { id: `org-${lead}`, name: lead },
  partners: [],
  basisAt: null,
  basis: '《未成年人保护法》第八十八条',
  isConfirmed: false,
  limitDays: 3,
  steps: [],
  ...more,
});

it.each<[string, Partial<Extent>]>([
  ['全县', {}],
  ['石塘乡除外 · 6–12 岁 · 留守儿童', { except: ['990101201'], ageFrom: 6, ageTo: 12, circumstances: ['left_behind'] }],
  ['石塘乡、青石镇', { places: ['990101201', '990101102'] }],
  ['石塘乡（990101201001除外）', { places: ['990101201'], except: ['990101201001'] }],
  ['全县 · 5 岁及以下', { ageTo: 5 }],
  ['全县 · 13 岁及以上', { ageFrom: 13 }],
  ['全县 · 6 岁', { ageFrom: 6, ageTo: 6 }],
  ['全县 · 残疾儿童以外的孩子', { circumstances: ['hardship', 'left_behind', 'migrant', 'none'] }],
  [
    '全县 · 残疾儿童、困境儿童、留守儿童、随迁子女',
    { circumstances: ['disabled', 'hardship', 'left_behind', 'migrant'] },
  ],
  ['全县 · 残疾儿童、随迁子女', { circumstances: ['migrant', 'disabled'] }],
])('where and for whom is told as %s', (told, extent) => {
  expect(tellExtent(teller, { ...whole, ...extent })).toBe(told);
});

it('a field of a duty is told in words, and what is empty is told as such', () => {
  const steps = [{ afterDays: 2, org: { id: 'o', name: '县教育局' } }];
  const one = duty('a', '公安局', { steps });
  expect(tellField(teller, 'lead', one)).toBe('公安局');
  expect(tellField(teller, 'partners', one)).toBe('没有');
  expect(tellField(teller, 'isConfirmed', one)).toBe('依据待核对');
  expect(tellField(teller, 'steps', one)).toBe('超过 2 个工作日报县教育局');
});

it('a fault says where nobody leads, who all lead, or who stands twice', () => {
  const duties = [duty('a', '公安局'), duty('b', '民政局'), duty('c', '公安局')];
  const told = (ids: string[]) => tellFault(teller, { ...whole, places: ['990101201'], duties: ids }, duties);
  expect(told([])).toBe('石塘乡：没有牵头部门');
  expect(told(['a', 'b'])).toBe('石塘乡：公安局、民政局同时牵头');
  expect(told(['a', 'c'])).toBe('石塘乡：公安局写了 2 条');
});

it('a matter without duties is told from one with a gap, and a gap from a double', () => {
  const matter = (duties: Duty[], faults: string[][]): MatterOfList => ({
    code: 'gate_traffic',
    name: '上下学交通',
    isAboutChild: false,
    duties,
    faults: faults.map((ids) => ({ ...whole, duties: ids })),
  });
  expect(faultsIn(matter([], [[]]))).toEqual(['empty']);
  expect(faultsIn(matter([duty('a', '公安局')], [[]]))).toEqual(['hole']);
  expect(faultsIn(matter([duty('a', '公安局')], [['a', 'b'], []]))).toEqual(['hole', 'double']);
  expect(faultsIn(matter([duty('a', '公安局')], []))).toEqual([]);
});
