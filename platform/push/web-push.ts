import { Agent } from 'node:https';
import webPush, { WebPushError } from 'web-push';
import { readAnswer } from '#platform/try-again.ts';

/** Where a browser listens, and the keys only it can open what is sent with (RFC 8291). */
export interface PushAddress {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** What a device is told: its page knows the words, and shows what has the same id once. */
export interface Push {
  id: string;
  isUrgent: boolean;
}

/** The keys a server shows itself by (VAPID, RFC 8292). */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/** The way to browsers, through the push services of their makers. */
export interface WebPush {
  /** Whether an address belongs to a push service that is spoken to: whoever subscribes must not send us anywhere else. */
  accepts: (endpoint: string) => boolean;
  newKeys: () => PushKeys;
  /** Gives a message away; says what became of it, and throws where it is to be tried again. */
  send: (to: PushAddress, push: Push, keys: PushKeys) => Promise<'sent' | 'refused' | 'gone'>;
}

/** How push services are reached. */
export interface PushServices {
  /** Whom a push service may write to about us: `mailto:` or `https:`. */
  contact: string;
  /** Host names with their ports where one is given; one that begins with a dot stands for all below it. */
  hosts: readonly string[];
  timeoutMs: number;
  /** Their certificates’ authority, where that is none the system knows. */
  ca?: string;
}

/** A message is of no use after a day: it is in the inbox. */
const keptSeconds = 86_400;

/** The push services of the browsers there are. */
export const knownPushHosts: readonly string[] = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
];

/** Speaks with push services as RFC 8030 says; what is sent is encrypted for the browser alone (aes128gcm). */
export function webPushOf({ contact, hosts, timeoutMs, ca }: PushServices): WebPush {
  const agent = new Agent({ keepAlive: true, ...(ca === undefined ? {} : { ca }) });
  return {
    accepts: (endpoint) => {
      if (!URL.canParse(endpoint)) return false;
      const { protocol, host, username } = new URL(endpoint);
      const isKnown = hosts.some((one) => (one.startsWith('.') ? host.endsWith(one) : host === one));
      return protocol === 'https:' && username === '' && isKnown;
    },
    newKeys: () => webPush.generateVAPIDKeys(),
    send: async (to, { id, isUrgent }, keys) => {
      try {
        await webPush.sendNotification(to, JSON.stringify({ id }), {
          vapidDetails: { subject: contact, ...keys },
          TTL: keptSeconds,
          urgency: isUrgent ? 'high' : 'normal',
          topic: id.replaceAll('-', ''),
          timeout: timeoutMs,
          contentEncoding: 'aes128gcm',
          agent,
        });
        return 'sent';
      } catch (error) {
        if (!(error instanceof WebPushError)) throw error;
        const { statusCode: status, headers } = error;
        if (status === 404 || status === 410) return 'gone';
        const retryAfter = (headers as Record<string, string | undefined>)['retry-after'];
        return readAnswer('the push service', { status, retryAfter });
      }
    },
  };
}
