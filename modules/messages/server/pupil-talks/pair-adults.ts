import { type FitAdult, OtherAdultRole, SchoolAdultRole } from '#modules/messages/contract/pupil-talk.ts';
import type * as contract from '#modules/messages/contract/pupil-talk.ts';
import { dueFor } from '#modules/messages/server/conversations/deliver-message.ts';
import { loadPupilTalk } from '#modules/messages/server/conversations/load-conversation.ts';
import { standingIn } from '#modules/messages/server/conversations/standing.ts';
import {
  conversationById,
  type PupilTalkRow,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { bringForward } from '#modules/messages/server/conversations/store/message-store.ts';
import { startReading } from '#modules/messages/server/conversations/store/reading-store.ts';
import { presentEntries } from '#modules/messages/server/pupil-talks/present-pupil-talks.ts';
import { isCheckedOn } from '#modules/messages/server/pupil-talks/rules/seats.ts';
import { fitAmong, standingInTalk } from '#modules/messages/server/pupil-talks/standing.ts';
import { pairsWith, putPair } from '#modules/messages/server/pupil-talks/store/pair-store.ts';
import { tell } from '#modules/notify/server/public.ts';
import { colleaguesAt, roleName } from '#modules/people/server/public.ts';
import { showed } from '#platform/audit/showed.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { idFrom, newId } from '#platform/id.ts';

/** Who of an organisation may be one of the two adults of a talk. */
export async function listFitAdults(
  ctx: Context,
  id: string,
  { org: asked, ...paging }: Received<typeof contract.listFitAdults>['query'],
): Promise<Replied<typeof contract.listFitAdults>> {
  const talk = await loadPupilTalk(ctx, id, 'messages.list_fit_adults');
  const org = asked ?? talk.org;
  const ofSchool = SchoolAdultRole.options.filter((role) => !(role === 'homeroom' && talk.without_homeroom));
  const roles = org === talk.org ? ofSchool : OtherAdultRole.options;
  const { rows, total } = await asSystem(ctx, () => colleaguesAt(ctx, { org, roles }, paging));
  showed(
    ctx,
    'messages.list_fit_adults',
    rows.map(({ person }) => person),
  );
  const items = rows.map(({ person, name, role }) => ({
    person,
    name,
    role: role as FitAdult['role'],
    roleName: roleName(ctx, role),
  }));
  return { items, total, ...paging };
}

type Two = Received<typeof contract.pairAdults>['body'];

/** Puts two adults of different organisations into a pupil's talk; what he has written meanwhile comes to both. */
export async function pairAdults(ctx: Context, id: string, two: Two): Promise<Replied<typeof contract.pairAdults>> {
  const found = await loadPupilTalk(ctx, id, 'messages.pair_adults');
  await asSystem(ctx, async () => {
    // Held, so that of two pairs put at once one comes after the other.
    const row = { ...found, ...(await conversationById(ctx, id, true)) } as PupilTalkRow;
    const standing = await standingInTalk(ctx, row);
    if (standing.pupil === null) throw new Refusal('messages.talk_over');
    await assertFit(ctx, row, two);
    const persons = [two.ofSchool.person, two.ofOther.person];
    const isThere = persons.every((person) => standing.adults.some((one) => one.person === person));
    if (!isThere) await put(ctx, row, two, persons);
  });
  const [entry] = await presentEntries(ctx, [found]);
  if (!entry) throw new Error('a talk was presented as nothing');
  return entry;
}

/** Neither is the other, nor whoever puts them there, nor one whom the pupil does not want, and both may be with him today. */
async function assertFit(ctx: Context, row: PupilTalkRow, { ofSchool, ofOther }: Two): Promise<void> {
  const seats = [
    { field: 'ofSchool', ...ofSchool, org: row.org, pupil: row.opened_by },
    { field: 'ofOther', ...ofOther, pupil: row.opened_by },
  ];
  const today = dayOf(ctx.now);
  for (const { field, checkedOn } of seats)
    if (!isCheckedOn(today, checkedOn)) throw new Refusal('messages.check_too_old', { field: `${field}.checkedOn` });
  const fit = await fitAmong(ctx, seats);
  for (const seat of seats) {
    const isUnwanted = seat.role === 'homeroom' && row.without_homeroom;
    if (isUnwanted || seat.person === ctx.actor.person || !fit.includes(seat))
      throw new Refusal('messages.not_fit', { field: `${seat.field}.person` });
  }
  if (ofOther.org === row.org) throw new Refusal('messages.not_fit', { field: 'ofOther.org' });
  if (ofOther.person === ofSchool.person) throw new Refusal('messages.not_fit', { field: 'ofOther.person' });
}

async function put(
  ctx: Context,
  row: PupilTalkRow,
  { ofSchool, ofOther }: Two,
  persons: readonly string[],
): Promise<void> {
  const { county, person: put_by } = ctx.actor;
  const pair = newId();
  const earlier = await Promise.all(persons.map((person) => pairsWith(ctx, row.id, person)));
  const isNew = (_: string, at: number): boolean => earlier[at]?.length === 0;
  await startReading(ctx, row.id, persons.filter(isNew), row.last_seq);
  await putPair(ctx, {
    county,
    id: pair,
    conversation: row.id,
    pupil: row.opened_by,
    school_adult: ofSchool.person,
    school_role: ofSchool.role,
    school: row.org,
    school_checked_on: ofSchool.checkedOn,
    other_adult: ofOther.person,
    other_role: ofOther.role,
    other_org: ofOther.org,
    other_checked_on: ofOther.checkedOn,
    put_by,
  });
  const standing = await standingIn(ctx, row);
  await bringForward(ctx, row.id, await dueFor(ctx, row, { standing, writer: row.opened_by }));
  const said = { topic: 'messages', data: {}, link: `/talks/${row.id}`, level: 2 } as const;
  const event = idFrom(`pair ${pair}`);
  const roles = [ofSchool.role, ofOther.role];
  await tell(ctx, { ...said, persons, event, textKey: 'messages.tell.put_in_talk', roles });
  await tell(ctx, {
    ...said,
    persons: [row.opened_by],
    event,
    textKey: 'messages.tell.talk_ready',
    roles: ['pupil'],
  });
}
