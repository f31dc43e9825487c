import { expect, test } from 'vitest';
import { Circumstance } from '#modules/governance/contract/extent.ts';
import { dutyFor } from '#modules/governance/server/rules/route-matter.ts';

const duty = (id: string, lead: string, more: object = {}) => ({
  id,
  lead: { id: lead },
  limitDays: 10,
  places: ['990101'],
  except: [],
  ageFrom: 0,
  ageTo: 18,
  circumstances: [...Circumstance.options],
  ...more,
});
const asked = (more: object = {}) => ({ place: '990101201', age: null, circumstance: null, ...more });

test('it goes by the one duty that holds at its place', () => {
  const duties = [duty('town', 'police', { except: ['990101102'] }), duty('seat', 'civil', { places: ['990101102'] })];
  expect(dutyFor(duties, asked())?.id).toBe('town');
  expect(dutyFor(duties, asked({ place: '990101102001' }))?.id).toBe('seat');
  // The whole county is neither's.
  expect(dutyFor(duties, asked({ place: '990101' }))).toBeUndefined();
  expect(dutyFor([], asked())).toBeUndefined();
});

test('what is not said of the child may be anything: with two who may lead nobody does, with one who does anyway he does, sooner', () => {
  const [young, old] = [duty('young', 'civil', { ageTo: 5 }), duty('old', 'police', { ageFrom: 6 })];
  expect(dutyFor([young, old], asked())).toBeUndefined();
  expect(dutyFor([young, old], asked({ age: 6 }))?.id).toBe('old');
  const disabled = duty('disabled', 'police', { circumstances: ['disabled'], limitDays: 3 });
  const others = duty('others', 'police', { circumstances: ['none', 'migrant'] });
  expect(dutyFor([others, disabled], asked())?.id).toBe('disabled');
  expect(dutyFor([others, disabled], asked({ circumstance: 'none' }))?.id).toBe('others');
  expect(dutyFor([others, disabled], asked({ circumstance: 'hardship' }))).toBeUndefined();
});
