import type { Actor } from '#platform/access/policy.ts';

/** What decides who writes for a column. */
interface WrittenFor {
  org: string | null;
  class: string | null;
  writers: readonly string[];
}

/**
 * Whether somebody writes for a column: in a role it names, at its school where it is a school’s, and for a class whoever
 * has that class, or leads the school.
 */
export function writes({ role, holds }: Pick<Actor, 'role' | 'holds'>, column: WrittenFor): boolean {
  const isOf = (relation: string, id: string | null): boolean => id === null || (holds[relation] ?? []).includes(id);
  return (
    column.writers.includes(role) &&
    isOf('org', column.org) &&
    (role === 'school_leader' || isOf('class', column.class))
  );
}
