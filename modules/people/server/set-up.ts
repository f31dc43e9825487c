import type { Kysely } from 'kysely';
import type { Database } from '#database/rows.ts';
import { assertStrong, bare } from '#modules/people/server/strong-password.ts';
import { listCounties } from '#modules/people/server/store/place-store.ts';
import {
  findSetupLink,
  insertFirstRows,
  replaceSetupLinks,
  spendSetupLink,
} from '#modules/people/server/store/setup-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { newId } from '#platform/id.ts';
import { hashPassword } from '#platform/session/password.ts';
import { hashOfToken, newToken } from '#platform/session/token.ts';
import { setScopeCounty } from '#platform/db/as-system.ts';
import { provinces } from '#standards/codes/provinces.ts';
import { parseRegionCode } from '#standards/codes/region-code.ts';

const linkHours = 24;

/**
 * A one-time token to make the first county and its administrator with, or nothing when a county is already there; with
 * `further` to make one more. Links offered before work no longer.
 */
export async function offerSetup(
  db: Kysely<Database>,
  now: Date,
  { further = false }: { further?: boolean } = {},
): Promise<string | undefined> {
  if (!further && (await listCounties(db)).length > 0) return undefined;
  const token = newToken();
  const expires = new Date(now.getTime() + linkHours * 3_600_000);
  await replaceSetupLinks(db, { hash: hashOfToken(token), expires, now, further });
  return token;
}

/** What is said of a county that is to be. */
interface SaidOfCounty {
  token: string;
  county: string;
  countyName: string;
  prefectureName: string;
  bureauName: string;
  name: string;
  login: string;
}

/** Hashes the password of a first administrator whose link works, before there is a transaction to hold. */
export async function prepareSetUp(room: Anteroom, said: SaidOfCounty & { password: string }): Promise<string> {
  await room.transaction(async (ctx) => {
    await assertMay(ctx, said.county, await findSetupLink(ctx, hashOfToken(said.token)));
    const { login, name, countyName, prefectureName, bureauName } = said;
    const place = [countyName, ...bare(countyName), prefectureName, ...bare(prefectureName), bureauName];
    assertStrong(said.password, { own: [login, name], place });
  });
  return hashPassword(said.password);
}

/** Spends the one-time link: makes the county, its bureau and its first administrator, who is its first official too. */
export async function setUp(ctx: Context, said: SaidOfCounty, hash: string): Promise<{ county: string }> {
  const provinceName = await assertMay(ctx, said.county, await spendSetupLink(ctx, hashOfToken(said.token)));
  // He acts as official first; roles of the same day are in the order of their ids.
  const [official = '', admin = ''] = [newId(), newId()].sort();
  await setScopeCounty(ctx, said.county);
  await permit(ctx, 'people.set_up', { kind: 'county', id: '', holders: {} });
  await insertFirstRows(ctx, {
    county: said.county,
    names: { province: provinceName, prefecture: said.prefectureName, county: said.countyName },
    bureau: { id: newId(), name: said.bureauName },
    person: { id: newId(), name: said.name },
    grants: [
      { id: official, role: 'official' },
      { id: admin, role: 'system_admin' },
    ],
    account: { id: newId(), login: said.login, hash },
    day: dayOf(ctx.now),
  });
  return { county: said.county };
}

/** A link makes the first county, or a further one; gives the name of its province. */
async function assertMay(ctx: Context, county: string, link: { further: boolean } | undefined): Promise<string> {
  if (!link) throw new Refusal('people.link_spent');
  const provinceName = provinceOf(county);
  const counties = (await listCounties(ctx.db)).map((one) => one.county);
  if (link.further ? counties.includes(county) : counties.length > 0)
    throw new Refusal('people.already_set_up', { field: 'county' });
  return provinceName;
}

/** The province of a county's code. Codes 99… are invented: such a county opens every role without a password. */
function provinceOf(county: string): string {
  const read = parseRegionCode(county);
  const province = 'level' in read && read.level === 'county' ? provinces.get(county.slice(0, 2)) : undefined;
  if (province === undefined) throw new Refusal('people.not_a_county_code', { field: 'county' });
  return province;
}
