import { gatheringMoved } from '#modules/consortia/contract/events.ts';
import { schoolRoles } from '#modules/consortia/access.ts';
import { whoComes } from '#modules/consortia/server/store/participant-store.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/** What concerns whoever said he comes. */
const concerning: readonly string[] = ['changed', 'called_off'];

/** The leaders of schools hear what comes of a gathering; so does whoever said he comes, in words that say nothing of it. */
export const tellOfGatherings: Listener = {
  name: 'consortia.tell_of_gatherings',
  hears: hear(gatheringMoved, async (ctx, { id, kind, data: { gathering, to, by, what } }) => {
    const coming = concerning.includes(what) ? await whoComes(ctx, gathering) : [];
    const leaders = await Promise.all(to.map((org) => staffOf(ctx, { roles: ['school_leader'], org })));
    const persons = [...new Set([...leaders.flat(), ...coming])].filter((person) => person !== by);
    if (persons.length === 0) return;
    const said = { textKey: `consortia.tell.gathering_${what}`, data: {}, link: `/gatherings/${gathering}` };
    await tell(ctx, { ...said, about: gathering, roles: schoolRoles, persons, event: id, topic: kind, level: 2 });
  }),
};
