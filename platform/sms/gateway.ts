import { createHmac } from 'node:crypto';
import { readAnswer } from '#platform/try-again.ts';

/** A message as it goes out: words stand with the gateway, which knows them by `template`; never anything of a child. */
export interface Sms {
  /** The same message asked for again has the same: the gateway sends it once. */
  id: string;
  to: string;
  template: string;
  parameters: Readonly<Record<string, string>>;
}

/** The way to telephones, by HTTP as docs/sms.md says. */
export interface SmsGateway {
  /** Gives a message away; says whether it was taken or refused for good, and throws where it is to be tried again. */
  send: (message: Sms, now: Date, signal: AbortSignal) => Promise<'sent' | 'refused'>;
}

/** What a gateway is reached by. */
export interface SmsAddress {
  url: string;
  secret: string;
  timeoutMs: number;
}

/** What a request is signed with: HMAC-SHA-256 of its moment, a dot and its body. */
export const signatureOf = (secret: string, at: number, body: string): string =>
  createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');

/** Asks the gateway of an address. */
export const smsGateway = ({ url, secret, timeoutMs }: SmsAddress): SmsGateway => ({
  send: async (message, now, signal) => {
    const body = JSON.stringify(message);
    const at = Math.floor(now.getTime() / 1_000);
    const reply = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': message.id,
        'x-lianyu-signature': `t=${at},v1=${signatureOf(secret, at, body)}`,
      },
      body,
      // A signed message goes where it was meant to go.
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    await reply.body?.cancel();
    return readAnswer('the SMS gateway', { status: reply.status, retryAfter: reply.headers.get('retry-after') });
  },
});
