import type { Language } from '#platform/i18n/dictionary.ts';

/** A point in time as the database, the wire or the clock gives it. */
export type Instant = Date | string | number;

/** Everything outside the server happens in this zone. */
export const zone = 'Asia/Shanghai';

const locales = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** The BCP 47 tag of a language. */
export const localeOf = (language: Language): string => locales[language];

const made = new Map<string, unknown>();

/** Making an Intl formatter costs far more than using it. */
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const dateFormat = (language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(`${language} ${name}`, () => new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options }));

/** A day: 2026年11月24日, 24 November 2026. A calendar day `YYYY-MM-DD` stays that day. */
export const formatDate = (language: Language, at: Instant): string =>
  dateFormat(language, 'date', { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(at));

/** A day without its year, with its weekday: 11月24日周二, Tue 24 November. */
export const formatDay = (language: Language, at: Instant): string =>
  dateFormat(language, 'day', { month: 'long', day: 'numeric', weekday: 'short' }).format(new Date(at));

/** A time of day: 19:00. */
export const formatTime = (language: Language, at: Instant): string =>
  dateFormat(language, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));

/** A day with its time: 11月24日周二 19:00. */
export const formatDateTime = (language: Language, at: Instant): string =>
  `${formatDay(language, at)} ${formatTime(language, at)}`;

/** A full hour of a day: 07:00. */
export const formatHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** A number with grouped digits and at most `digits` decimals (0 if not said). */
export const formatNumber = (language: Language, value: number, digits = 0): string =>
  once(
    `${language} number ${digits}`,
    () => new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }),
  ).format(value);

/** How long a file is: 120 kB, 3.2 MB; never nothing. */
export function formatBytes(language: Language, bytes: number): string {
  const [unit, size, digits] =
    bytes < 1_000_000 ? (['kilobyte', 1_000, 0] as const) : (['megabyte', 1_000_000, 1] as const);
  const options = { style: 'unit', unit, maximumFractionDigits: digits } as const;
  const format = once(`${language} ${unit}`, () => new Intl.NumberFormat(locales[language], options));
  return format.format(Math.max(bytes, size === 1_000 ? size : 0) / size);
}

/** A share between 0 and 1 as a percentage: 0.64 → 64%. */
export const formatPercent = (language: Language, share: number, digits = 0): string =>
  once(
    `${language} percent ${digits}`,
    () => new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: digits }),
  ).format(share);

/** A count that must not describe fewer than ten children: those are said as “＜10”. `undefined` is unknown, never 0. */
export function formatCount(language: Language, count: number | undefined, floor = 0): string {
  if (count === undefined) return language === 'zh' ? '未知' : 'unknown';
  if (count < floor) return `＜${floor}`;
  return formatNumber(language, count);
}

/** Things named one after the other: 周一、周二; Monday, Tuesday. */
export const formatList = (language: Language, things: readonly string[]): string =>
  things.join(language === 'zh' ? '、' : ', ');

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago or how soon: 3 小时前, in 2 days; the date itself when it is more than a week away. */
export function formatRelative(language: Language, at: Instant, now: Instant = Date.now()): string {
  const seconds = (new Date(at).getTime() - new Date(now).getTime()) / 1000;
  if (Math.abs(seconds) > 7 * 86_400) return formatDate(language, at);
  const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60];
  return once(`${language} relative`, () => new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' })).format(
    Math.trunc(seconds / length),
    unit,
  );
}

/** A length of time in words, to the minute: 1 小时 5 分钟, less than a minute. */
export function formatDuration(language: Language, seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const zh = language === 'zh';
  if (minutes < 1) return zh ? '不到 1 分钟' : 'less than a minute';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 && `${hours} ${zh ? '小时' : 'h'}`, rest > 0 && `${rest} ${zh ? '分钟' : 'min'}`];
  return parts.filter(Boolean).join(' ');
}

/** A text as it is kept: a day or a moment by itself as people write it, everything else as it is. */
export function formatKept(language: Language, text: string): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return `${formatDate(language, text)} ${formatTime(language, text)}`;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(language, text) : text;
}
