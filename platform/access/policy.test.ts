import { describe, expect, it } from 'vitest';
import { type DataClass, Policy, type PolicyRow } from '#platform/access/policy.ts';

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
