import type { ReactNode } from 'react';
import type { Glass } from '#modules/people/contract/glass.ts';
import { glassWords } from '#modules/people/phone/glass-words.ts';
import { SureButton } from '#modules/people/phone/SureButton.tsx';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format.ts';

/** What others opened in an emergency, for a second person to review; opening itself is work for a desk. */
export function GlassScreen(): ReactNode {
  const t = useWords(glassWords);
  const { data, error, refetch } = useRead('people.listGlass', { query: {} });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <Screen title={t('title')}>
      {data.items.length === 0 && <EmptyState note={t('noneNote')} title={t('none')} />}
      {data.items.map((glass) => (
        <Opened glass={glass} key={glass.id} />
      ))}
      <Line>{t('desk')}</Line>
    </Screen>
  );
}

const verdicts = ['unjustified', 'justified'] as const;

function Opened({ glass }: { glass: Glass }): ReactNode {
  const t = useWords(glassWords);
  const language = useLanguage();
  const toast = useToast();
  const { busy, failed, act } = useAct('people');
  const { id, pupilName, name, title, category, reason, openedAt, reviewBy, verdict, deferredUntil } = glass;
  const review = (said: (typeof verdicts)[number]): void =>
    act(
      () => call('people.reviewGlass', { params: { id }, body: { verdict: said } }),
      () => toast({ said: t('reviewed') }),
    );
  const defer = (): void =>
    act(
      () => call('people.deferGlass', { params: { id }, body: { until: addDays(dayOf(new Date(openedAt)), 30) } }),
      () => toast({ said: t('deferDone') }),
    );
  const tone = verdict === null ? 'accent' : verdict === 'justified' ? 'good' : 'bad';
  return (
    <Card
      mark={
        <Mark tone={tone}>
          {verdict === null ? t('reviewBy', { at: formatDateTime(language, reviewBy) }) : t(verdict)}
        </Mark>
      }
      title={`${pupilName} · ${t(`category.${category}`)}`}
    >
      <p>{reason}</p>
      <Line>{t('who', { name, title, at: formatDateTime(language, openedAt) })}</Line>
      {deferredUntil !== null && <Line>{t('deferred', { until: formatDate(language, deferredUntil) })}</Line>}
      {failed !== undefined && <ErrorState error={failed} />}
      {glass.mayReview && (
        <div className="ly-pair">
          {verdicts.map((one) => (
            <PlainButton busy={busy} key={one} onPress={() => review(one)}>
              {t(one)}
            </PlainButton>
          ))}
        </div>
      )}
      {glass.mayDefer && deferredUntil === null && (
        <SureButton act={t('defer')} busy={busy} leave={t('keep')} note={t('deferNote')} onPress={defer} />
      )}
    </Card>
  );
}
