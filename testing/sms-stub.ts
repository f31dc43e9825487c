import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureOf, type Sms } from '#platform/sms/gateway.ts';

const secret = 'a secret of the gateway, 32 characters';

/** What the gateway was asked. */
export interface Asked {
  body: string;
  headers: IncomingHttpHeaders;
}

/** A gateway on this machine, as docs/sms.md wants one: it sends each message once, by its key. */
export interface SmsStub {
  environment: { SMS_URL: string; SMS_SECRET: string };
  /** Every request, also one that came again. */
  asked: Asked[];
  /** What went out to telephones, in order. */
  sent: Sms[];
  /** What is answered from now on; `silence` takes the message and closes the line without a word. */
  answer: (status: number | 'silence', headers?: Record<string, string>) => void;
  /** The newest code a telephone got. */
  codeTo: (phone: string) => string | undefined;
  close: () => Promise<void>;
}

/** Whether a request is signed as documented. */
export function isSigned({ body, headers }: Asked): boolean {
  const [, at = '', given = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-lianyu-signature'])) ?? [];
  return given === signatureOf(secret, Number(at), body);
}

export async function startSmsStub(): Promise<SmsStub> {
  let answered: number | 'silence' = 204;
  let more: Record<string, string> = {};
  const asked: Asked[] = [];
  const sent: Sms[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      asked.push({ body, headers: request.headers });
      const message = JSON.parse(body) as Sms;
      const isTaken = answered === 'silence' || answered < 300;
      if (isTaken && !sent.some(({ id }) => id === request.headers['idempotency-key'])) sent.push(message);
      if (answered === 'silence') request.socket.destroy();
      else response.writeHead(answered, more).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    environment: { SMS_URL: `http://127.0.0.1:${port}/messages`, SMS_SECRET: secret },
    asked,
    sent,
    answer: (status, headers = {}) => {
      answered = status;
      more = headers;
    },
    codeTo: (phone) => sent.findLast(({ to }) => to === phone)?.parameters['code'],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
