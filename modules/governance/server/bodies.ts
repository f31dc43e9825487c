import type { Bodies } from '#modules/governance/server/rules/custody.ts';
import { organisationsCalled } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Beside it, which of them are schools, that hold no matter, and who may owe a task. */
export interface Standing extends Bodies {
  isSchool: (org: string) => boolean;
  mayOwe: (org: string) => boolean;
}

/** Who decides where departments do not agree: the county’s bureau; and which of these organisations run and may hold something. */
export const bodiesOf = (ctx: Context, ...ids: readonly (string | null | undefined)[]): Promise<Standing> =>
  readBodies(ctx, ids, false);

/** The same where something comes to one of them: until the transaction ends it is not closed, and where it is being closed that is waited for. */
export const bodiesHeld = (ctx: Context, ...ids: readonly (string | null | undefined)[]): Promise<Standing> =>
  readBodies(ctx, ids, true);

async function readBodies(
  ctx: Context,
  ids: readonly (string | null | undefined)[],
  areHeld: boolean,
): Promise<Standing> {
  const bureaus = (await organisationsCalled(ctx, { kinds: ['bureau'] })).filter(({ isRunning }) => isRunning);
  // Of two bureaus on record the one this is about.
  const bureau = bureaus.find(({ id }) => ids.includes(id)) ?? bureaus[0];
  if (!bureau) throw new Refusal('governance.no_arbiter');
  const named = await organisationsCalled(ctx, { ids: ids.filter((id) => typeof id === 'string'), areHeld });
  const running = new Map([bureau, ...named].filter(({ isRunning }) => isRunning).map(({ id, kind }) => [id, kind]));
  const isSchool = (org: string): boolean => running.get(org) === 'school';
  return {
    arbiter: bureau.id,
    isRunning: (org) => running.has(org) && !isSchool(org),
    isSchool,
    mayOwe: (org) => running.has(org),
  };
}

/** As which of the organisations the actor acts: officials for the bureau, everybody else for his own. */
export const actingOrg = ({ actor }: Pick<Context, 'actor'>, { arbiter }: Bodies): string =>
  actor.role === 'official' ? arbiter : (actor.holds['org']?.[0] ?? '');
