import type * as contract from '#modules/governance/contract/conference.ts';
import { bodiesOf } from '#modules/governance/server/bodies.ts';
import { eventOf } from '#modules/governance/server/calendar/conference-event.ts';
import { loadConference } from '#modules/governance/server/load-conference.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { seatsOf } from '#modules/governance/server/store/conference-store.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import { writeCalendar } from '#standards/icalendar/calendar.ts';

/** A conference as a file that calendars take: asked to come, or called off. */
export async function readInvitation(
  ctx: Context,
  id: string,
  origin: string,
): Promise<Replied<typeof contract.readInvitation>> {
  const row = await loadConference(ctx, id, 'governance.read_conference');
  const { arbiter: bureau } = await bodiesOf(ctx);
  const names = await namesFor(ctx, [bureau, ...row.orgs]);
  const event = eventOf(ctx, row, origin, { seats: await seatsOf(ctx, id), names, bureau });
  const method = event.status === 'CANCELLED' ? 'CANCEL' : 'REQUEST';
  const text = writeCalendar({ method, name: undefined, events: [event] });
  return new FileReply(`${row.title}.ics`, `text/calendar; charset=utf-8; method=${method}`, Buffer.from(text));
}
