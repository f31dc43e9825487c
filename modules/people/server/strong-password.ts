import { rolesWithPlaces } from '#modules/people/server/store/charge-store.ts';
import { listCounties } from '#modules/people/server/store/place-store.ts';
import { personById } from '#modules/people/server/store/person-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { isLeakedPassword } from '#platform/session/leaked-password.ts';

/** What anybody may know of whom a password is for. */
export interface Known {
  /** What is his alone: login, name, telephone. */
  own: readonly (string | null | undefined)[];
  /** What many have: county, school, office. */
  place: readonly (string | null | undefined)[];
}

/** What every password here could be made of. */
const product = ['联育', 'lianyu', '教联体', 'jiaolianti'];

/** How many letters must be left of a password without words of the place; a year or a date makes no other of it. */
const enough = 4;

/**
 * NIST SP 800-63B: length above all, no kinds of signs asked for. Not one of the commonest, not one character again and
 * again, nothing of whose it is, and not little beside the words of the place.
 */
export function assertStrong(password: string, known: Known): void {
  const said = password.normalize('NFKC').toLowerCase();
  if (new Set(said).size < 5) throw new Refusal('people.weak_password', { field: 'password' });
  if (isLeakedPassword(password)) throw new Refusal('people.common_password', { field: 'password' });
  if (wordsOf(known.own).some((word) => said.includes(word)))
    throw new Refusal('people.telling_password', { field: 'password' });
  const places = wordsOf([...known.place, ...product]).toSorted((a, b) => b.length - a.length);
  const left = places.reduce((text, word) => text.replaceAll(word, ''), said);
  const isOfPlace = left !== said && left.replaceAll(/[^\p{L}]/gu, '').length < enough;
  if (isOfPlace) throw new Refusal('people.telling_password', { field: 'password' });
}

const wordsOf = (words: Known['own']): string[] =>
  words.flatMap((word) => (word && word.length > 1 ? [word.normalize('NFKC').toLowerCase()] : []));

/** What is known of somebody who chooses a password, and of where he is; `county` as it is called, with and without 县. */
export async function knownOf(ctx: Context, person: string, login: string): Promise<Known> {
  const found = await personById(ctx, person);
  const county = (await listCounties(ctx.db)).find((one) => one.county === ctx.actor.county)?.name;
  const places = (await rolesWithPlaces(ctx, [person])).map(({ orgName }) => orgName);
  return { own: [login, found?.name, found?.phone], place: [county, ...bare(county), ...places] };
}

/** A place without what all of its kind end in: 云岭县 is 云岭 to everybody. */
export const bare = (name: string | undefined): string[] =>
  name && name.length > 2 ? [name.replace(/(自治县|县|市|区|旗)$/, '')] : [];
