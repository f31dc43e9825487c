import { newId } from '#platform/id.ts';
import type { World } from '#testing/world.ts';

type Place = Pick<World, 'system' | 'county'>;

/** What the notices of tests say and ask. */
const said = {
  role: 'homeroom',
  title: '周五下午放学时间',
  body: '本周五下午三点放学，请按时来接孩子。',
  text_hash: Buffer.alloc(32, 1),
  level: 'confirm',
  audience: JSON.stringify({ any: [] }),
  orgs: 1,
};

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
  const [id, { county }] = [newId(), world];
  const { sender, org = null, state = 'sent', to = [] } = of;
  const got = to.map(({ person, about = person }) => ({ county, notice: id, person, about, sender: sender.person }));
  await world.system(async ({ db, now }) => {
    const written = { county, id, org, sender: sender.person, acting: sender.grant, state, persons: to.length };
    const times = { made_at: now, leaves_at: now, sent_at: state === 'sent' ? now : null };
    const expires_at = new Date(now.getTime() + 72 * 3_600_000);
    await db
      .insertInto('messages.notice')
      .values({ ...said, ...written, ...times, expires_at })
      .execute();
    const receipts = got.map((one) => ({ ...one, reached_at: now }));
    if (receipts.length > 0) await db.insertInto('messages.receipt').values(receipts).execute();
  });
  return id;
}
