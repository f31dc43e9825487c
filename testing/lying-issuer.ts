import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IssuerSettings } from '#platform/openid/settings.ts';
import { closing } from '#testing/issuer.ts';

const name = 'liar';
const clientSecret = 'the secret of the client, 32 characters';
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const strange = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** What is wrong with an ID token. */
export type Lie =
  | 'nothing'
  | 'nonce'
  | 'no nonce'
  | 'audience'
  | 'issuer'
  | 'expired'
  | 'changed'
  | 'strange key'
  | 'none'
  | 'shared secret'
  | 'no token';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An issuer whose tokens are wrong in one way each; it says honestly where it is. */
export async function startLyingIssuer() {
  let lie: Lie = 'nothing';
  let nonce = '';
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', (request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(answers(issuer, idToken(issuer, nonce, lie))[(request.url ?? '').replace('/another', '')] ?? {}),
    );
  });
  const settings: IssuerSettings = {
    name,
    issuer,
    clientId: 'lianyu',
    clientSecret,
    label: { zh: '说谎的网站', en: 'Liar' },
  };
  return {
    settings,
    lies: (of: Lie) => void (lie = of),
    /** What a browser that went there brings home. */
    visit: (url: string): string => {
      const asked = new URL(url).searchParams;
      nonce = asked.get('nonce') ?? '';
      return `?code=c&state=${asked.get('state')}&iss=${encodeURIComponent(issuer)}`;
    },
    close: () => closing(server),
  };
}

const answers = (issuer: string, token: string | undefined): Record<string, object> => ({
  '/.well-known/openid-configuration': {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256', 'HS256', 'none'],
    authorization_response_iss_parameter_supported: true,
    code_challenge_methods_supported: ['S256'],
  },
  '/jwks': { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'ES256', use: 'sig' }] },
  '/token': { access_token: 'a', token_type: 'bearer', expires_in: 60, ...(token ? { id_token: token } : {}) },
});

function idToken(issuer: string, nonce: string, lie: Lie): string | undefined {
  if (lie === 'no token') return undefined;
  const now = Math.floor(Date.now() / 1_000) - (lie === 'expired' ? 7_200 : 0);
  const alg = lie === 'none' ? 'none' : lie === 'shared secret' ? 'HS256' : 'ES256';
  const head = encode({ alg, kid: 'k', typ: 'JWT' });
  const claims = {
    iss: lie === 'issuer' ? 'https://elsewhere.example' : issuer,
    aud: lie === 'audience' ? 'somebody-else' : 'lianyu',
    sub: 'li',
    iat: now,
    exp: now + 600,
    ...(lie === 'no nonce' ? {} : { nonce: lie === 'nonce' ? 'another' : nonce }),
  };
  const body = encode(claims);
  const text = `${head}.${body}`;
  if (alg === 'none') return `${text}.`;
  if (alg === 'HS256') return `${text}.${createHmac('sha256', clientSecret).update(text).digest('base64url')}`;
  const signed = sign('sha256', Buffer.from(text), {
    key: lie === 'strange key' ? strange : privateKey,
    dsaEncoding: 'ieee-p1363',
  }).toString('base64url');
  return lie === 'changed' ? `${head}.${encode({ ...claims, sub: 'somebody else' })}.${signed}` : `${text}.${signed}`;
}
