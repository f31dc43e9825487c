import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { formatDuration, formatNumber } from '#platform/i18n/format.ts';
import { kitWords } from '#web/ui/kit-words.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Long work: how far it is, how long it takes, that one may leave, and how to stop it. */
export function LongWork(given: {
  title: string;
  done: number;
  /** Left out while it is not known. */
  total?: number;
  secondsLeft?: number;
  /** The work goes on without this page; said by default. */
  mayLeave?: boolean;
  onCancel?: () => void;
}): ReactNode {
  const t = useWords(kitWords);
  const language = useLanguage();
  const { done, total, secondsLeft } = given;
  const percent = total ? Math.min(100, Math.floor((done / total) * 100)) : 0;
  return (
    <section aria-label={given.title} className="ly-panel">
      <header className="ly-panel-head">
        <h2 className="ly-panel-title">{given.title}</h2>
        {given.onCancel && <Button onClick={given.onCancel}>{t('cancel')}</Button>}
      </header>
      <Progress aria-label={given.title} percent={percent} strokeColor="var(--primary)" />
      <p aria-live="polite" className="ly-muted">
        {total !== undefined &&
          `${t('progress', { done: formatNumber(language, done), total: formatNumber(language, total) })} · `}
        {secondsLeft === undefined ? t('counting') : t('left', { time: formatDuration(language, secondsLeft) })}
      </p>
      {given.mayLeave !== false && <p className="ly-muted ly-small">{t('mayLeave')}</p>}
    </section>
  );
}
