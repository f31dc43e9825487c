import type { ReactNode } from 'react';
import { securityWords } from '#modules/people/phone/security-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** When one signed in and out, and when somebody tried to. */
export function SignInCards(): ReactNode {
  const t = useWords(securityWords);
  const language = useLanguage();
  const { data, error, refetch } = useRead('people.listSignIns', {});
  return (
    <>
      <h2 className="ly-card-title">{t('signIns')}</h2>
      <Line>{t('signInsNote')}</Line>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <Card>
          {data.items.map(({ id, at, what, by, browser }) => (
            <div key={id}>
              <Line>
                {formatDateTime(language, at)} {t(`what.${what}`)}
              </Line>
              <p className="ly-small">{[by && t(`by.${by}`), browser].filter(Boolean).join(' · ')}</p>
            </div>
          ))}
        </Card>
      )}
    </>
  );
}
