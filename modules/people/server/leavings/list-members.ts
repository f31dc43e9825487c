import type * as contract from '#modules/people/contract/leaving.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { membersOfClass } from '#modules/people/server/store/leaving-store.ts';
import { classesById } from '#modules/people/server/store/place-store.ts';
import { permit } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** Who is in a class on a day, and who left it in that school year; of them, whom the actor may still see. */
export async function listMembers(
  ctx: Context,
  id: string,
  { on = dayOf(ctx.now) }: Received<typeof contract.listMembers>['query'],
): Promise<Replied<typeof contract.listMembers>> {
  const [group] = await classesById(ctx, [id]);
  await permit(ctx, 'people.list_class', group && { kind: 'class', id, holders: { class: id, org: group.org } });
  const yearBegan = (await readSchoolYears(ctx)).yearBegan(on);
  const items = await membersOfClass(ctx, id, on, yearBegan);
  showed(
    ctx,
    'people.list_class',
    items.map((one) => one.id),
  );
  return { items: items.sort((a, b) => a.name.localeCompare(b.name, 'zh')), yearBegan };
}
