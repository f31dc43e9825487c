import { type ReactNode, useState } from 'react';
import type { Need } from '#modules/needs/contract/need.ts';
import { NeedMark } from '#modules/needs/phone/NeedMark.tsx';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { useCategories } from '#modules/needs/phone/use-categories.ts';
import { useRead } from '#phone/api/use-read.ts';
import { useWaiting } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDay } from '#platform/i18n/format.ts';

const atOnce = 20;
const most = 200;

/** What was asked for, newest first, and how each of it stands. */
export function NeedsScreen(): ReactNode {
  const t = useWords(needWords);
  const [size, setSize] = useState(atOnce);
  const needs = useRead('needs.listNeeds', { query: { size: String(size) } });
  const waiting = useWaiting().filter((act) => act.endpoint === 'needs.openNeed' && !act.refused);
  if (!needs.data && !needs.error) return <Skeleton />;
  const { items, total } = needs.data ?? { items: [], total: 0 };
  return (
    <Screen title={t('needs')}>
      {needs.error && <ErrorState error={needs.error} onRetry={() => void needs.refetch()} />}
      {needs.data && items.length === 0 && waiting.length === 0 && (
        <EmptyState note={t('noneNote')} title={t('none')} />
      )}
      <Link className="ly-button ly-button-plain" to="/needs/new">
        {t('state')}
      </Link>
      {waiting.map((act) => (
        <Card key={act.id} mark={<Mark tone="warn">{t('keptMark')}</Mark>} title={act.title}>
          <Line>{t('keptNote')}</Line>
        </Card>
      ))}
      {items.map((need) => (
        <NeedCard key={need.id} need={need} />
      ))}
      {total > items.length && size < most && (
        <PlainButton busy={needs.isFetching} onPress={() => setSize(most)}>
          {t('more', { count: total - items.length })}
        </PlainButton>
      )}
    </Screen>
  );
}

function NeedCard({ need }: { need: Need }): ReactNode {
  const t = useWords(needWords);
  const language = useLanguage();
  const { nameOf } = useCategories();
  const what = t('what', { what: nameOf(need.category), whom: need.pupilName ?? t(`whom.${need.scope}`) });
  return (
    <Card mark={<NeedMark need={need} />} title={what}>
      <Line>{t(`told.${need.state}`)}</Line>
      <Line>{t('openedAt', { day: formatDay(language, need.openedAt) })}</Line>
      <Link to={`/needs/${need.id}`}>
        {t('look')} <span className="ly-hidden">{what}</span>
      </Link>
    </Card>
  );
}
