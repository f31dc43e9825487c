import { describe, expect, it, test } from 'vitest';
import {
  type Actor,
  type DataClass,
  Policy,
  type PolicyRow,
  rowAllowing,
  rowDeciding,
} from '#platform/access/policy.ts';

const row = (more: Partial<PolicyRow>): PolicyRow => ({
  action: 'notes.read',
  role: 'nurse',
  relation: 'county',
  class: 'C2',
  basis: 'trial',
  fields: 'all',
  audit: 'none',
  ...more,
});

const roles = { nurse: 'C2', clerk: 'C1' } as const;

describe('clearance', () => {
  it.each<[role: string, opened: DataClass, cleared: string]>([
    ['nurse', 'C3', 'C2'],
    ['signed_in', 'C2', 'C1'],
    ['anybody', 'C1', 'C0'],
    ['stranger', 'C0', 'nothing'],
  ])('keeps a policy from starting whose row opens to %s %s', (role, opened, cleared) => {
    expect(() => new Policy([row({ role, class: opened })], roles)).toThrow(
      `policy: notes.read is ${opened}, ${role} is cleared for ${cleared}`,
    );
  });

  it('lets every row start that opens no more than its role may read', () => {
    const rows = [row({}), row({ role: 'signed_in', class: 'C1' }), row({ role: 'anybody', class: 'C0' })];
    expect(new Policy(rows, roles).rows).toEqual(rows);
  });
});

test('a relation that is too wide for a class keeps a policy from starting, whatever the role is cleared for', () => {
  const start = (relation: string, opened: DataClass) => () =>
    new Policy([row({ relation, class: opened, audit: 'read' })], { nurse: 'C4' }, { patient: 'C2' });
  expect(start('patient', 'C3')).toThrow('policy: notes.read is C3, by the relation patient no more than C2 is opened');
  expect(start('patient', 'C2')).not.toThrow();
  expect(start('own_patient', 'C3')).not.toThrow();
});

describe('a row that says it may be offline', () => {
  const cleared = { nurse: 'C4' } as const;

  it.each<[told: string, row: Partial<PolicyRow>]>([
    ['is C3, and that is never on a phone', { class: 'C3', audit: 'read' }],
    ['is C4, and that is never on a phone', { class: 'C4', audit: 'read' }],
    ['asks for the password, and nobody is there to ask', { stepUp: true }],
  ])('keeps a policy from starting when it %s', (told, more) => {
    expect(() => new Policy([row(more)], cleared)).not.toThrow();
    expect(() => new Policy([row({ ...more, offline: true })], cleared)).toThrow(`policy: notes.read ${told}`);
  });

  it('starts below that', () => {
    expect(new Policy([row({ offline: true })], cleared).rows).toHaveLength(1);
  });
});

test.each<DataClass>(['C3', 'C4'])(
  'a row that opens %s keeps a policy from starting unless it is recorded',
  (opened) => {
    const start = (audit: PolicyRow['audit']) => () => new Policy([row({ class: opened, audit })], { nurse: 'C4' });
    expect(start('none')).toThrow(`policy: notes.read is ${opened}, and would leave no record`);
    expect(start('read')).not.toThrow();
  },
);

describe('a row that denies', () => {
  const denial = row({ role: 'signed_in', relation: 'self:author', class: 'C0', deny: 'notes.own' });
  const policy = new Policy([row({}), denial], roles);
  const actor = (role: string): Actor => ({
    county: '990101',
    person: 'a',
    role,
    acting: null,
    session: null,
    provedAt: null,
    holds: { self: ['a'] },
    reach: 'own',
  });
  const note = (author: string) => ({ kind: 'note', id: '', holders: { author } });

  it('wins over one that allows, for its objects alone', () => {
    expect(rowAllowing(policy, actor('nurse'), 'notes.read', note('a'))).toBeUndefined();
    expect(rowDeciding(policy, actor('nurse'), 'notes.read', note('a'))).toBe(denial);
    expect(rowAllowing(policy, actor('nurse'), 'notes.read', note('b'))).toMatchObject({ role: 'nurse' });
  });

  it('opens nothing, and says nothing to whom no other row would let', () => {
    expect(policy.rowsFor('notes.read', 'clerk')).toEqual([]);
    expect(rowDeciding(policy, actor('clerk'), 'notes.read', note('a'))).toBeUndefined();
    expect(new Policy([denial], roles).knows('notes.read')).toBe(false);
  });
});
