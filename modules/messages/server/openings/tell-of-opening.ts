import { pupilTalksByIds } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { closeTo } from '#modules/messages/server/openings/close-to.ts';
import { again } from '#modules/messages/server/openings/limits.ts';
import {
  addStep,
  type OpeningRow,
  talksOfPupil,
  timesBegun,
} from '#modules/messages/server/openings/store/opening-store.ts';
import { standingInTalks } from '#modules/messages/server/pupil-talks/standing.ts';
import { tell } from '#modules/notify/server/public.ts';
import { bureausOf, familyOf, staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

/*
 * Who hears of an opening: never what is opened, nor of whom. All of it is asked of the system.
 */

/** The leads of a pupil’s school but one, and but who is close to the pupil: they look at no opening of his. */
export async function leadsBeside(
  ctx: Context,
  { org, pupil }: Pick<OpeningRow, 'org' | 'pupil'>,
  person: string,
): Promise<string[]> {
  const { family, adult } = (await closeTo(ctx, [pupil]))(pupil);
  const but = [person, ...family, ...adult];
  return (await staffOf(ctx, { roles: ['safeguard_lead'], org })).filter((one) => !but.includes(one));
}

async function officialsFor(ctx: Context, pupil: string): Promise<string[]> {
  const family = (await familyOf(ctx, [pupil]))(pupil);
  const found = await Promise.all((await bureausOf(ctx)).map((org) => staffOf(ctx, { roles: ['official'], org })));
  return found.flat().filter((one) => !family.includes(one));
}

type Said = { persons: string[]; key: string; role?: string; link?: string; data?: Readonly<Record<string, unknown>> };

const say = (ctx: Context, { id }: OpeningRow, { persons, key, role, link = '/openings', data = {} }: Said) =>
  tell(ctx, {
    persons,
    event: idFrom(`opening ${id} ${key}`),
    topic: 'messages',
    textKey: `messages.tell.${key}`,
    data,
    link,
    ...(role !== undefined && { roles: [role] }),
    level: 3,
  });

const tellBureau = async (ctx: Context, row: OpeningRow, key: string): Promise<void> => {
  const school = (await namesOfOrgs(ctx, [row.org]))(row.org);
  await say(ctx, row, { persons: await officialsFor(ctx, row.pupil), key, role: 'official', data: { school } });
};

/** An emergency is heard of by the other leads, the auditors and the two adults, and where nobody else is to look, or it is not the first, by the bureau. */
export async function tellBegun(ctx: Context, row: OpeningRow): Promise<void> {
  const others = await leadsBeside(ctx, row, row.opened_by);
  await say(ctx, row, { persons: others, key: 'opening_begun', role: 'safeguard_lead' });
  await tellAuditors(ctx, row);
  await tellAdults(ctx, row);
  const times = (await timesBegun(ctx, [row.id], again.days)).get(row.id) ?? 0;
  if (row.judged_by === 'bureau') await tellBureau(ctx, row, 'opening_for_bureau');
  else if (times >= again.times) await tellBureau(ctx, row, 'opening_again');
}

/** A demand waits for the bureau. */
export const tellEntered = (ctx: Context, row: OpeningRow): Promise<void> => tellBureau(ctx, row, 'demand_entered');

/** Nobody has looked at an emergency in time. */
export async function tellLate(ctx: Context, row: OpeningRow): Promise<void> {
  await addStep(ctx, { opening: row.id, kind: 'late' });
  await tellBureau(ctx, row, 'opening_late');
}

/** Whoever began it hears what the second person said; of a demand that opens the other leads and the auditors hear, too. */
export async function tellDecided(ctx: Context, row: OpeningRow, verdict: 'confirmed' | 'objected'): Promise<void> {
  await say(ctx, row, { persons: [row.opened_by], key: `opening_${verdict}`, role: 'safeguard_lead' });
  if (row.ground !== 'demand' || verdict === 'objected') return;
  const others = await leadsBeside(ctx, row, row.opened_by);
  await say(ctx, row, { persons: others, key: 'demand_opened', role: 'safeguard_lead' });
  await tellAuditors(ctx, row);
}

/** The pupil hears that somebody has opened what he wrote; of a demand, the two adults with him, since they could tell him. */
export async function tellPupil(ctx: Context, row: OpeningRow): Promise<void> {
  const [newest] = await talksOfPupil(ctx, row.pupil);
  await addStep(ctx, { opening: row.id, kind: 'told' });
  if (!newest) return;
  await say(ctx, row, { persons: [row.pupil], key: 'opening_of_yours', role: 'pupil', link: `/talks/${newest.id}` });
  if (row.ground === 'demand') await tellAdults(ctx, row);
}

const tellAuditors = async (ctx: Context, row: OpeningRow): Promise<void> =>
  say(ctx, row, {
    persons: await staffOf(ctx, { roles: ['audit_admin'] }),
    key: 'opening_audited',
    role: 'audit_admin',
    link: '/audit?action=messages.read_opening',
  });

async function tellAdults(ctx: Context, row: OpeningRow): Promise<void> {
  const ids = (await talksOfPupil(ctx, row.pupil)).map(({ id }) => id);
  const talks = await pupilTalksByIds(ctx, ids);
  const standing = await standingInTalks(ctx, talks);
  for (const talk of talks) {
    const persons = standing(talk).adults.map(({ person }) => person);
    if (talk.closed_at === null) await say(ctx, row, { persons, key: 'opening_in_talk', link: `/talks/${talk.id}` });
  }
}
