import { createHash } from 'node:crypto';
import { keepWay, takeWay, type Way } from '#modules/people/server/store/identity-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem, setScopeCounty } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import type { Binding, Issuers, Said } from '#platform/openid/issuers.ts';
import '#platform/openid/openid-refusals.ts';
import { countyOfToken, hashOfToken, newTokenOf } from '#platform/session/token.ts';

const wayMs = 10 * 60_000;

/** The issuers of this server. */
export function issuersIn({ outside }: Pick<Context, 'outside'>): Issuers {
  if (!outside.issuers) throw new Refusal('openid.unknown_issuer');
  return outside.issuers;
}

/**
 * What binds an issuer's answer to this browser. It is made again from the state, which travels, and the browser's cookie, which
 * never leaves: whoever has one without the other, or the database, cannot make the verifier.
 */
function bindingOf(state: string, device: string): Binding {
  const made = (of: string): string => createHash('sha256').update(`${of} ${state} ${device}`).digest('base64url');
  return { state, nonce: made('nonce'), verifier: made('verifier') };
}

/** Sends somebody to an issuer: the issuer is asked first, so that one who is away leaves nothing behind. */
export async function setOut(
  room: Anteroom,
  { issuer, purpose }: Pick<Way, 'issuer' | 'purpose'>,
  { device }: Pick<Answer, 'device'>,
  /** Names the county, where the one who asks may stand in another. */
  token?: string,
): Promise<{ state: string; url: string }> {
  const [issuers, here] = await room.transaction(async (ctx) => [issuersIn(ctx), ctx.actor.county] as const);
  // The page that is led back to tells by its end what it is to ask.
  const state = `${newTokenOf(countyOfToken(token ?? '') ?? here)}.${purpose}`;
  return { state, url: await issuers.begin(issuer, bindingOf(state, device)) };
}

/** Keeps the way somebody was sent on. */
export async function keepBegun(ctx: Context, state: string, way: Way, answer: Answer): Promise<void> {
  await keepWay(ctx, {
    ...way,
    state_hash: hashOfToken(state),
    device_hash: hashOfToken(answer.device),
    expires_at: new Date(ctx.now.getTime() + wayMs),
  });
  answer.keepDevice();
}

/** Who came back, and what he went for. */
export interface Returned {
  way: Way;
  said: Said;
  county: string;
}

/**
 * Takes somebody's way out, whatever comes of it: an answer that was shown once is worth nothing again. Only then the issuer is
 * asked, with no transaction to hold.
 */
export async function comeBack(
  room: Anteroom,
  { issuer, query }: { issuer: string; query: string },
  { device }: Pick<Answer, 'device'>,
): Promise<Returned> {
  const state = new URLSearchParams(query).get('state') ?? '';
  const county = countyOfToken(state.slice(0, state.lastIndexOf('.')));
  if (county === undefined) throw new Refusal('people.issuer_way_over');
  const [issuers, way] = await room.transaction(async (ctx) => {
    await setScopeCounty(ctx, county);
    const hashes = { stateHash: hashOfToken(state), deviceHash: hashOfToken(device) };
    return [issuersIn(ctx), await asSystem(ctx, () => takeWay(ctx, hashes))] as const;
  });
  if (!way) throw new Refusal('people.issuer_way_over');
  // Led back to another issuer's address: somebody mixes them up.
  if (way.issuer !== issuer) throw new Refusal('openid.not_believed');
  return { way, county, said: await issuers.finish(issuer, query, bindingOf(state, device)) };
}
