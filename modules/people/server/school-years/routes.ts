import * as contract from '#modules/people/contract/school-year.ts';
import { listSchoolYears, setSchoolYear } from '#modules/people/server/school-years/keep-school-years.ts';
import { listSchools, setSystem } from '#modules/people/server/school-years/schools.ts';
import { route } from '#platform/http/route.ts';

export const schoolYearRoutes = [
  route(contract.listSchoolYears, (ctx) => listSchoolYears(ctx)),
  route(contract.setSchoolYear, (ctx, { body }) => setSchoolYear(ctx, body)),
  route(contract.listSchools, (ctx, { query }) => listSchools(ctx, query)),
  route(contract.setSystem, (ctx, { params, body }) => setSystem(ctx, params.id, body)),
];
