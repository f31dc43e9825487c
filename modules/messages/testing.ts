import { newId } from '#platform/id.ts';
import type { World } from '#testing/world.ts';

type Place = Pick<World, 'system' | 'county'>;

/** A notice somebody has written, sent unless said otherwise, and the receipts of those who got it. */
export async function aNotice(
  world: Place,
  of: {
    sender: { person: string; grant: string };
    org?: string | null;
    state?: string;
    to?: readonly { person: string; about?: string }[];
  },
): Promise<string> {
  const id = newId();
  const { sender, org = null, state = 'sent', to = [] } = of;
  await world.system(async ({ db, now }) => {
    const { county } = world;
    await db
      .insertInto('messages.notice')
      .values({
        county,
        id,
        org,
        sender: sender.person,
        acting: sender.grant,
        role: 'homeroom',
        title: '周五下午放学时间',
        body: '本周五下午三点放学，请按时来接孩子。',
        text_hash: Buffer.alloc(32, 1),
        level: 'confirm',
        audience: JSON.stringify({ any: [] }),
        state,
        made_at: now,
        leaves_at: now,
        sent_at: state === 'sent' ? now : null,
        persons: to.length,
        orgs: 1,
        expires_at: new Date(now.getTime() + 72 * 3_600_000),
      })
      .execute();
    const got = to.map(({ person, about = person }) => ({ county, notice: id, person, about, sender: sender.person }));
    if (got.length > 0)
      await db
        .insertInto('messages.receipt')
        .values(got.map((one) => ({ ...one, reached_at: now })))
        .execute();
  });
  return id;
}
