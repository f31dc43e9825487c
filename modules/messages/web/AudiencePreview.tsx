import type { ReactNode } from 'react';
import type { Audience } from '#modules/messages/contract/audience.ts';
import { previewAudience } from '#modules/messages/contract/notice.ts';
import { isTooMuch, mostOf } from '#modules/messages/web/audience-of.ts';
import { words } from '#modules/messages/web/words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Who would get it as it stands: how many, some of them by name, and whether it waits for a second person. */
export function AudiencePreview({ audience, urgent }: { audience: Audience; urgent: boolean }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const isTooWide = isTooMuch(audience);
  const isChosen = audience.any.length > 0 && !isTooWide;
  const { data, error } = useRead(previewAudience, { body: { audience, urgent } }, { enabled: isChosen });
  const count = (number: number | null): string => (number === null ? t('few') : formatNumber(language, number));
  return (
    <Panel title={t('preview')}>
      <div aria-live="polite">
        {isTooWide && <p role="alert">{t('previewTooMuch', mostOf)}</p>}
        {!isChosen && !isTooWide && <p className="ly-muted">{t('previewNone')}</p>}
        {isChosen && error && <ErrorState error={error} />}
        {isChosen && !error && data && (
          <>
            <p>{t('previewSaid', { said: data.said })}</p>
            <p>{t('previewCount', { persons: count(data.persons), children: count(data.children) })}</p>
            {data.samples.length > 0 && (
              <p className="ly-muted">
                {t('previewSome')}
                {data.samples
                  .map(({ name, child }) => (child === null ? name : t('ofChild', { name, child })))
                  .join(t('comma'))}
              </p>
            )}
            {data.secondFor.length > 0 && (
              <p>{t('waitsBecause', { why: data.secondFor.map((one) => t(`second.${one}`)).join(t('comma')) })}</p>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}
