import * as staff from '#modules/people/contract/staff.ts';
import { listSchoolClasses, moveStaff } from '#modules/people/server/moves/move-staff.ts';
import { route } from '#platform/http/route.ts';

/** Those who go from one school to another. */
export const moveRoutes = [
  route(staff.moveStaff, (ctx, { params, body }) => moveStaff(ctx, params.id, body)),
  route(staff.listSchoolClasses, (ctx, { params }) => listSchoolClasses(ctx, params.id)),
];
