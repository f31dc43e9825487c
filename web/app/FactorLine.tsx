import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isFactorOver } from '#platform/browser/factor-due.ts';
import type { Session } from '#platform/browser/session.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { frameWords } from '#web/app/frame-words.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** A line above every page, as long as the reader has a second factor to set up. */
export function FactorLine({ session, path }: { session: Session; path: string | undefined }): ReactNode {
  const t = useWords(frameWords);
  const language = useLanguage();
  if (!session.factorDue || path === undefined) return null;
  return (
    <output>
      <p className="ly-offline">
        {isFactorOver(session) ? t('factorNow') : t('factorSoon', { at: formatDateTime(language, session.factorDue) })}{' '}
        <Link to={path}>{t('factorGo')}</Link>
      </p>
    </output>
  );
}
