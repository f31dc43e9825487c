import { newId } from '#platform/id.ts';
import { demoPassword } from '#app/demo-county.ts';

const evening = 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU';

/** How many writes are acknowledged before a storm ends. */
export const enough = 150;

async function post(address: string, cookie: string, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie, 'idempotency-key': newId() };
  return fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** The cookie of the volunteer of the demonstration county. */
export async function volunteerCookie(address: string): Promise<string> {
  const reply = await post(address, '', '/api/session', { login: 'demo.volunteer', password: demoPassword });
  if (!reply.ok) throw new Error(await reply.text());
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/**
 * Four writers write until enough is acknowledged, then everything is killed in the middle of their next requests. Gives the
 * ids of what was acknowledged.
 */
export async function storm(address: string, cookie: string, killAll: () => Promise<void>): Promise<string[]> {
  const acknowledged: string[] = [];
  let killed: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    for (;;) {
      const reply = await post(address, cookie, '/api/resources', {
        category: 'mental.2',
        title: '断电也在',
        mode: 'remote',
        schedule: evening,
        capacity: 1,
      });
      if (!reply.ok) throw new Error(await reply.text());
      acknowledged.push(((await reply.json()) as { id: string }).id);
      if (acknowledged.length >= enough) killed ??= killAll();
    }
  };
  await Promise.allSettled([write(), write(), write(), write()]);
  await killed;
  return acknowledged;
}

/** How many of what was acknowledged cannot be read. */
export async function lostOf(address: string, cookie: string, ids: readonly string[]): Promise<number> {
  const found = await Promise.all(ids.map((id) => fetch(`${address}/api/resources/${id}`, { headers: { cookie } })));
  return found.filter((reply) => !reply.ok).length;
}
