import { stagesOfGrade } from '#modules/people/contract/school-system.ts';
import type { ResourceDraft } from '#modules/resources/contract/resource.ts';
import { placesOf, townsOf } from '#modules/people/server/public.ts';
import { assertLanguages } from '#modules/resources/server/languages.ts';
import { categoryByCode } from '#modules/resources/server/store/resource-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { parseWeekly } from '#standards/icalendar/weekly.ts';

/** Where something is given. */
export interface PlaceOfResource {
  region: string;
  lon: number;
  lat: number;
}

/** Checks what the schema cannot. */
export async function checkDraft(ctx: Context, draft: ResourceDraft): Promise<void> {
  const category = await categoryByCode(ctx, draft.category);
  if (!category) throw new Refusal('resources.no_such_category', { field: 'category' });
  const weekly = parseWeekly(draft.schedule);
  if ('reason' in weekly) throw new Refusal('resources.bad_schedule', { field: 'schedule', reason: weekly.reason });
  if (!areGradesRight(draft)) throw new Refusal('resources.bad_grades', { field: 'grades' });
  if (draft.servesSex !== null && category.one_sex_because === null)
    throw new Refusal('resources.sex_not_allowed', { field: 'servesSex' });
  await assertLanguages(ctx, draft.languages);
}

/** Grades go from the lower to the higher; where stages are named too, each end lies in one of them. */
export function areGradesRight({ grades, stages }: { grades: ResourceDraft['grades']; stages: readonly string[] }) {
  if (grades === null) return true;
  const inStages = (grade: number): boolean =>
    stages.length === 0 || stagesOfGrade(grade).some((stage) => stages.includes(stage));
  return grades.from <= grades.to && inStages(grades.from) && inStages(grades.to);
}

/** Where a draft is given: where it stands already when the town is the same, else in the middle of the town named. */
export async function placeOfDraft(
  ctx: Context,
  draft: ResourceDraft,
  stands: PlaceOfResource,
): Promise<PlaceOfResource> {
  const { town } = draft;
  const { region, lon, lat } = stands;
  if (town === undefined || town === region.slice(0, 9)) return { region, lon, lat };
  if (!(await townsOf(ctx)).some((one) => one.code === town))
    throw new Refusal('resources.no_such_town', { field: 'town' });
  const centre = (await placesOf(ctx, [town])).get(town) ?? { lon, lat };
  return { region: town, lon: centre.lon, lat: centre.lat };
}
