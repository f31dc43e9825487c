import { Checkbox, Form, InputNumber, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { words } from '#modules/resources/web/words.ts';
import { parseWeekly, type Weekday, weekdays, writeWeekly } from '#standards/icalendar/weekly.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What the fields of weekly times hold. */
export interface WeeklySaid {
  days: Weekday[];
  from: Dayjs;
  minutes: number;
}

/** Where the fields begin, when nothing was chosen before. */
export const usualEvening = (): Omit<WeeklySaid, 'days'> => ({ from: dayjs().hour(19).minute(0), minutes: 45 });

/** The RFC 5545 text of what was chosen; nothing where no day was. */
export function weeklyTextOf({ days, from, minutes }: WeeklySaid): string | undefined {
  if (days.length === 0) return undefined;
  return writeWeekly({
    startDay: dayjs().format('YYYY-MM-DD'),
    startMinute: from.hour() * 60 + from.minute(),
    minutes,
    days: weekdays.filter((day) => days.includes(day)),
    interval: 1,
    untilDay: undefined,
  });
}

/** What the fields hold for an RFC 5545 text; undefined for one they cannot show. */
export function weeklySaidOf(text: string): WeeklySaid | undefined {
  const weekly = parseWeekly(text);
  if ('reason' in weekly) return undefined;
  const from = dayjs().startOf('day').add(weekly.startMinute, 'minute');
  return { days: [...weekly.days], from, minutes: weekly.minutes };
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
