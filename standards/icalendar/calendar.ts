import {
  type ContentLine,
  escapeText,
  readLine,
  unescapeText,
  unfold,
  writeLine,
} from '#standards/icalendar/content-line.ts';

/** Who calls a meeting, or is called to it: a name and a URI. */
export interface Party {
  name: string;
  uri: string;
}

/** Somebody called to a meeting, and what he has answered (RFC 5545, 3.2.12). */
export interface Attendee extends Party {
  /** Whether he is there to listen alone (3.2.16). */
  isObserver: boolean;
  answer: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED';
}

/** One event of a calendar (RFC 5545, 3.6.1), at a moment: this codec knows no recurrence. */
export interface CalendarEvent {
  /** The same for as long as there is the event, and of no other. */
  uid: string;
  /** Grows with each change of when or where it is. */
  sequence: number;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  /** When this was written. */
  stamp: Date;
  begins: Date;
  ends: Date;
  summary: string;
  place: string;
  description: string;
  url: string | undefined;
  organizer: Party | undefined;
  attendees: readonly Attendee[];
}

/** What is done with a calendar (RFC 5546): told, asked for, called off. */
export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface Calendar {
  method: Method;
  /** What a calendar is called in a list of several; no part of the standard, and widely read. */
  name: string | undefined;
  events: readonly CalendarEvent[];
}

const product = '-//Lianyu//lianyu//ZH';

const plain = (name: string, value: string): ContentLine => ({ name, parameters: {}, value });

/** A moment in UTC (RFC 5545, 3.3.5, form 2): it needs no zone, which readers would have to know. To the second. */
const momentText = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** Writes a calendar as UTF-8 text with lines of 75 octets at most, each ended by CRLF. */
export function writeCalendar({ method, name, events }: Calendar): string {
  const lines = [
    plain('BEGIN', 'VCALENDAR'),
    plain('VERSION', '2.0'),
    plain('PRODID', product),
    plain('METHOD', method),
    ...(name === undefined ? [] : [plain('X-WR-CALNAME', escapeText(name))]),
    ...events.flatMap(linesOf),
    plain('END', 'VCALENDAR'),
  ];
  return lines.map((line) => `${writeLine(line)}\r\n`).join('');
}

const roles = { observer: 'NON-PARTICIPANT', other: 'REQ-PARTICIPANT' } as const;

function linesOf(event: CalendarEvent): ContentLine[] {
  const { uid, sequence, status, stamp, begins, ends, summary, place, description, url, organizer, attendees } = event;
  return [
    plain('BEGIN', 'VEVENT'),
    plain('UID', uid),
    plain('DTSTAMP', momentText(stamp)),
    plain('SEQUENCE', String(sequence)),
    plain('STATUS', status),
    plain('DTSTART', momentText(begins)),
    plain('DTEND', momentText(ends)),
    plain('SUMMARY', escapeText(summary)),
    ...(place === '' ? [] : [plain('LOCATION', escapeText(place))]),
    ...(description === '' ? [] : [plain('DESCRIPTION', escapeText(description))]),
    ...(url === undefined ? [] : [plain('URL', url)]),
    ...(organizer ? [{ name: 'ORGANIZER', parameters: { CN: organizer.name }, value: organizer.uri }] : []),
    ...attendees.map(({ name, uri, isObserver, answer }) => ({
      name: 'ATTENDEE',
      parameters: { CN: name, ROLE: isObserver ? roles.observer : roles.other, PARTSTAT: answer },
      value: uri,
    })),
    plain('END', 'VEVENT'),
  ];
}

/** Why a text is no calendar this codec reads. */
export interface NotCalendar {
  reason: 'no calendar' | 'no line' | 'an event without UID' | 'a moment that is not UTC' | 'an unknown word';
}

const methods: readonly Method[] = ['PUBLISH', 'REQUEST', 'CANCEL'];
const statuses = ['TENTATIVE', 'CONFIRMED', 'CANCELLED'] as const;
const answers = ['NEEDS-ACTION', 'ACCEPTED', 'DECLINED'] as const;

/** Reads what `writeCalendar` writes, also folded elsewhere or with lines it does not know; a moment that is not said in UTC is refused, not guessed. */
export function readCalendar(text: string): Calendar | NotCalendar {
  const read = unfold(text).map(readLine);
  const lines = read.filter((line) => line !== undefined);
  if (lines.length < read.length) return { reason: 'no line' };
  const [first] = lines;
  const method = methods.find((one) => one === valueOf(lines, 'METHOD'));
  if (first?.name !== 'BEGIN' || first.value !== 'VCALENDAR' || !method) return { reason: 'no calendar' };
  const name = valueOf(lines, 'X-WR-CALNAME');
  const events = eventsOf(lines).map(eventOf);
  const fault = events.find((one) => 'reason' in one);
  if (fault) return fault;
  return { method, name: name === undefined ? undefined : unescapeText(name), events: events as CalendarEvent[] };
}

const valueOf = (lines: readonly ContentLine[], name: string): string | undefined =>
  lines.find((line) => line.name === name)?.value;

/** The lines of each event. */
function eventsOf(lines: readonly ContentLine[]): ContentLine[][] {
  const begins = lines.flatMap(({ name, value }, at) => (name === 'BEGIN' && value === 'VEVENT' ? [at] : []));
  return begins.map((from) => {
    const length = lines.slice(from).findIndex(({ name, value }) => name === 'END' && value === 'VEVENT');
    return lines.slice(from, from + (length < 0 ? lines.length : length));
  });
}

function eventOf(lines: readonly ContentLine[]): CalendarEvent | NotCalendar {
  const uid = valueOf(lines, 'UID');
  if (uid === undefined) return { reason: 'an event without UID' };
  const [stamp, begins, ends] = ['DTSTAMP', 'DTSTART', 'DTEND'].map((name) => momentIn(valueOf(lines, name)));
  if (!stamp || !begins || !ends) return { reason: 'a moment that is not UTC' };
  const status = statuses.find((one) => one === (valueOf(lines, 'STATUS') ?? 'CONFIRMED'));
  const parties = lines.filter(({ name }) => name === 'ATTENDEE').map(attendeeOf);
  const attendees = parties.filter((one) => one !== undefined);
  if (!status || attendees.length < parties.length) return { reason: 'an unknown word' };
  const text = (name: string): string => unescapeText(valueOf(lines, name) ?? '');
  const organizer = lines.find(({ name }) => name === 'ORGANIZER');
  return {
    uid,
    sequence: Number(valueOf(lines, 'SEQUENCE') ?? 0),
    status,
    stamp,
    begins,
    ends,
    summary: text('SUMMARY'),
    place: text('LOCATION'),
    description: text('DESCRIPTION'),
    url: valueOf(lines, 'URL'),
    organizer: organizer && partyOf(organizer),
    attendees,
  };
}

const partyOf = ({ parameters, value }: ContentLine): Party => ({ name: parameters['CN'] ?? '', uri: value });

function attendeeOf(line: ContentLine): Attendee | undefined {
  const answer = answers.find((one) => one === (line.parameters['PARTSTAT'] ?? 'NEEDS-ACTION'));
  return answer && { ...partyOf(line), isObserver: line.parameters['ROLE'] === roles.observer, answer };
}

function momentIn(value = ''): Date | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(value);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
