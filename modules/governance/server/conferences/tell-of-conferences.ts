import { conferenceMoved, itemSettled } from '#modules/governance/contract/events.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/** Who acts for an organisation in a conference: the bureau’s officials, a department’s people, a school’s leaders. */
const roles = ['department', 'official', 'school_leader'];

/** Who is called to a conference, or proposed an item, hears that something came of it: in words that say nothing of it. */
export const tellOfConferences: Listener = {
  name: 'governance.tell_of_conferences',
  hears: {
    ...hear(conferenceMoved, async (ctx, { id, kind, data: { conference, to, by, what } }) => {
      const said = { about: conference, textKey: `governance.tell.conference_${what}` };
      await send(ctx, { id, kind }, { to, by }, { ...said, link: `/conferences/${conference}` });
    }),
    ...hear(itemSettled, async (ctx, { id, kind, data: { item, to, by } }) => {
      const said = { about: item, textKey: 'governance.tell.item_settled', link: '/conferences' };
      await send(ctx, { id, kind }, { to, by }, said);
    }),
  },
};

async function send(
  ctx: Context,
  { id, kind }: { id: string; kind: string },
  { to, by }: { to: string; by: string },
  said: { about: string; textKey: string; link: string },
): Promise<void> {
  const persons = (await staffOf(ctx, { roles, org: to })).filter((person) => person !== by);
  if (persons.length === 0) return;
  await tell(ctx, { ...said, data: {}, roles, persons, event: id, topic: kind, level: 2 });
}
