import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { PushAddress } from '#platform/push/web-push.ts';

const folder = join(import.meta.dirname, 'tls');
const file = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A browser that subscribed: only it opens what is sent to it. */
export interface Browser {
  address: PushAddress;
  /** What a message says; throws where it is not for this browser. */
  open: (body: Buffer) => unknown;
}

/** What came to a push service. */
export interface Pushed {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A push service on this machine (RFC 8030), with a certificate of its own. */
export interface PushStub {
  environment: { PUSH_CONTACT: string; PUSH_HOSTS: string; PUSH_CA: string };
  pushed: Pushed[];
  newBrowser: () => Browser;
  /** What is answered from now on; `silence` takes the message and closes the line without a word. */
  answer: (status: number | 'silence', headers?: Record<string, string>) => void;
  close: () => Promise<void>;
}

export async function startPushStub(): Promise<PushStub> {
  let answered: number | 'silence' = 201;
  let more: Record<string, string> = {};
  const pushed: Pushed[] = [];
  const server = createServer({ cert: file('cert.pem'), key: file('key.pem') }, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      pushed.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      if (answered === 'silence') request.socket.destroy();
      else response.writeHead(answered, more).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  return {
    environment: { PUSH_CONTACT: 'mailto:it@example.org', PUSH_HOSTS: host, PUSH_CA: join(folder, 'cert.pem') },
    pushed,
    newBrowser: () => browserAt(`https://${host}/push/${randomBytes(8).toString('hex')}`),
    answer: (status, headers = {}) => {
      answered = status;
      more = headers;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function browserAt(endpoint: string): Browser {
  const ecdh = createECDH('prime256v1');
  const own = ecdh.generateKeys();
  const auth = randomBytes(16);
  const keys = { p256dh: own.toString('base64url'), auth: auth.toString('base64url') };
  return {
    address: { endpoint, keys },
    // RFC 8188 and 8291: salt, size of a record, the sender’s key, one record that ends with 0x02.
    open: (body) => {
      const sender = body.subarray(21, 21 + (body[20] ?? 0));
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
      const secret = hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32);
      const derive = (what: string, length: number): Buffer =>
        Buffer.from(
          hkdfSync('sha256', Buffer.from(secret), body.subarray(0, 16), `Content-Encoding: ${what}\0`, length),
        );
      const sealed = body.subarray(21 + sender.length);
      const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
      decipher.setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString());
    },
  };
}

/** Whom a message says it is from (VAPID, RFC 8292), if its signature is that of the key it names. */
export function senderOf({ headers }: Pushed): { aud: string; sub: string; key: string } | undefined {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  if (!x || !y) return undefined;
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), signed, Buffer.from(signature, 'base64url')))
    return undefined;
  return { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; sub: string }), key };
}
