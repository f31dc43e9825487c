import { expect, it } from 'vitest';
import { DutyWish } from '#modules/governance/contract/duty-draft.ts';
import type { Duty } from '#modules/governance/contract/duty-list.ts';
import { fieldsOf, wishOf } from '#modules/governance/web/draft/duty-fields.ts';

const [police, civil, bureau] = [1, 2, 3].map((n) => `0199a000-0000-7000-8000-00000000000${n}`);
const duty: Duty = {
  id: '0199a000-0000-7000-8000-000000000009',
  places: ['990101'],
  except: ['990101201'],
  ageFrom: 6,
  ageTo: 12,
  circumstances: ['left_behind'],
  lead: { id: police ?? '', name: '公安局' },
  partners: [{ id: civil ?? '', name: '民政局' }],
  basisAt: null,
  basis: '依据',
  isConfirmed: true,
  limitDays: 3,
  steps: [{ afterDays: 2, org: { id: bureau ?? '', name: '教育局' } }],
};

it('a duty that is opened and saved untouched says what it said', () => {
  const { id: _, ...said } = duty;
  const wish = wishOf(fieldsOf(duty, '990101'));
  expect(wish).toEqual({ ...said, lead: police, partners: [civil], steps: [{ afterDays: 2, org: bureau }] });
  expect(DutyWish.safeParse(wish).success).toBe(true);
});

it('a new duty holds for the whole county; one of a matter about no child, which asks for none, for every child', () => {
  const { ageFrom: _, ageTo: __, circumstances: ___, ...asked } = fieldsOf(undefined, '990101');
  const wish = wishOf({ ...asked, lead: { value: police ?? '', label: '公安局' }, basis: '依据' });
  expect(wish).toMatchObject({ places: ['990101'], except: [], ageFrom: 0, ageTo: 18 });
  expect(wish.circumstances).toHaveLength(5);
});
