import { contactsKind, pupilsKind } from '#modules/people/server/exports/pupils.ts';
import { rosterKind } from '#modules/people/server/exports/roster.ts';
import { staffKind } from '#modules/people/server/exports/staff.ts';
import { exportKindsOf } from '#platform/export/export-kind.ts';

exportKindsOf(pupilsKind, contactsKind, staffKind, rosterKind);
