import type * as contract from '#modules/consortia/contract/gathering.ts';
import { seenBy } from '#modules/consortia/server/gatherings/list-gatherings.ts';
import { lifeOf } from '#modules/consortia/server/gatherings/present-gathering.ts';
import { loadGathering } from '#modules/consortia/server/load.ts';
import { type GatheringRow, gatheringsSince } from '#modules/consortia/server/store/gathering-store.ts';
import { fillsCalendars } from '#modules/governance/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import { type CalendarEvent, writeCalendar } from '#standards/icalendar/calendar.ts';

/** A gathering as calendars have it: when and where it is and what it is called; who leads it and who comes is not theirs. */
const eventOf = ({ actor, now }: Context, row: GatheringRow, origin: string): CalendarEvent => ({
  uid: `${row.id}@${actor.county}.lianyu`,
  sequence: row.sequence,
  status: lifeOf(row).state === 'called_off' ? 'CANCELLED' : 'CONFIRMED',
  stamp: now,
  begins: row.starts_at,
  ends: row.ends_at,
  summary: row.title,
  place: row.place,
  description: '',
  url: new URL(`/gatherings/${row.id}`, origin).href,
  organizer: undefined,
  attendees: [],
});

/** A gathering as a file that calendars take. */
export async function readGatheringFile(
  ctx: Context,
  id: string,
  origin: string,
): Promise<Replied<typeof contract.readGatheringFile>> {
  const row = await loadGathering(ctx, id, 'consortia.read_gathering');
  if (row.sequence === 0) throw new Refusal('consortia.not_in_this_state', { state: row.state });
  const text = writeCalendar({ method: 'PUBLISH', name: undefined, events: [eventOf(ctx, row, origin)] });
  return new FileReply(`${row.title}.ics`, 'text/calendar; charset=utf-8', Buffer.from(text));
}

fillsCalendars({
  action: 'consortia.list_gatherings',
  kind: 'gathering',
  events: async (ctx, reach, { since, most, origin }) => {
    const rows = await gatheringsSince(ctx, await seenBy(ctx, reach), { since, most });
    return rows.map((row) => eventOf(ctx, row, origin));
  },
});
