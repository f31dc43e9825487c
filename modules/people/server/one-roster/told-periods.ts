import { needsSecond } from '#modules/people/server/grants/limits.ts';
import { staffRoles, type Told } from '#modules/people/server/one-roster/told.ts';
import type { Identity, Ref } from '#platform/intake/kind.ts';
import type { OutsideRow } from '#platform/intake/outside.ts';
import type { Row } from '#standards/oneroster/files.ts';

interface Dated {
  sourcedId: string;
  status?: string;
  beginDate?: string;
  endDate?: string;
}

/** A row that holds for a time. */
function period(
  file: string,
  { line, values }: { line: number; values: Dated },
  identity: Omit<Identity, 'key'>,
): OutsideRow {
  const { sourcedId: key, beginDate, endDate, status } = values;
  const at = { file, line };
  if (status === 'tobedeleted') return { ...at, identity: { key, values: {} }, faults: [], isEnd: true };
  if (beginDate !== undefined && endDate !== undefined && endDate < beginDate)
    return { ...at, key, identity: undefined, faults: [{ column: 'endDate', code: 'people.ends_before_it_begins' }] };
  const said = beginDate === undefined ? {} : { began: beginDate };
  return { ...at, identity: { ...identity, key, values: { ...said, ...identity.values } }, faults: [] };
}

const schoolRef = (key: string, column: string): Ref => ({ name: 'org', kind: 'roster_schools', key, column });
const personRef = (key: string): Ref => ({ name: 'person', kind: 'roster_people', key, column: 'userSourcedId' });
const classRef = (key: string): Ref => ({ name: 'class', kind: 'roster_classes', key, column: 'classSourcedId' });

/** What a row of roles.csv says of somebody on the staff; pupils and guardians are told by their rows of other files. */
export function toldGrant(row: Row<'roles'>, told: Told): OutsideRow | undefined {
  const { role, orgSourcedId, userSourcedId, endDate = null } = row.values;
  const here = staffRoles[role];
  if (here === undefined) {
    if (role !== 'student' && !told.holders?.has(userSourcedId)) told.leaveOut('roles');
    return undefined;
  }
  if (needsSecond(here) && row.values.status !== 'tobedeleted') told.askSecond();
  return period('roles.csv', row, {
    values: { role: here, ended: endDate },
    refs: [personRef(userSourcedId), schoolRef(orgSourcedId, 'orgSourcedId')],
  });
}

/** What a row of enrollments.csv says of a teacher of a homeroom class: the first of it leads it. */
export function toldTeaching(row: Row<'enrollments'>, homerooms: Told['homerooms']): OutsideRow | undefined {
  const { classSourcedId, schoolSourcedId, userSourcedId, role, primary = false, endDate = null } = row.values;
  if (role !== 'teacher' || homerooms?.has(classSourcedId) === false) return undefined;
  return period('enrollments.csv', row, {
    values: { role: primary ? 'homeroom' : 'teacher', ended: endDate },
    refs: [personRef(userSourcedId), classRef(classSourcedId), schoolRef(schoolSourcedId, 'schoolSourcedId')],
  });
}

/** What a row of enrollments.csv says of a pupil in a homeroom class. A last day that is still to come is a plan, and not kept. */
export function toldEnrolment(row: Row<'enrollments'>, day: string): OutsideRow | undefined {
  const { classSourcedId, schoolSourcedId, userSourcedId, role, endDate } = row.values;
  if (role !== 'student') return undefined;
  return period('enrollments.csv', row, {
    values: { ended: endDate !== undefined && endDate <= day ? endDate : null },
    refs: [
      { ...personRef(userSourcedId), name: 'pupil', kind: 'roster_pupils' },
      classRef(classSourcedId),
      schoolRef(schoolSourcedId, 'schoolSourcedId'),
    ],
  });
}
