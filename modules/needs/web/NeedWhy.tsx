import type { ReactNode } from 'react';
import { type NeedWhy as Why, readNeedWhy } from '#modules/needs/contract/why.ts';
import { whyWords } from '#modules/needs/web/why-words.ts';
import { words } from '#modules/needs/web/words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#web/ui/WhyPanel.css';

/** Why nobody has been found for a need yet, beside its state: what would change it, and what the school can do itself. */
export function NeedWhy({ need }: { need: string }): ReactNode {
  const t = useWords(whyWords);
  const read = useRead(readNeedWhy, { params: { id: need } });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return null;
  const why = read.data;
  return (
    <Panel title={t('title')}>
      {why.offer && <Link to={`/offers/${why.offer}`}>{t('toOffer')}</Link>}
      <Sentences why={why} />
      {why.nearest.length > 0 && <Nearest nearest={why.nearest} />}
    </Panel>
  );
}

function Sentences({ why }: { why: Why }): ReactNode {
  const t = useWords(whyWords);
  const language = useLanguage();
  const { unmet, nearest, placesWent, wouldHelp, yourself } = why;
  const changes = wouldHelp.map((change) => t(`change.${change}`)).join(t('or'));
  return (
    <>
      {unmet === null && nearest.length > 0 && <p>{t('possible')}</p>}
      {placesWent && <p>{t('placesWent', { day: formatDate(language, placesWent) })}</p>}
      {changes && <p>{t('wouldHelp', { changes })}</p>}
      {yourself.map((steps) => (
        <p key={steps.join()}>{t('way', { steps: steps.map((step) => t(`step.${step}`)).join(t('and')) })}</p>
      ))}
    </>
  );
}

function Nearest({ nearest }: Pick<Why, 'nearest'>): ReactNode {
  const t = useWords(whyWords);
  const said = useWords(words);
  return (
    <section aria-label={t('nearest')} className="ly-why">
      <h3>{t('nearest')}</h3>
      <ul>
        {nearest.map(({ resource, title, providerName, km, remote, reason }) => (
          <li className="ly-why-row" key={resource}>
            <span>
              {title} · {providerName}{' '}
              <span className="ly-muted ly-small">{remote ? t('remote') : t('km', { km })}</span>
            </span>
            <span>{reason === null ? t('fits') : said(`reason.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
