import type { PupilFacts } from '#modules/people/server/facts.ts';
import { guardiansOn } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { ageOn, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/**
 * 个人信息保护法 art. 31: from fourteen a pupil decides himself, before that his guardians do; an unknown birthday counts
 * as under.
 */
export const decidesHimself = ({ now }: Pick<Context, 'now'>, { born }: Pick<PupilFacts, 'born'>): boolean =>
  born !== null && ageOn(born, dayOf(now)) >= 14;

/** Whether it is in the actor's role to decide for a pupil he stands in a relation to. */
export const isDecider = (ctx: Pick<Context, 'now' | 'actor'>, pupil: Pick<PupilFacts, 'born'>): boolean =>
  ctx.actor.role === (decidesHimself(ctx, pupil) ? 'pupil' : 'guardian');

/** Whether somebody acts for a pupil today: the pupil himself, or a guardian whom no order keeps from him. Asked of the system. */
export const actsFor = async (ctx: Context, person: string, pupil: string): Promise<boolean> =>
  person === pupil || (await guardiansOn(ctx, pupil, dayOf(ctx.now))).includes(person);

/** Those who decide for a pupil today: himself, or his guardians, the one who really cares for him first. */
export const decidersOf = async (ctx: Context, pupil: Pick<PupilFacts, 'id' | 'born'>): Promise<string[]> =>
  decidesHimself(ctx, pupil) ? [pupil.id] : guardiansOn(ctx, pupil.id, dayOf(ctx.now));
