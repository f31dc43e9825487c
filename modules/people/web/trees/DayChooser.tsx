import { Button, DatePicker, Slider } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { treePageWords } from '#modules/people/web/trees/tree-page-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { Row } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Any day by the calendar; by the slider those on which something changed, and today. */
export function DayChooser(given: {
  days: readonly string[];
  on: string;
  today: string;
  onChoose: (day: string) => void;
}): ReactNode {
  const t = useWords(treePageWords);
  const language = useLanguage();
  const { days, on, today, onChoose } = given;
  // A day before all of them has its own place, or the slider would tell of another.
  const isBefore = days.length > 0 && days.every((day) => day > on);
  const stops = [...new Set([...days, today, ...(isBefore ? [on] : [])])].sort();
  const at = stops.findLastIndex((day) => day <= on);
  return (
    <div className="ly-panel">
      <Row>
        <DatePicker
          allowClear={false}
          aria-label={t('day')}
          onChange={(day) => day && onChoose(day.format('YYYY-MM-DD'))}
          value={dayjs(on)}
        />
        <Button disabled={on === today} onClick={() => onChoose(today)}>
          {t('today')}
        </Button>
        <span className="ly-muted ly-small">{t('slider')}</span>
      </Row>
      {stops.length > 1 && (
        <Slider
          ariaLabelForHandle={t('slider')}
          ariaValueTextFormatterForHandle={(index) => formatDate(language, stops[index] ?? today)}
          marks={marksOf(stops.map((day) => formatDate(language, day)))}
          max={stops.length - 1}
          min={0}
          onChange={(index: number) => onChoose(stops[index] ?? today)}
          style={{ marginInline: '5rem' }}
          tooltip={{ formatter: (index) => formatDate(language, stops[index ?? 0] ?? today) }}
          value={Math.max(at, 0)}
        />
      )}
    </div>
  );
}

/** As many words as stand beside each other; the last day always has its own. */
const most = 6;

function marksOf(days: readonly string[]): Record<number, ReactNode> {
  const step = Math.ceil(days.length / most);
  const last = days.length - 1;
  const isSaid = (at: number): boolean => at === last || (at % step === 0 && last - at >= step);
  return Object.fromEntries(
    days.map((day, at) => [at, isSaid(at) ? <span style={{ whiteSpace: 'nowrap' }}>{day}</span> : '']),
  );
}
