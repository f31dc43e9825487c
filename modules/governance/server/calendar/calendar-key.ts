import type * as contract from '#modules/governance/contract/calendar.ts';
import { eventsFor, fillsCalendars } from '#modules/governance/server/calendar/calendar-sources.ts';
import { eventOf } from '#modules/governance/server/calendar/conference-event.ts';
import { feedDays, mostInFeed } from '#modules/governance/server/conferences/limits.ts';
import {
  calendarKeyByHash,
  calendarKeyOf,
  deleteCalendarKey,
  keepCalendarKey,
} from '#modules/governance/server/store/calendar-store.ts';
import { conferencesSince } from '#modules/governance/server/store/conference-store.ts';
import { words } from '#modules/governance/words.ts';
import { actorHolding } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { actingAs, type Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { hashOfToken, newTokenOf } from '#platform/session/token.ts';
import { type Calendar, writeCalendar } from '#standards/icalendar/calendar.ts';

/** The key is the actor’s own. */
async function permitOwn(ctx: Context): Promise<string> {
  const { person } = ctx.actor;
  await permit(ctx, 'governance.keep_calendar_key', { kind: 'calendar_key', id: person, holders: { person } });
  return person;
}

/** Since when the actor’s calendar has an address. */
export async function readCalendarKey(ctx: Context): Promise<Replied<typeof contract.readCalendarKey>> {
  const row = await calendarKeyOf(ctx, await permitOwn(ctx));
  return { madeAt: row?.made_at.toISOString() ?? null };
}

/** Gives the actor’s calendar an address, told this once; what was given before works no longer. */
export async function makeCalendarKey(ctx: Context): Promise<Replied<typeof contract.makeCalendarKey>> {
  const person = await permitOwn(ctx);
  const { county, acting } = ctx.actor;
  if (acting === null) throw new Error('whoever has a calendar acts in a role');
  const token = newTokenOf(county);
  await keepCalendarKey(ctx, { county, person, acting, token_hash: hashOfToken(token), made_at: ctx.now });
  return { path: `/calendar/${token}.ics`, madeAt: ctx.now.toISOString() };
}

/** The address works no longer. */
export async function endCalendarKey(ctx: Context): Promise<Replied<typeof contract.endCalendarKey>> {
  await deleteCalendarKey(ctx, await permitOwn(ctx));
  return { madeAt: null };
}

/**
 * What stands in the calendar of whoever holds this address, as he reads it himself at this moment in the role he made it in: with that role it ends. A wrong
 * address and one that works no longer are not told apart.
 */
export async function readCalendarFeed(
  ctx: Context,
  { token }: Received<typeof contract.readCalendarFeed>['params'],
  origin: string,
): Promise<Replied<typeof contract.readCalendarFeed>> {
  await reachOf(ctx, 'governance.read_calendar_feed', 'calendar_key');
  const row = await calendarKeyByHash(ctx, hashOfToken(token.replace(/\.ics$/, '')));
  const actor = row && (await actorHolding(ctx, row));
  if (!actor) throw new Refusal('access.not_found');
  const calendar = await actingAs(ctx, { actor, language: 'zh' }, (own) => calendarOf(own, origin));
  return new FileReply('calendar.ics', 'text/calendar; charset=utf-8', Buffer.from(writeCalendar(calendar)));
}

async function calendarOf(ctx: Context, origin: string): Promise<Calendar> {
  const since = new Date(ctx.now.getTime() - feedDays * 86_400_000);
  const events = await eventsFor(ctx, { since, most: mostInFeed, origin });
  return { method: 'PUBLISH', name: say(words, ctx.language, 'governance.calendar'), events };
}

fillsCalendars({
  action: 'governance.list_conferences',
  kind: 'conference',
  events: async (ctx, reach, { since, most, origin }) =>
    (await conferencesSince(ctx, reach, since, most)).map((row) => eventOf(ctx, row, origin)),
});
