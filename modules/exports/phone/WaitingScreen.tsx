import type { ReactNode } from 'react';
import type { Export } from '#modules/exports/contract/export.ts';
import { waitingWords } from '#modules/exports/phone/waiting-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime, formatList } from '#platform/i18n/format.ts';

/** What others ask to take out as a file, for the second person to answer; asking and fetching are work for a desk. */
export function WaitingScreen(): ReactNode {
  const t = useWords(waitingWords);
  const { data, error, refetch } = useRead('exports.listWaitingExports', { query: { size: '100' } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <Screen title={data.items.length === 0 ? t('none') : t('title', { count: data.total })}>
      {data.items.length === 0 && <Line>{t('noneNote')}</Line>}
      {data.items.map((one) => (
        <Asked key={one.id} one={one} />
      ))}
      <Line>{t('desk')}</Line>
    </Screen>
  );
}

function Asked({ one }: { one: Export }): ReactNode {
  const t = useWords(waitingWords);
  const language = useLanguage();
  const toast = useToast();
  const { busy, failed, act } = useAct('exports');
  const { id, title, className, columns, format, category, reason, pupils, sensitive, until } = one;
  const answer = (name: 'exports.approveExport' | 'exports.refuseExport', said: string): void =>
    act(
      () => call(name, { params: { id } }),
      () => toast({ said }),
    );
  return (
    <Card
      mark={sensitive && <Mark tone="warn">{t('sensitive')}</Mark>}
      title={[title, className].filter(Boolean).join(' · ')}
    >
      <p>{t('asks', { name: one.askedBy, role: one.askedAs, category: t(`category.${category}`) })}</p>
      <p>{reason}</p>
      <Line>
        {t('pupils', { count: pupils })} · {format.toUpperCase()} · {formatList(language, columns)}
      </Line>
      {until && <Line>{t('until', { at: formatDateTime(language, until) })}</Line>}
      {failed !== undefined && <ErrorState error={failed} />}
      <div className="ly-pair">
        <PlainButton busy={busy} onPress={() => answer('exports.refuseExport', t('refused'))}>
          {t('refuse')}
        </PlainButton>
        <PlainButton busy={busy} onPress={() => answer('exports.approveExport', t('approved'))}>
          {t('approve')}
        </PlainButton>
      </div>
    </Card>
  );
}
