import * as client from 'openid-client';
import { Refusal } from '#platform/errors.ts';
import { isLoopback, type IssuerSettings } from '#platform/openid/settings.ts';

/** What binds an answer to the question it belongs to; none of it is kept on the server. */
export interface Binding {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom an issuer says somebody is: its own address and what it calls him. Nothing else of him is asked for, or looked at. */
export interface Said {
  issuer: string;
  subject: string;
  /** Whether he showed it a second factor, where that is believed. */
  hasSecondFactor: boolean;
}

/** The issuers people may sign in at. */
export interface Issuers {
  all: readonly Pick<IssuerSettings, 'name' | 'label' | 'issuer'>[];
  /** Where somebody goes to sign in there. */
  begin: (name: string, binding: Binding) => Promise<string>;
  /** What the issuer says of who came back with this query. */
  finish: (name: string, query: string, binding: Binding) => Promise<Said>;
}

/** An issuer is described anew after this: it may have other keys and addresses. */
const knownForMs = 3_600_000;
const timeoutSeconds = 10;

/** Asks issuers for people of the server at `base`: discovery, code flow with PKCE, asymmetric signatures. */
export function issuersOf(settings: readonly IssuerSettings[], base: string): Issuers {
  const described = describing();
  const load = async (name: string): Promise<Known> => {
    const one = settings.find((each) => each.name === name);
    if (!one) throw new Refusal('openid.unknown_issuer');
    // Each issuer leads back to an address of its own: the answer of one is never taken for another's (RFC 9700 4.4.2.2).
    return { one, configuration: await described(one), back: new URL(`/sign-in/${name}`, base) };
  };
  return {
    all: settings,
    begin: async (name, binding) => addressThere(await load(name), binding),
    finish: async (name, query, binding) => {
      const known = await load(name);
      try {
        return await saidOf(known, query, binding);
      } catch (error) {
        throw refusalOf(error);
      }
    },
  };
}

interface Known {
  one: IssuerSettings;
  configuration: client.Configuration;
  /** Where people come back to. */
  back: URL;
}

async function addressThere({ one, configuration, back }: Known, { state, nonce, verifier }: Binding): Promise<string> {
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: back.href,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(one.secondFactor?.acr.length ? { acr_values: one.secondFactor.acr.join(' ') } : {}),
  });
  return url.href;
}

async function saidOf({ one, configuration, back }: Known, query: string, binding: Binding): Promise<Said> {
  const came = new URL(back);
  came.search = query;
  const tokens = await client.authorizationCodeGrant(configuration, came, {
    expectedState: binding.state,
    expectedNonce: binding.nonce,
    pkceCodeVerifier: binding.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('there is no ID token');
  return { issuer: claims.iss, subject: claims.sub, hasSecondFactor: showsSecondFactor(claims, one) };
}

/** What issuers say of themselves, asked once an hour; who was away is asked again next time. */
function describing(): (one: IssuerSettings) => Promise<client.Configuration> {
  const known = new Map<string, { found: Promise<client.Configuration>; until: number }>();
  return async (one) => {
    const before = known.get(one.name);
    if (before && before.until > Date.now()) return before.found;
    const found = discover(one).catch((error: unknown) => {
      known.delete(one.name);
      throw refusalOf(error);
    });
    known.set(one.name, { found, until: Date.now() + knownForMs });
    return found;
  };
}

/** Reads what an issuer says of itself. */
function discover({ issuer, clientId, clientSecret }: IssuerSettings): Promise<client.Configuration> {
  const url = new URL(issuer);
  return client.discovery(url, clientId, clientSecret, undefined, {
    timeout: timeoutSeconds,
    // Signatures are checked, also of tokens that come straight from the issuer: never none, never of a shared secret.
    execute: [client.enableNonRepudiationChecks, ...(isLoopback(url) ? [client.allowInsecureRequests] : [])],
  });
}

function showsSecondFactor(claims: client.IDToken, { secondFactor }: IssuerSettings): boolean {
  const { acr, amr } = claims;
  const said = Array.isArray(amr) ? amr : [];
  return (
    secondFactor !== undefined &&
    ((typeof acr === 'string' && secondFactor.acr.includes(acr)) || secondFactor.amr.some((one) => said.includes(one)))
  );
}

/** What went wrong, in the words people get; what the issuer wrote goes to nobody. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof client.AuthorizationResponseError) return new Refusal('openid.declined', {}, error);
  return new Refusal(isAway(error) ? 'openid.away' : 'openid.not_believed', {}, error);
}

/** No connection, no time, or no more than an error of a server. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as { code?: string; cause?: unknown };
  if (error.name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || error.message === 'fetch failed') return true;
  return (cause instanceof Response && cause.status >= 500) || (cause instanceof Error && isAway(cause));
}
