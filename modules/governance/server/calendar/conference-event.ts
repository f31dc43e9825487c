import { ConferenceState, SeatAnswer } from '#modules/governance/contract/conference.ts';
import type { Names } from '#modules/governance/server/names.ts';
import type { ConferenceRow, SeatRow } from '#modules/governance/server/store/conference-store.ts';
import type { Context } from '#platform/context.ts';
import type { CalendarEvent } from '#standards/icalendar/calendar.ts';

const answers = { comes: 'ACCEPTED', does_not: 'DECLINED' } as const;

/** What calendars call an organisation by: a name, no address of it. */
const uriOf = (org: string): string => `urn:uuid:${org}`;

/**
 * A conference as calendars have it: when and where it is and nothing of its agenda, since calendars are shown and kept elsewhere. With its seats it
 * asks those to come.
 */
export const eventOf = (
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  row: ConferenceRow,
  origin: string,
  called?: { seats: readonly SeatRow[]; names: Names; bureau: string },
): CalendarEvent => ({
  uid: `${row.id}@${actor.county}.lianyu`,
  sequence: row.sequence,
  status: ConferenceState.parse(row.state) === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  stamp: now,
  begins: row.starts_at,
  ends: row.ends_at,
  summary: row.title,
  place: row.place,
  description: '',
  url: new URL(`/conferences/${row.id}`, origin).href,
  organizer: called && { name: called.names.org(called.bureau).name, uri: uriOf(called.bureau) },
  attendees: (called?.seats ?? []).map((seat) => ({
    name: called?.names.org(seat.org).name ?? '',
    uri: uriOf(seat.org),
    isObserver: seat.is_observer,
    answer: seat.answer === null ? 'NEEDS-ACTION' : answers[SeatAnswer.parse(seat.answer)],
  })),
});
