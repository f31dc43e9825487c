import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { kitWords } from '#web/ui/kit-words.ts';
import { useWords } from '#web/ui/use-words.ts';
import 'dayjs/locale/zh-cn.js';

/** A week is that of its Thursday, and begins on Monday, as the server counts them (ISO 8601). */
function weekOf(day: Dayjs): { year: number; week: number } {
  const thursday = day.add(3 - ((day.day() + 6) % 7), 'day');
  const week = 1 + Math.floor(thursday.diff(thursday.startOf('year'), 'day') / 7);
  return { year: thursday.year(), week };
}

/** Chooses a week by a day of it, `YYYY-MM-DD`; empty where none is chosen. */
export function WeekPicker(given: {
  label: string;
  day: string;
  onChange: (day: string) => void;
  /** What stands there while none is chosen; without it one always is. */
  placeholder?: string;
  disabledDate?: (day: Dayjs) => boolean;
}): ReactNode {
  const t = useWords(kitWords);
  const { label, day, onChange, placeholder, disabledDate } = given;
  return (
    <DatePicker
      allowClear={placeholder !== undefined}
      aria-label={label}
      format={(one: Dayjs) => t('week', weekOf(one))}
      inputReadOnly
      onChange={(next: Dayjs | null) => onChange(next?.format('YYYY-MM-DD') ?? '')}
      picker="week"
      style={{ minWidth: 168 }}
      value={day === '' ? null : dayjs(day)}
      {...(placeholder !== undefined && { placeholder })}
      {...(disabledDate && { disabledDate })}
    />
  );
}
