import type { ReactNode } from 'react';
import type { Hold } from '#modules/people/contract/hold.ts';
import { holdWords } from '#modules/people/phone/hold-words.ts';
import { SureButton } from '#modules/people/phone/SureButton.tsx';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDate } from '#platform/i18n/format.ts';

/** The legal holds another lead asks to end; entering, renewing and asking are work for a desk. */
export function HoldsScreen(): ReactNode {
  const t = useWords(holdWords);
  const { data, error, refetch } = useRead('people.listHolds', { query: { size: '100' } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const asked = data.items.filter(({ mayEnd }) => mayEnd);
  return (
    <Screen title={asked.length === 0 ? t('none') : t('title', { count: asked.length })}>
      {asked.length === 0 && <Line>{t('noneNote')}</Line>}
      {asked.map((hold) => (
        <Asked hold={hold} key={hold.id} />
      ))}
      <Line>{t('desk')}</Line>
    </Screen>
  );
}

function Asked({ hold: { id, pupilName, document, reason, laidBy, until, endAskedBy } }: { hold: Hold }): ReactNode {
  const t = useWords(holdWords);
  const language = useLanguage();
  const toast = useToast();
  const { busy, failed, act } = useAct('people');
  const end = (): void =>
    act(
      () => call('people.endHold', { params: { id } }),
      () => toast({ said: t('ended') }),
    );
  return (
    <Card title={pupilName}>
      <p>{t('asks', { name: endAskedBy ?? '' })}</p>
      <Line>{t('laid', { document, name: laidBy, until: formatDate(language, until) })}</Line>
      <Line>{reason}</Line>
      {failed !== undefined && <ErrorState error={failed} />}
      <SureButton act={t('end')} busy={busy} leave={t('keep')} note={t('endNote')} onPress={end} />
    </Card>
  );
}
