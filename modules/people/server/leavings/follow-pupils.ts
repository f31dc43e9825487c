import { guardiansOn } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { countOpen, moveWhatFollows } from '#modules/people/server/leavings/what-follows.ts';
import { moveAskings } from '#modules/people/server/store/asking-store.ts';
import { answerAway, giveRecords } from '#modules/people/server/store/leaving-store.ts';
import { leadersAt } from '#modules/people/server/store/move-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** A pupil in a class of a school. */
interface Place {
  pupil: string;
  org: string;
  class: string;
}

/**
 * The record of pupils follows them to the school they are at, whatever brought them there and by whose word, null where nobody said it:
 * what is kept about them, what is asked for them, and what is open for them; and nobody in a class is away. Of whom it is there already
 * it changes nothing. Asked of the system.
 */
export async function followPupils(ctx: Context, places: readonly Place[], by: string | null): Promise<void> {
  await answerBack(
    ctx,
    places.map((place) => place.pupil),
    by,
  );
  await giveRecords(ctx, places);
  await moveAskings(ctx, places, by);
  const open = await countOpen(
    ctx,
    places.map((place) => place.pupil),
  );
  for (const place of places) if (open.has(place.pupil)) await moveOpen(ctx, place, by);
}

/** Pupils are in a class again: suspended or graduated they are no more, whoever said it. */
export const answerBack = (ctx: Context, pupils: readonly string[], by: string | null): Promise<void> =>
  answerAway(ctx, pupils, { state: 'enrolled', answered_by: by, answered_at: ctx.now });

/** What was begun for the child is its new homeroom teacher's, else whoever leads the school; where nobody does it stays as it is. */
async function moveOpen(ctx: Context, place: Place, by: string | null): Promise<void> {
  const day = dayOf(ctx.now);
  const leaders = await leadersAt(ctx, place.org, day);
  const homeroom = leaders.find((one) => one.role === 'homeroom' && one.class === place.class);
  const heads = leaders.filter((one) => one.role === 'school_leader');
  const successor = homeroom ?? heads.find(({ person }) => person === by) ?? heads[0];
  if (!successor) return;
  const family = [place.pupil, ...(await guardiansOn(ctx, place.pupil, day))];
  await moveWhatFollows(ctx, { ...place, successor: successor.person, family });
}
