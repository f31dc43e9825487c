import type { PupilTalkRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { tell } from '#modules/notify/server/public.ts';
import { bureausOf, familyOf, staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

/**
 * Tells those who put adults into pupils' talks of the school that one waits for them; where it has nobody but who is family to the pupil, the
 * bureau, at which school, since it puts nobody there itself. Asked of the system.
 */
export async function tellLeads(
  ctx: Context,
  { id, org, opened_by }: PupilTalkRow,
  { event, textKey }: { event: string; textKey: string },
): Promise<void> {
  const family = (await familyOf(ctx, [opened_by]))(opened_by);
  const at = async (place: string, role: string) =>
    (await staffOf(ctx, { roles: [role], org: place })).filter((one) => !family.includes(one));
  const said = { event: idFrom(`pupil talk ${id} ${event}`), topic: 'messages', level: 2 } as const;
  const leads = await at(org, 'safeguard_lead');
  const data = {};
  if (leads.length > 0)
    return tell(ctx, { ...said, persons: leads, textKey, data, link: '/pupil-talks', roles: ['safeguard_lead'] });
  const officials = await Promise.all((await bureausOf(ctx)).map((bureau) => at(bureau, 'official')));
  await tell(ctx, {
    ...said,
    persons: officials.flat(),
    textKey: 'messages.tell.talk_waits_for_lead',
    data: { school: (await namesOfOrgs(ctx, [org]))(org) },
    link: '/inbox',
    roles: ['official'],
  });
}
