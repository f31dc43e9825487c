import { expect, it } from 'vitest';
import type { Duty } from '#modules/governance/contract/duty-list.ts';
import { Circumstance } from '#modules/governance/contract/extent.ts';
import { differencesOf } from '#modules/governance/web/duties/differences-of.ts';

const org = (name: string) => ({ id: name, name });
const duty = (id: string, more: Partial<Duty> = {}): Duty => ({
  id,
  places: ['990101'],
  except: [],
  ageFrom: 0,
  ageTo: 18,
  circumstances: [...Circumstance.options],
  lead: org('公安局'),
  partners: [org('民政局'), org('妇联')],
  basisAt: null,
  basis: '依据',
  isConfirmed: false,
  limitDays: 3,
  steps: [],
  ...more,
});

it('of duties that hold for the same, the fields that differ are told, whatever order partners stand in', () => {
  const is = duty('b', { lead: org('教育局'), limitDays: 5, partners: [org('妇联'), org('民政局')] });
  expect(differencesOf([duty('a')], [is])).toMatchObject([{ what: 'changed', fields: ['lead', 'limitDays'] }]);
});

it('one that went and one that came are the same, held elsewhere; several are not', () => {
  const [town, other] = [duty('b', { places: ['990101201'] }), duty('c', { except: ['990101201'] })];
  expect(differencesOf([duty('a')], [town])).toMatchObject([{ what: 'changed', fields: ['extent'] }]);
  const parted = differencesOf([duty('a')], [town, other]);
  expect(parted.map(({ what }) => what)).toEqual(['removed', 'added', 'added']);
});

it('each field of a duty is one that may differ', () => {
  const changed: Partial<Duty> = {
    places: ['990101102'],
    lead: org('妇联'),
    partners: [],
    limitDays: 9,
    basis: '别的',
    isConfirmed: true,
    steps: [
      {
        afterDays: 1,
        org: org('教育局'),
      },
    ],
  };
  const [found] = differencesOf([duty('a')], [duty('b', changed)]);
  const fields = ['extent', 'lead', 'partners', 'limitDays', 'basis', 'isConfirmed', 'steps'];
  expect(found).toMatchObject({ what: 'changed', fields });
});
