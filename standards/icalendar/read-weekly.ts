import { parseWeekly, type Weekday, weekdays, writeWeekly } from '#standards/icalendar/weekly.ts';

const dayOfCharacter: Readonly<Record<string, Weekday>> = Object.fromEntries(
  weekdays.flatMap((day, at) =>
    [...(['一1', '二2', '三3', '四4', '五5', '六6', '日天7'][at] ?? '')].map((one) => [one, day]),
  ),
);
const setsOfDays: Readonly<Record<string, readonly Weekday[]>> = {
  工作日: weekdays.slice(0, 5),
  周末: weekdays.slice(5),
  每天: weekdays,
  每日: weekdays,
};
const afternoon = /下午|晚上|傍晚|PM/;
const clock = /(上午|早上|中午|下午|傍晚|晚上|AM|PM)?(\d{1,2})(?::(\d{2})|[点时](半|(\d{1,2})分?)?)/g;

/** Why a text names no weekly time. */
export interface NotWeeklyWords {
  reason: 'days' | 'times';
}

/**
 * The weekly time a person writes in a cell, said the one same way: days by their RFC 5545 names, from and to by the clock.
 * 周一、三 18:30-19:30, 每周二下午3点到4点半, 周一至周五 12:00—12:45, 工作日 16:30～17:30 and MO,WE 18:30–19:30 are understood;
 * a text of RFC 5545 is said so too, or stays as it is when it says more.
 *
 * @example readWeekly('周二、周四 19:00-19:45') // { value: 'TU,TH 19:00–19:45' }
 */
export function readWeekly(text: string): { value: string } | NotWeeklyWords {
  if (text.startsWith('DTSTART')) return { value: plainWeekly(text) };
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const firstClock = plain.search(clock);
  const days = daysOf(firstClock < 0 ? plain : plain.slice(0, firstClock));
  if (days.length === 0) return { reason: 'days' };
  const times = [...plain.matchAll(clock)].map(minutesOf);
  const [from, said] = times;
  if (times.length !== 2 || from === undefined || said === undefined) return { reason: 'times' };
  // 下午3点到4点: the half of the day is said once.
  const to = said <= from && said + 720 < 1_440 ? said + 720 : said;
  if (to <= from || to > 1_440) return { reason: 'times' };
  return { value: `${days.join(',')} ${said2(from)}–${said2(to)}` };
}

/** The RFC 5545 text of what `readWeekly` gives, beginning on a day (YYYY-MM-DD). */
export function weeklyOf(plain: string, startDay: string): string {
  const [days = '', times = ''] = plain.split(' ');
  if (plain.startsWith('DTSTART')) return plain;
  const [from = 0, to = 0] = times.split('–').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  const named = days.split(',') as Weekday[];
  return writeWeekly({
    startDay,
    startMinute: from,
    minutes: to - from,
    days: named,
    interval: 1,
    untilDay: undefined,
  });
}

/** A weekly schedule's RFC 5545 text as `readWeekly` says it; unchanged when it ends, or is not of every week. */
export function plainWeekly(text: string): string {
  const schedule = parseWeekly(text);
  if ('reason' in schedule || schedule.interval > 1 || schedule.untilDay !== undefined) return text;
  const { days, startMinute, minutes } = schedule;
  return `${days.join(',')} ${said2(startMinute)}–${said2(startMinute + minutes)}`;
}

const said2 = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function minutesOf([, half = '', hours, minutes, spoken, spokenMinutes]: RegExpMatchArray): number | undefined {
  const hour = Number(hours) + (afternoon.test(half) && Number(hours) < 12 ? 12 : 0);
  const minute = Number(minutes ?? spokenMinutes ?? (spoken === '半' ? 30 : 0));
  return hour <= 24 && minute < 60 ? hour * 60 + minute : undefined;
}

function daysOf(text: string): Weekday[] {
  const found = new Set<Weekday>();
  for (const [name, days] of Object.entries(setsOfDays))
    if (text.includes(name)) for (const day of days) found.add(day);
  const plain = Object.keys(setsOfDays).reduce((rest, name) => rest.replaceAll(name, ''), text);
  for (const day of weekdays) if (new RegExp(`\\b${day}\\b`).test(plain)) found.add(day);
  const named = plain.replace(/每|周|星期|礼拜|[A-Z]/g, '');
  for (const [, first = '', last = ''] of named.matchAll(/([一二三四五六日天1-7])[至到-]([一二三四五六日天1-7])/g)) {
    const [from, to] = [first, last].map((one) => weekdays.indexOf(dayOfCharacter[one] ?? 'MO'));
    for (const day of weekdays.slice(from, (to ?? 0) + 1)) found.add(day);
  }
  for (const one of named) if (dayOfCharacter[one]) found.add(dayOfCharacter[one]);
  return weekdays.filter((day) => found.has(day));
}
