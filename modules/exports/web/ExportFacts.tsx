import type { ReactNode } from 'react';
import type { Export } from '#modules/exports/contract/export.ts';
import { exportWords } from '#modules/exports/web/export-words.ts';
import { formatList } from '#platform/i18n/format.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Which file: what it is of, what is in it. */
export function WhatIsIt({ one }: { one: Export }): ReactNode {
  const t = useWords(exportWords);
  const language = useLanguage();
  return (
    <div className="exports-what">
      {[one.title, one.className].filter(Boolean).join(' · ')}{' '}
      {one.sensitive && <Mark tone="warn">{t('sensitive')}</Mark>}
      <div className="ly-muted ly-small">
        {[one.pupils > 0 && t('pupils', { count: one.pupils }), one.format.toUpperCase(), one.number]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <div className="ly-muted ly-small">{formatList(language, one.columns)}</div>
    </div>
  );
}

/** What for, in the words of whoever asked. */
export function WhatFor({ one: { category, reason } }: { one: Export }): ReactNode {
  const t = useWords(exportWords);
  return (
    <div className="exports-why">
      {t(`category.${category}`)}
      <div className="ly-muted ly-small">{reason}</div>
    </div>
  );
}
