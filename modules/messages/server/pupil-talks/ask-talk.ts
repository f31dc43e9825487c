import type * as contract from '#modules/messages/contract/pupil-talk.ts';
import { ensurePupilTalk, pageOfPupilTalks } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { leastAge } from '#modules/messages/server/pupil-talks/limits.ts';
import { presentEntries, presentPupilTalk } from '#modules/messages/server/pupil-talks/present-pupil-talks.ts';
import { tellLeads } from '#modules/messages/server/pupil-talks/tell-leads.ts';
import { ownFamily, pupilFacts } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import { ageOn, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';

/** A pupil asks for somebody to talk to; his school's safeguarding leads hear of it. */
export async function askPupilTalk(
  ctx: Context,
  withoutHomeroom: boolean,
): Promise<Replied<typeof contract.askPupilTalk>> {
  const { county, person } = ctx.actor;
  const [pupil] = await asSystem(ctx, () => pupilFacts(ctx, [person]));
  await permit(ctx, 'messages.ask_pupil_talk', pupil && { kind: 'pupil', id: person, holders: { self: person } });
  const { born = null, org = '' } = pupil ?? {};
  if (born !== null && ageOn(born, dayOf(ctx.now)) < leastAge) throw new Refusal('messages.too_young');
  const row = await asSystem(ctx, async () => {
    const at = { opened_at: ctx.now, last_at: ctx.now };
    const asked = { county, id: newId(), org, opened_by: person, without_homeroom: withoutHomeroom };
    const found = await ensurePupilTalk(ctx, { ...asked, ...at });
    if (found.isNew) await tellLeads(ctx, found.row, { event: 'asked', textKey: 'messages.tell.pupil_asked' });
    return found.row;
  });
  return presentPupilTalk(ctx, row);
}

/** The talks pupils of the actor's school have asked for, who are not of his family. */
export async function listPupilTalks(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listPupilTalks>> {
  const { holds } = await reachOf(ctx, 'messages.list_pupil_talks', 'conversation');
  const those = { orgs: holds['org'] ?? [], butOf: await ownFamily(ctx) };
  const { rows, total } = await asSystem(ctx, () => pageOfPupilTalks(ctx, those, paging));
  showed(
    ctx,
    'messages.list_pupil_talks',
    rows.map(({ opened_by }) => opened_by),
  );
  return { items: await presentEntries(ctx, rows), total, ...paging };
}
