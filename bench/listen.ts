import { request } from 'node:http';
import type { DemoServer } from './demo-server.ts';

/** Whoever holds a role of a guardian in the demonstration county. */
export const guardiansOf = ({ world }: DemoServer): { id: string; person: string }[] =>
  ((world.rows.tables().get('people.role_grant') ?? []) as { id: string; person: string; role: string }[]).filter(
    (grant) => grant.role === 'guardian',
  );

/** Opens one stream and calls back for each message. */
export const listen = (address: string, cookie: string, hear: () => void): Promise<void> =>
  new Promise((open, fail) => {
    request(`${address}/api/stream`, { headers: { cookie } }, (reply) => {
      reply.on('data', (part: Buffer) => {
        // A stream begins by telling where it starts; what was told to somebody comes after.
        for (const _ of part.toString().matchAll(/^event: change$/gm)) hear();
      });
      reply.on('error', () => undefined);
      open();
    })
      .on('error', fail)
      .end();
  });
