import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { formatDateTime } from '#platform/i18n/format.ts';
import { frameWords } from '#web/app/frame-words.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What stands above a page on paper: whose it is, and when it was printed. */
export function Letterhead({ county }: { county: string }): ReactNode {
  const t = useWords(frameWords);
  const language = useLanguage();
  const [printedAt, setPrintedAt] = useState<number>();
  useEffect(() => {
    // The paper is laid out as soon as the listeners have run.
    const date = (): void => flushSync(() => setPrintedAt(Date.now()));
    addEventListener('beforeprint', date);
    return () => removeEventListener('beforeprint', date);
  }, []);
  return (
    <p className="ly-letterhead">
      {county} · {t('product')}
      {printedAt !== undefined && ` · ${t('printed', { at: formatDateTime(language, printedAt) })}`}
    </p>
  );
}
