import type { ReactNode } from 'react';
import type { KeptData } from '#modules/people/contract/own-data.ts';
import { CopyCard } from '#modules/people/phone/CopyCard.tsx';
import { ErasureLines } from '#modules/people/phone/ErasureLines.tsx';
import { OnceSettled } from '#modules/people/phone/OnceSettled.tsx';
import { rightsWords } from '#modules/people/phone/rights-words.ts';
import { useChild } from '#modules/people/phone/use-child.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDate, formatDateTime, formatList } from '#platform/i18n/format.ts';
import './own-data.css';

/** Everything that is kept about the child, kind by kind. */
export function OwnDataScreen(): ReactNode {
  const t = useWords(rightsWords);
  const { child, called: name, choice, error, again } = useChild();
  if (error) return <ErrorState error={error} onRetry={again} />;
  if (child === undefined) return <Skeleton />;
  return (
    <Screen title={t('data', { name })}>
      {choice}
      <Card>
        <Line>{t('dataNote', { name })}</Line>
        <ReadAloud text={t('dataNote', { name })} />
      </Card>
      {child === null ? (
        <EmptyState title={t('noChild')} />
      ) : (
        <OnceSettled child={child.id} key={child.id}>
          <CopyCard child={child.id} />
          <Erased child={child.id} />
          <Kept child={child.id} />
        </OnceSettled>
      )}
    </Screen>
  );
}

/** What was deleted because one asked for it, with its certificate. */
function Erased({ child }: { child: string }): ReactNode {
  const t = useWords(rightsWords);
  const { data } = useRead('people.listOwnRequests', { params: { id: child }, query: {} });
  const erased = data?.items.flatMap(({ id, erasure }) => (erasure ? [{ id, erasure }] : [])) ?? [];
  return erased.map(({ id, erasure }) => (
    <Card key={id} title={t('erased')}>
      <ErasureLines erasure={erasure} request={id} />
    </Card>
  ));
}

function Kept({ child }: { child: string }): ReactNode {
  const { data, error, refetch } = useRead('people.readOwnData', { params: { id: child } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return data.items.map((kept) => <Kind kept={kept} key={kept.kind} />);
}

function Kind({ kept }: { kept: KeptData }): ReactNode {
  const t = useWords(rightsWords);
  const language = useLanguage();
  return (
    <Card title={kept.title}>
      <Line>{kept.source}</Line>
      <details className="ly-kept">
        <summary>{t('dataCount', { count: kept.rows.length })}</summary>
        {kept.rows.map((row, index) => (
          // A table has no column of its own to tell its rows apart by.
          // oxlint-disable-next-line react/no-array-index-key
          <dl key={index}>
            {row.map((value, at) => (
              <div key={kept.columns[at]}>
                <dt>{kept.columns[at]}</dt>
                <dd>
                  <Told value={value} />
                </dd>
              </div>
            ))}
          </dl>
        ))}
      </details>
      {kept.unshown.length > 0 && <Line>{t('dataUnshown', { what: formatList(language, kept.unshown) })}</Line>}
      {kept.more && <Line>{t('dataMore')}</Line>}
    </Card>
  );
}

function Told({ value }: { value: string | null }): ReactNode {
  const t = useWords(rightsWords);
  const language = useLanguage();
  if (value === null) return t('dataEmpty');
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return formatDateTime(language, value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(language, value) : value;
}
