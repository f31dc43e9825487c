import type * as contract from '#modules/people/contract/account.ts';
import { loadPeople, presentPeople } from '#modules/people/server/list-people.ts';
import { familyRoles } from '#modules/people/server/role-life.ts';
import { rolesWithPlaces } from '#modules/people/server/store/charge-store.ts';
import { keepInvitations } from '#modules/people/server/store/invitation-store.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { hashOfToken, newTokenOf } from '#platform/session/token.ts';

/** A link given on paper on a Friday still works on Monday. */
const linkHours = 72;

/**
 * Gives each of these people a new link, all of them or, when one is not in the actor's charge, none. The tokens are in the
 * reply and nowhere else. For somebody with an account it is the way to a new password; the old one works until then.
 */
export async function invite(ctx: Context, ids: readonly string[]): Promise<Replied<typeof contract.invite>> {
  const unique = [...new Set(ids)];
  const { charge, rows } = await loadPeople(ctx, unique, 'people.invite');
  const links = await issueLinks(ctx, unique, ctx.actor.acting);
  return {
    items: (await presentPeople(ctx, charge, rows)).flatMap(({ id: person, name, roles, pupils }) => {
      const link = links.get(person);
      return link ? [{ person, name, roles, pupils, ...link }] : [];
    }),
  };
}

/** A way in for one person, from the address of the server on, and until when it is one. */
interface Link {
  path: string;
  until: Date;
}

/** Gives people their new links, issued in a role, or in none: by whoever runs the server. */
export async function issueLinks(
  ctx: Context,
  people: readonly string[],
  issuedAs: string | null,
): Promise<Map<string, Link>> {
  const until = new Date(ctx.now.getTime() + linkHours * 3_600_000);
  const tokens = people.map((person) => ({ person, token: newTokenOf(ctx.actor.county) }));
  await keepInvitations(
    ctx,
    tokens.map(({ person, token }) => ({ person, hash: hashOfToken(token) })),
    { issuedAs, expires: until },
  );
  const staff = (await rolesWithPlaces(ctx, people)).filter(({ role }) => !familyRoles.has(role));
  const atDesk = new Set(staff.map(({ person }) => person));
  return new Map(
    tokens.map(({ person, token }) => [
      person,
      { path: `${atDesk.has(person) ? '' : '/m'}/welcome#token=${token}`, until },
    ]),
  );
}
