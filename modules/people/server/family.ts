import type { z } from 'zod';
import type { Child } from '#modules/people/contract/family.ts';
import { consentStates } from '#modules/people/server/consents.ts';
import { classFacts, pupilFacts, schoolFacts } from '#modules/people/server/facts.ts';
import { decidesHimself } from '#modules/people/server/who-decides.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';

/** The children the actor is a guardian of, or the pupil himself. */
export async function listChildren(ctx: Context): Promise<{ items: z.input<typeof Child>[] }> {
  const { holds } = await reachOf(ctx, 'people.list_children', 'pupil');
  const pupils = await pupilFacts(ctx, holds['child'] ?? []);
  const schools = new Map(
    (
      await schoolFacts(
        ctx,
        pupils.map((pupil) => pupil.org),
      )
    ).map((one) => [one.id, one.name]),
  );
  const classes = new Map(
    (
      await classFacts(
        ctx,
        pupils.flatMap((pupil) => pupil.class ?? []),
      )
    ).map((one) => [one.id, one.name]),
  );
  const consentsOf = await consentStates(ctx, pupils);
  return {
    items: pupils.map((pupil) => ({
      id: pupil.id,
      name: pupil.name,
      givenName: pupil.givenName,
      school: schools.get(pupil.org) ?? '',
      className: (pupil.class && classes.get(pupil.class)) || '',
      decidesHimself: decidesHimself(ctx, pupil),
      consents: consentsOf(pupil),
    })),
  };
}
