import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from './parse-date.ts';

test.each([
  '2015-09-01',
  '2015-9-1',
  '2015/9/1',
  '2015.9.1',
  '20150901',
  '2015年9月1日',
  '2015 年 09 月 01 日',
  '二〇一五年九月一日',
  '二○一五年九月一日',
  '二零一五年九月一号',
  '42248',
  '42248.0',
  '２０１５／０９／０１',
  '2015-09-01 00:00:00',
  '2015-09-01T00:00:00.000Z',
  '2015/9/1 0:00',
  ' 2015-09-01 ',
])('%s is the first of September 2015', (text) => {
  expect(parseDate(text)).toEqual({ value: '2015-09-01' });
});

test.each([
  ['二〇一二年十二月三十一日', '2012-12-31'],
  ['二〇一〇年十月二十日', '2010-10-20'],
  ['二〇一〇年十一月十日', '2010-11-10'],
  ['2016-02-29', '2016-02-29'],
])('%s is %s', (text, day) => {
  expect(parseDate(text)).toEqual({ value: day });
});

test.each([
  ['1/9/15', 'tabular.ambiguous_date'],
  ['15-9-1', 'tabular.ambiguous_date'],
  ['13/9/2015', 'tabular.ambiguous_date'],
  ['2015-02-29', 'tabular.no_such_day'],
  ['20151301', 'tabular.no_such_day'],
  ['2015-00-10', 'tabular.no_such_day'],
  ['二〇一五年九月三十一日', 'tabular.no_such_day'],
  ['2015-09', 'tabular.incomplete_date'],
  ['2015年9月', 'tabular.incomplete_date'],
  ['2015', 'tabular.incomplete_date'],
  ['1899-12-31', 'tabular.date_out_of_range'],
  ['2101-01-01', 'tabular.date_out_of_range'],
  ['99999', 'tabular.date_out_of_range'],
  ['2015-09-01 08:30', 'tabular.not_a_date'],
  ['9', 'tabular.not_a_date'],
  ['九月一日', 'tabular.not_a_date'],
  ['二〇一五年十十月一日', 'tabular.not_a_date'],
  ['', 'tabular.not_a_date'],
  ['2015-09-01, or later', 'tabular.not_a_date'],
])('%j is refused: %s', (text, reason) => {
  expect(parseDate(text)).toEqual({ reason });
});

test('every day is read from every shape it is written in', () => {
  const days = fc.date({ min: new Date('1927-05-18'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (time) => {
      const iso = time.toISOString().slice(0, 10);
      const [year, month, day] = iso.split('-').map(Number);
      const serial = Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000);
      for (const text of [
        iso,
        iso.replaceAll('-', ''),
        `${year}/${month}/${day}`,
        `${year}年${month}月${day}日`,
        `${serial}`,
      ]) {
        expect(parseDate(text)).toEqual({ value: iso });
      }
    }),
  );
});
