import { Checkbox, DatePicker, Form, InputNumber, Select, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { words } from '#modules/resources/web/words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { parseWeekly, type Weekday, weekdays, writeWeekly } from '#standards/icalendar/weekly.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What the fields of weekly times hold. */
export interface WeeklySaid {
  days: Weekday[];
  from: Dayjs;
  minutes: number;
  /** Every how many weeks, counted from the week of `starts`; every one where it is not asked. */
  interval?: number | undefined;
  starts?: Dayjs | undefined;
  /** The last day; none when it goes on. */
  until?: Dayjs | null | undefined;
}

/** Where the fields begin, when nothing was chosen before. */
export const usualEvening = () => ({
  from: dayjs(countyDay()).hour(19).minute(0),
  minutes: 45,
  interval: 1,
  starts: dayjs(countyDay()),
});

/** The RFC 5545 text of what was chosen; nothing where no day was. */
export function weeklyTextOf({ days, from, minutes, interval, starts, until }: WeeklySaid): string | undefined {
  if (days.length === 0) return undefined;
  return writeWeekly({
    startDay: (starts ?? dayjs(countyDay())).format('YYYY-MM-DD'),
    startMinute: from.hour() * 60 + from.minute(),
    minutes,
    days: weekdays.filter((day) => days.includes(day)),
    interval: interval ?? 1,
    untilDay: until?.format('YYYY-MM-DD'),
  });
}

/** What the fields hold for an RFC 5545 text; undefined for one they cannot show. */
export function weeklySaidOf(text: string): WeeklySaid | undefined {
  const weekly = parseWeekly(text);
  if ('reason' in weekly) return undefined;
  return {
    days: [...weekly.days],
    from: dayjs(countyDay()).startOf('day').add(weekly.startMinute, 'minute'),
    minutes: weekly.minutes,
    interval: weekly.interval,
    starts: dayjs(weekly.startDay),
    until: weekly.untilDay === undefined ? null : dayjs(weekly.untilDay),
  };
}

/** Fields `days`, `from` and `minutes` of a form: on which days of the week, from when, for how long. */
export function WeeklyFields({
  label,
  note,
  isRequired,
}: {
  label: string;
  note?: string;
  isRequired: boolean;
}): ReactNode {
  const t = useWords(words);
  // Not `required`: it would put aria-required on a group, which may not have it.
  const rules = [{ type: 'array' as const, min: isRequired ? 1 : 0, message: label }];
  return (
    <>
      <Form.Item extra={note} label={label} name="days" rules={rules}>
        <Checkbox.Group options={weekdays.map((value) => ({ value, label: t(`day.${value}`) }))} />
      </Form.Item>
      <Row>
        <Form.Item label={t('from')} name="from" rules={[{ required: true, message: t('from') }]}>
          <TimePicker allowClear={false} format="HH:mm" minuteStep={5} needConfirm={false} />
        </Form.Item>
        <Form.Item label={t('minutes')} name="minutes" rules={[{ required: true, message: t('minutes') }]}>
          <InputNumber max={480} min={15} step={5} />
        </Form.Item>
      </Row>
    </>
  );
}

/** RFC 5545 allows more; what is rarer than every eighth week is no weekly service. */
const intervals = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Fields `interval`, `starts` and `until`: every how many weeks, from which day and until when. */
export function RecurrenceFields(): ReactNode {
  const t = useWords(words);
  const options = intervals.map((weeks) => ({
    value: weeks,
    label: weeks === 1 ? t('everyWeek') : t('everyWeeks', { weeks }),
  }));
  return (
    <Row>
      <Form.Item label={t('interval')} name="interval">
        <Select options={options} style={{ inlineSize: '9rem' }} />
      </Form.Item>
      <Form.Item label={t('starts')} name="starts" rules={[{ required: true, message: t('starts') }]}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item label={t('ends')} name="until">
        <DatePicker placeholder={t('noEnd')} />
      </Form.Item>
    </Row>
  );
}
