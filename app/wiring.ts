import { listen } from '#modules/notify/contract.ts';
import { resolveActor } from '#modules/people/server/public.ts';
import { providersOf } from '#modules/resources/server/public.ts';
import type { RawRoute } from '#platform/http/route.ts';
import type { ResolveActor } from '#platform/session/actors.ts';
import type { Hub } from '#platform/stream/hub.ts';

/** An actor as `people` knows him, with the providers `resources` says he acts for. */
export const resolveActorWithProviders: ResolveActor = async (ctx, session) => {
  const found = await resolveActor(ctx, session);
  if (!found) return undefined;
  const { actor, life } = found;
  const who = { role: actor.role, person: actor.person, org: actor.holds['org']?.[0] };
  const provider = await providersOf({ ...ctx, actor: { ...ctx.actor, county: session.county } }, who);
  return { actor: { ...actor, holds: { ...actor.holds, provider } }, life };
};

/** The live stream, served by the hub. */
export const streamRoute = (hub: Hub): RawRoute => ({
  endpoint: listen,
  serve: (request, reply, actor) => hub.serve(request, reply, actor),
});
