import type { PupilTalk } from '#modules/messages/contract/conversation.ts';
import type { PupilTalkRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { nameWith } from '#modules/messages/server/conversations/names-of-writers.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { factsOf, type OpeningRow, openingsOf } from '#modules/messages/server/openings/store/opening-store.ts';
import { personNames, roleTitle } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { z } from 'zod';

type Shown = z.input<typeof PupilTalk>['openings'];

/** By pupil's talk, who else has opened what was written in it, as far as the actor is to know today. */
export async function openingsShown(
  ctx: Context,
  talks: readonly PupilTalkRow[],
): Promise<(talk: PupilTalkRow) => Shown> {
  const pupils = [...new Set(talks.map(({ opened_by }) => opened_by))];
  const rows = (await asSystem(ctx, () => openingsOf(ctx, pupils))).filter((row) => isToldTo(ctx, row));
  const names = await personNames(
    ctx,
    rows.map(({ opened_by }) => opened_by),
  );
  const orgName = await namesOfOrgs(
    ctx,
    rows.map(({ org }) => org),
  );
  return (talk) =>
    rows
      .filter((row) => row.pupil === talk.opened_by && row.from_at <= talk.last_at && row.to_at > talk.opened_at)
      .map((row) => ({
        ground: factsOf(row).ground,
        by: nameWith(ctx, names.get(row.opened_by) ?? '', roleTitle(ctx, 'safeguard_lead', [orgName(row.org)])),
        at: row.begun_at,
        from: row.from_at,
        to: row.to_at,
        isConfirmed: row.decision === null ? null : row.decision === 'confirmed',
      }));
}

/** An emergency the two adults know of at once; all else they know with the pupil, since they could tell him. */
const isToldTo = ({ actor }: Context, row: OpeningRow): boolean =>
  row.told_at !== null || (row.ground === 'emergency' && row.pupil !== actor.person);
