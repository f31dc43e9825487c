import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, readCalendar, writeCalendar } from '#standards/icalendar/calendar.ts';
import { escapeText, fold, readLine, unescapeText, unfold } from '#standards/icalendar/content-line.ts';

const octets = (text: string): number => new TextEncoder().encode(text).length;

const event = {
  uid: '0199a000-0000-7000-8000-000000000001@990101.lianyu',
  sequence: 0,
  status: 'CONFIRMED',
  stamp: new Date('2026-11-24T02:00:00Z'),
  begins: new Date('2026-12-01T01:00:00Z'),
  ends: new Date('2026-12-01T03:30:00Z'),
  summary: '第四次联席会议',
  place: '县教育局三楼会议室',
  description: '',
  url: undefined,
  organizer: undefined,
  attendees: [],
} as const;
const calendarOf = (more: object = {}, method: Calendar['method'] = 'PUBLISH'): Calendar => ({
  method,
  name: undefined,
  events: [{ ...event, ...more }],
});

test('nine in the morning in Shanghai is one o’clock in UTC, with a Z and without a zone', () => {
  expect(writeCalendar(calendarOf())).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Lianyu//lianyu//ZH',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:0199a000-0000-7000-8000-000000000001@990101.lianyu',
      'DTSTAMP:20261124T020000Z',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'DTSTART:20261201T010000Z',
      'DTEND:20261201T033000Z',
      'SUMMARY:第四次联席会议',
      'LOCATION:县教育局三楼会议室',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

describe('as RFC 5545 has it', () => {
  test('a long line is folded into such as begin with a space (3.1)', () => {
    const long = 'DESCRIPTION:This is a lo\r\n ng description\r\n  that exists on a long line.';
    expect(unfold(long)).toEqual(['DESCRIPTION:This is a long description that exists on a long line.']);
  });

  test('parameters are read, quoted ones too (3.2)', () => {
    expect(
      readLine('ATTENDEE;DELEGATED-TO="mailto:jdoe@example.com";ROLE=REQ-PARTICIPANT:mailto:jsmith@example.com'),
    ).toEqual({
      name: 'ATTENDEE',
      parameters: { 'DELEGATED-TO': 'mailto:jdoe@example.com', ROLE: 'REQ-PARTICIPANT' },
      value: 'mailto:jsmith@example.com',
    });
  });

  test('a text is escaped (3.3.11)', () => {
    const said = 'Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.';
    expect(unescapeText(said)).toBe('Project XYZ Final Review\nConference Room - 3B\nCome Prepared.');
    expect(escapeText('a\\b;c,d\r\ne')).toBe('a\\\\b\\;c\\,d\\ne');
  });

  test('a published event is read (3.6.1)', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'PRODID:-//xyz Corp//NONSGML PDA Calendar Version 1.0//EN',
      'VERSION:2.0',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'DTSTAMP:19960704T120000Z',
      'UID:uid1@example.com',
      'ORGANIZER:mailto:jsmith@example.com',
      'DTSTART:19960918T143000Z',
      'DTEND:19960920T220000Z',
      'STATUS:CONFIRMED',
      'CATEGORIES:CONFERENCE',
      'SUMMARY:Networld+Interop Conference',
      'DESCRIPTION:Networld+Interop Conference ',
      '  and Exhibit\\nAtlanta World Congress Center\\n',
      ' Atlanta\\, Georgia',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    expect(readCalendar(text)).toMatchObject({
      method: 'PUBLISH',
      events: [
        {
          uid: 'uid1@example.com',
          begins: new Date('1996-09-18T14:30:00Z'),
          organizer: { name: '', uri: 'mailto:jsmith@example.com' },
          description: 'Networld+Interop Conference  and Exhibit\nAtlanta World Congress Center\nAtlanta, Georgia',
        },
      ],
    });
  });
});

test('what is called off says so, under the number of its change', () => {
  const text = writeCalendar(calendarOf({ sequence: 2, status: 'CANCELLED' }, 'CANCEL'));
  expect(text).toMatch(/METHOD:CANCEL\r\n[^]*SEQUENCE:2\r\nSTATUS:CANCELLED\r\n/);
});

test('a line has 75 octets at most, and no character is parted', () => {
  const text = `SUMMARY:${'联席会议🎐'.repeat(60)}`;
  const lines = fold(text).split('\r\n');
  expect(lines.length).toBeGreaterThan(10);
  expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
  expect(lines.join('')).not.toContain('\uFFFD');
  expect(unfold(lines.join('\r\n'))).toEqual([text]);
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replaceAll(/\p{Cc}/gu, ''));
const aMoment = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }).map((at) => {
  at.setUTCMilliseconds(0);
  return at;
});

test('whatever is written is read again, as it was', () => {
  const party = { name: anyText.map((name) => name.replaceAll('"', "'")), uri: fc.constant('urn:uuid:1') };
  const anEvent = fc.record({
    uid: fc.uuid(),
    sequence: fc.nat(),
    status: fc.constantFrom('TENTATIVE', 'CONFIRMED', 'CANCELLED'),
    stamp: aMoment,
    begins: aMoment,
    ends: aMoment,
    summary: fc.tuple(anyText, anyText).map((two) => two.join('\n')),
    place: anyText,
    description: anyText,
    url: fc.constantFrom(undefined, 'https://example.com/conferences/1'),
    organizer: fc.option(fc.record(party), { nil: undefined }),
    attendees: fc.array(
      fc.record({
        ...party,
        isObserver: fc.boolean(),
        answer: fc.constantFrom('NEEDS-ACTION', 'ACCEPTED', 'DECLINED'),
      }),
      { maxLength: 4 },
    ),
  });
  fc.assert(
    fc.property(
      fc.record({
        method: fc.constantFrom('PUBLISH', 'REQUEST', 'CANCEL'),
        name: fc.option(anyText, { nil: undefined }),
        events: fc.array(anEvent, { maxLength: 3 }),
      }),
      (calendar) => {
        const text = writeCalendar(calendar as Calendar);
        expect(Math.max(...text.split('\r\n').map(octets))).toBeLessThanOrEqual(75);
        expect(readCalendar(text)).toEqual(calendar);
      },
    ),
  );
});

test.each([
  ['no calendar', 'BEGIN:VEVENT\r\nEND:VEVENT\r\n'],
  ['no line', 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\n:what\r\n'],
  ['an event without UID', writeCalendar(calendarOf()).replace(/UID:.*\r\n/, '')],
  [
    'a moment that is not UTC',
    writeCalendar(calendarOf()).replace('DTSTART:', 'DTSTART;TZID=Asia/Shanghai:').replace('010000Z', '090000'),
  ],
  ['an unknown word', writeCalendar(calendarOf({ status: 'MAYBE' }))],
])('%s: refused, and not half understood', (reason, text) => {
  expect(readCalendar(text)).toEqual({ reason });
});
