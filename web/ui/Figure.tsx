import type { ReactNode } from 'react';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import type { Instant } from '#platform/i18n/format.ts';
import { GradeMark } from '#web/ui/GradeMark.tsx';
import type { Grade } from '#web/ui/GradeMark.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './Figure.css';

/** A number of a `Figure`: words are shown as they are (“＜10”), `undefined` is unknown and never 0. */
export type Amount = number | string | undefined;

/** A number that can be believed: with its unit, denominator, urban–rural split, date and evidence grade. */
export function Figure(given: {
  name: string;
  value: Amount;
  unit?: string;
  /** Decimals, 0 if not said. */
  digits?: number;
  /** What it is measured against: “319 / 498 个时段”. */
  of?: string;
  split?: { rural: Amount; urban: Amount };
  grade?: Grade;
  date?: Instant;
  /** One more thing: a change, a target. */
  note?: ReactNode;
}): ReactNode {
  const t = useWords(kitWords);
  const language = useLanguage();
  const shown = (amount: Amount): string =>
    typeof amount === 'number' ? formatNumber(language, amount, given.digits) : (amount ?? t('unknown'));
  const foot = [
    given.split && `${t('rural')} ${shown(given.split.rural)} · ${t('urban')} ${shown(given.split.urban)}`,
    given.of,
    given.note,
    given.date !== undefined && t('asOf', { date: formatDateTime(language, given.date) }),
  ].filter(Boolean);
  return (
    <article aria-label={given.name} className="ly-figure">
      <div className="ly-figure-head">
        <h2 className="ly-figure-name">{given.name}</h2>
        {given.grade && <GradeMark grade={given.grade} />}
      </div>
      <p className="ly-figure-value">
        {shown(given.value)}
        {given.unit && given.value !== undefined && <span className="ly-figure-unit"> {given.unit}</span>}
      </p>
      {foot.length > 0 && (
        <p className="ly-figure-foot">
          {foot.map((part, index) => (
            // The parts have a fixed order.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index}>{part}</span>
          ))}
        </p>
      )}
    </article>
  );
}

/** Figures beside each other, as many in a row as fit. */
export function Figures({ children }: { children: ReactNode }): ReactNode {
  return <div className="ly-figures">{children}</div>;
}
