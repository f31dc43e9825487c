import { expect, test } from 'vitest';
import { distinctPins, faultOfPins } from '#modules/needs/server/rules/check-pins.ts';
import { aNeed, aSupply, someInputs, taken } from '#modules/needs/server/rules/testing.ts';

const pin = (need = 'need', resource = 'supply') => ({ need, resource, verdict: 'pin' as const });
const forbid = (need = 'need', resource = 'supply') => ({ need, resource, verdict: 'forbid' as const });
const needs = [aNeed(), aNeed({ id: 'second' })];

test('the same wish said twice counts once', () => {
  expect(distinctPins([pin(), pin(), forbid('second')])).toEqual([pin(), forbid('second')]);
});

test.each([
  ['one need to two resources', { pins: [pin(), pin('need', 'other')] }, 'needs.pinned_twice', { resource: 'other' }],
  ['a pair both pinned and excluded', { pins: [forbid(), pin()] }, 'needs.pin_and_forbid', { resource: 'supply' }],
  [
    'a pair that breaks a hard rule',
    { supply: [aSupply({ travelKm: 1, mode: 'onsite' })], pins: [pin()] },
    'needs.pin_impossible',
    { need: 'need', hindrance: 'too_far' },
  ],
  [
    'a resource that is not there any more',
    { pins: [pin('need', 'gone')] },
    'needs.pin_impossible',
    { resource: 'gone', hindrance: 'none_exists' },
  ],
  [
    'more needs than one resource has places',
    { needs, pins: [pin(), pin('second')] },
    'needs.pins_exceed_places',
    { resource: 'supply', places: 1, pins: 2 },
  ],
  [
    'a place that others have taken',
    { supply: [aSupply({ booked: taken(1) })], pins: [pin()] },
    'needs.pins_exceed_places',
    { places: 0, pins: 1 },
  ],
  [
    'needs that want more units than there are places',
    {
      needs: [aNeed({ units: 2 }), needs[1] ?? aNeed()],
      supply: [aSupply({ capacity: 2 })],
      pins: [pin(), pin('second')],
    },
    'needs.pins_exceed_places',
    { places: 2, pins: 3 },
  ],
] as const)('%s is refused, naming the pair', (_name, change, code, data) => {
  const fault = faultOfPins(someInputs({ ...change }));
  expect(fault).toMatchObject({ code, data });
  expect(fault?.data).toHaveProperty('need');
});

test('pins that can all be kept have no fault', () => {
  const supply = [aSupply({ capacity: 2 })];
  expect(
    faultOfPins(someInputs({ needs, supply, pins: [pin(), pin('second'), forbid('need', 'other')] })),
  ).toBeUndefined();
});
