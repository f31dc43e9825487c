import type { Kysely } from 'kysely';
import type { Database } from '#database/rows.ts';
import { assertStrong } from '#modules/people/server/password.ts';
import { listCounties } from '#modules/people/server/store/place-store.ts';
import { insertFirstRows, insertSetupLink, spendSetupLink } from '#modules/people/server/store/setup-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';
import { hashPassword } from '#platform/session/password.ts';
import { hashOfToken, newToken } from '#platform/session/token.ts';
import { setScopeCounty } from '#platform/db/as-system.ts';

const linkHours = 24;

/** A one-time token to make the first administrator with, or nothing when a county is already there. */
export async function offerSetup(db: Kysely<Database>, now: Date): Promise<string | undefined> {
  if ((await listCounties(db)).length > 0) return undefined;
  const token = newToken();
  await insertSetupLink(db, hashOfToken(token), new Date(now.getTime() + linkHours * 3_600_000));
  return token;
}

/** Spends the one-time link: makes the county, its bureau and its first administrator, who is its first official too. */
export async function setUp(
  ctx: Context,
  said: {
    token: string;
    county: string;
    countyName: string;
    bureauName: string;
    name: string;
    login: string;
    password: string;
  },
): Promise<{ county: string }> {
  if (!(await spendSetupLink(ctx, hashOfToken(said.token)))) throw new Refusal('people.link_spent');
  assertStrong(said.password, said.login);
  // He acts as official first; roles of the same day are in the order of their ids.
  const [official = '', admin = ''] = [newId(), newId()].sort();
  await setScopeCounty(ctx, said.county);
  await permit(ctx, 'people.set_up', { kind: 'county', id: '', holders: {} });
  await insertFirstRows(ctx, {
    county: said.county,
    countyName: said.countyName,
    bureau: { id: newId(), name: said.bureauName },
    person: { id: newId(), name: said.name },
    grants: [
      { id: official, role: 'official' },
      { id: admin, role: 'system_admin' },
    ],
    account: { id: newId(), login: said.login, hash: await hashPassword(said.password) },
    day: dayOf(ctx.now),
  });
  return { county: said.county };
}
