import { classes } from '#modules/people/server/roster/classes.ts';
import { guardians } from '#modules/people/server/roster/guardians.ts';
import { pupils } from '#modules/people/server/roster/pupils.ts';
import { regions } from '#modules/people/server/roster/regions.ts';
import { schools } from '#modules/people/server/roster/schools.ts';
import { staffRoles } from '#modules/people/server/roster/staff-roles.ts';
import { teachers } from '#modules/people/server/roster/teachers.ts';
import { areas } from '#modules/people/server/trees/areas-kind.ts';
import { memberships } from '#modules/people/server/trees/memberships-kind.ts';
import { departures } from '#modules/people/server/leavings/departures-kind.ts';
import type { IntakeKind } from '#platform/intake/kind.ts';

/** What a bureau's tables may hold of people and places, each after those it speaks of. */
export const rosterKinds: readonly IntakeKind[] = [
  regions,
  schools,
  classes,
  pupils,
  guardians,
  teachers,
  staffRoles,
  departures,
  areas,
  memberships,
];
