import { consentDecided } from '#modules/people/contract/family.ts';
import { tell } from '#modules/notify/server/public.ts';
import { purposesOf } from '#modules/people/server/consent/purposes.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { guardiansOn } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { decidesHimself } from '#modules/people/server/who-decides.ts';
import { dayOf } from '#platform/clock.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/** From fourteen a pupil decides himself, and his guardians are told that he did; not how. */
export const tellGuardians: Listener = {
  name: 'people.tell_guardians',
  hears: hear(consentDecided, async (ctx, { id, kind, data }) => {
    const [pupil] = await pupilFacts(ctx, [data.pupil]);
    if (!pupil || !decidesHimself(ctx, pupil)) return;
    await tell(ctx, {
      persons: await guardiansOn(ctx, pupil.id, dayOf(ctx.now)),
      event: id,
      topic: kind,
      textKey: 'people.tell.decided_himself',
      data: { title: (await purposesOf(ctx)).get(data.purpose)?.title ?? data.purpose },
      link: '/consents',
      roles: ['guardian'],
      level: 1,
    });
  }),
};
