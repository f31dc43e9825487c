import type { ExportRow } from '#modules/exports/server/store/export-store.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

const told = { topic: 'exports', data: {}, link: '/exports', level: 2 } as const;

/** Leaders of the school hear of it; of what a leader asks, or where there is no other, the county's security administrator too. */
export async function tellDeciders(ctx: Context, { id, org, asked_by, role }: ExportRow): Promise<void> {
  const leaders = (await staffOf(ctx, { roles: ['school_leader'], org })).filter((one) => one !== asked_by);
  const isForCounty = role === 'school_leader' || leaders.length === 0;
  const county = isForCounty ? await staffOf(ctx, { roles: ['security_admin'] }) : [];
  const asked = { ...told, event: id, textKey: 'exports.tell.asked' };
  await tell(ctx, { ...asked, persons: leaders, roles: ['school_leader'] });
  await tell(ctx, { ...asked, persons: county, roles: ['security_admin'] });
}

/** Whoever asked hears what became of it. */
export const tellAsker = (
  ctx: Context,
  { id, asked_by, role }: ExportRow,
  what: 'approved' | 'refused' | 'ready' | 'failed' | 'lapsed',
): Promise<void> =>
  tell(ctx, {
    ...told,
    persons: [asked_by],
    event: idFrom(`export ${id} ${what}`),
    textKey: `exports.tell.${what}`,
    roles: [role],
  });
