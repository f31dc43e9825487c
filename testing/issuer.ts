import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { IssuerSettings } from '#platform/openid/settings.ts';

/** Who sits before the issuer, and what it says of him beside his subject. */
export interface Sitting {
  subject: string;
  acr?: string;
  amr?: string[];
  email?: string;
  phone_number?: string;
  /** He cancels there. */
  declines?: true;
}

/** An issuer on this machine: the real thing, where whoever is let sit before it is signed in at once. */
export interface LocalIssuer {
  settings: IssuerSettings;
  sits: (who: Sitting) => void;
  /** Follows a browser there and back: the query it brings home. */
  visit: (url: string) => Promise<string>;
  close: () => Promise<void>;
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

export const closing = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

const key = {
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  alg: 'ES256',
};

/** How the provider is set up: it tells more than it is asked for, addresses and numbers, verified. */
const configurationOf = (name: string, base: string, secret: string, sitting: () => Sitting): object => ({
  clients: [
    {
      client_id: 'lianyu',
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [`${base}/sign-in/${name}`],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [{ ...key, kid: name, use: 'sig' }] },
  cookies: { keys: [secret] },
  pkce: { required: () => true },
  acrValues: ['urn:two', 'urn:one'],
  claims: {
    openid: ['sub', 'email', 'email_verified', 'phone_number', 'phone_number_verified', 'amr'],
    acr: null,
  },
  conformIdTokenClaims: false,
  ttl: { AccessToken: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  findAccount: (_: unknown, accountId: string) => ({
    accountId,
    claims: () => ({
      sub: accountId,
      email: sitting().email,
      email_verified: true,
      phone_number: sitting().phone_number,
      phone_number_verified: true,
    }),
  }),
  features: { devInteractions: { enabled: false } },
  interactions: { url: () => '/desk' },
  loadExistingGrant: async ({ oidc }: GrantRoom) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});

interface GrantRoom {
  oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } };
}

export async function startIssuer(name: string, base: string): Promise<LocalIssuer> {
  let sitting: Sitting = { subject: 'nobody' };
  const secret = randomBytes(24).toString('base64url');
  const server = createServer();
  const issuer = `http://127.0.0.1:${await listening(server)}`;
  const provider = new Provider(
    issuer,
    configurationOf(name, base, secret, () => sitting),
  );
  const serve = provider.callback();
  server.on('request', (request, response) => {
    if (request.url !== '/desk') return serve(request, response);
    const { subject, acr, amr, declines } = sitting;
    const result = declines
      ? { error: 'access_denied', error_description: 'cancelled' }
      : { login: { accountId: subject, ...(acr ? { acr } : {}), ...(amr ? { amr } : {}) } };
    return void provider.interactionFinished(request, response, result);
  });
  const label = { zh: `${name}账号`, en: `${name} account` };
  return {
    settings: { name, issuer, clientId: 'lianyu', clientSecret: secret, label },
    sits: (who) => (sitting = who),
    visit: (url) => roundTrip(url, base),
    close: () => closing(server),
  };
}

/** A browser of its own that goes where it is led, until it is led home. */
async function roundTrip(url: string, home: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = url;
  for (let step = 0; step < 10; step += 1) {
    if (next.startsWith(home)) return new URL(next).search;
    const cookie = [...cookies].map((one) => one.join('=')).join('; ');
    const reply = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const one of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      cookies.set(name, value);
    }
    const to = reply.headers.get('location');
    if (!to) throw new Error(`led nowhere: ${reply.status} ${await reply.text()}`);
    next = new URL(to, next).href;
  }
  throw new Error('led in circles');
}
