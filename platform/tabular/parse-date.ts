import type { ValueCode } from './refusals.ts';

/** What a text means, or the code of why it means nothing. */
export type Parsed<T> = { value: T } | { reason: ValueCode };

const firstYear = 1900;
const lastYear = 2100;
/** Serial number of 2100-01-01. The least of five digits is 1927-05-18; fewer digits are more likely a year or a count. */
const lastSerial = 73_051;
/** Day 0 of spreadsheet programs; right from March 1900 on, before which they count a leap day that never was. */
const serialEpoch = Date.UTC(1899, 11, 30);
const day = 86_400_000;

const digits: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((character, i) => [character, String(i)]),
);
/** Midnight, which programs add to a date that has no time. */
const midnight = /[ T]0{1,2}:00(:00(\.0+)?)?Z?$/;
const separated = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const yearUnclear = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{1,2}|\d{4})$/;
const incomplete = /^\d{4}([-/.年]\d{1,2}[月]?|年)?$/;

/**
 * The day a text names, as YYYY-MM-DD: 2015-09-01, 2015/9/1, 2015.9.1, 20150901, 2015年9月1日, 二〇一五年九月一日, the
 * serial number 42248 (days since 1899-12-30, from 1927 on), each with or without 00:00. A day whose year does not stand first could be
 * two days, and is refused rather than guessed.
 */
export function parseDate(text: string): Parsed<string> {
  const plain = westernDigits(text.normalize('NFKC').trim()).replace(midnight, '').replace(/\s/g, '');
  const written = separated.exec(plain) ?? compact.exec(plain);
  if (written) return dayOf(Number(written[1]), Number(written[2]), Number(written[3]));
  if (/^[1-9]\d{4}(\.0+)?$/.test(plain)) return dayOfSerial(Number(plain));
  if (yearUnclear.test(plain)) return { reason: 'tabular.ambiguous_date' };
  return { reason: incomplete.test(plain) ? 'tabular.incomplete_date' : 'tabular.not_a_date' };
}

function dayOf(year: number, month: number, date: number): Parsed<string> {
  if (year < firstYear || year > lastYear) return { reason: 'tabular.date_out_of_range' };
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const time = new Date(Date.UTC(year, month - 1, date));
  return time.toISOString().startsWith(iso) ? { value: iso } : { reason: 'tabular.no_such_day' };
}

function dayOfSerial(serial: number): Parsed<string> {
  if (serial > lastSerial) return { reason: 'tabular.date_out_of_range' };
  return { value: new Date(serialEpoch + serial * day).toISOString().slice(0, 10) };
}

const chineseDate =
  /^([〇○零一二三四五六七八九]{4})年([二三]?十[一二三四五六七八九]?|[一二三四五六七八九])月([二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]$/;

/** 二〇一五年十二月三十一日 → 2015年12月31日; other text stays as it is. */
function westernDigits(text: string): string {
  const parts = chineseDate.exec(text);
  if (!parts) return text;
  const year = [...String(parts[1])].map((character) => digits[character] ?? '0').join('');
  return `${year}年${belowHundred(String(parts[2]))}月${belowHundred(String(parts[3]))}日`;
}

/** 九 → 9, 十 → 10, 十二 → 12, 三十一 → 31. */
function belowHundred(text: string): string {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十', 2) : ['〇', text];
  return `${digits[tens || '一']}${digits[ones || '〇']}`;
}
