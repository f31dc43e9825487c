import { fewest, toldChildren } from '#engines/suppression/suppress.ts';
import type { Audience } from '#modules/messages/contract/audience.ts';
import type * as contract from '#modules/messages/contract/notice.ts';
import { describeAudiences } from '#modules/messages/server/notices/describe-audience.ts';
import { samplesShown } from '#modules/messages/server/notices/limits.ts';
import { permitAudience } from '#modules/messages/server/notices/permit-audience.ts';
import { reachAudience } from '#modules/messages/server/notices/reach-audience.ts';
import { asksInterest, byTens } from '#modules/messages/server/notices/rules/interest.ts';
import { type Members, membersIn } from '#modules/messages/server/notices/rules/reached.ts';
import { secondFor } from '#modules/messages/server/notices/rules/second-for.ts';
import { organisationsOf, personNames } from '#modules/people/server/public.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** What is counted of an audience. */
export interface Reach {
  persons: number;
  children: number;
  orgs: number;
}

/** How many an audience is, and of how many organisations; who belongs to the sender’s own, if he has one, is there. */
export async function countReached(ctx: Context, members: Members, own: string | null): Promise<Reach> {
  const children = new Set([...membersIn(members)].flatMap(({ child }) => child ?? []));
  const orgs = await asSystem(ctx, () => organisationsOf(ctx, [...children, ...selves(members)], own));
  return { persons: members.size, children: children.size, orgs: orgs.length };
}

const selves = (members: Members): string[] =>
  [...members].flatMap(([person, children]) => (children.has(null) ? [person] : []));

/**
 * Who would get a notice. Whoever may see no person is told numbers, and none of fewer than ten children; nobody is told who
 * follows a column.
 */
export async function previewAudience(
  ctx: Context,
  { audience, urgent }: Received<typeof contract.previewAudience>['body'],
): Promise<Replied<typeof contract.previewAudience>> {
  await permitAudience(ctx, 'messages.preview', audience);
  const members = await reachAudience(ctx, audience);
  const reach = await countReached(ctx, members, ctx.actor.holds['org']?.[0] ?? null);
  const told = tellerFor(ctx, audience);
  // Of how many organisations a few are would tell of one whether he follows.
  const orgs = asksInterest(audience) && reach.persons < fewest ? 0 : reach.orgs;
  const samples = told ? [] : [...membersIn(members)].slice(0, samplesShown);
  const shown = samples.flatMap(({ person, child }) => (child === null ? [person] : [person, child]));
  showed(ctx, 'messages.preview', shown);
  const names = await personNames(ctx, shown);
  const describe = await describeAudiences(ctx, [audience]);
  return {
    said: describe(audience),
    persons: told ? told(reach.persons) : reach.persons,
    children: told ? told(reach.children) : reach.children,
    orgs,
    samples: samples.map(({ person, child }) => ({
      name: names.get(person) ?? '',
      child: child === null ? null : (names.get(child) ?? ''),
    })),
    secondFor: secondFor({ ...reach, orgs, isUrgent: urgent }),
  };
}

/** How numbers are told where nobody is named; undefined where people are. */
function tellerFor({ actor }: Context, audience: Audience): ((count: number) => number | null) | undefined {
  if (asksInterest(audience)) return (count) => (count < fewest ? null : byTens(count));
  return actor.reach === 'county' ? toldChildren : undefined;
}
