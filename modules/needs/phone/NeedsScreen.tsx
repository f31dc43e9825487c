import { type ReactNode, useState } from 'react';
import type { Need } from '#modules/needs/contract/need.ts';
import { NeedMark } from '#modules/needs/phone/NeedMark.tsx';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { useCategories } from '#modules/needs/phone/use-categories.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
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
  const needs = useRead('needs.listNeeds', { query: { size: String(size) } }, { keep: true });
  if (needs.error) return <ErrorState error={needs.error} onRetry={() => void needs.refetch()} />;
  if (!needs.data) return <Skeleton />;
  const { items, total } = needs.data;
  return (
    <Screen title={t('needs')}>
      {items.length === 0 && <EmptyState note={t('noneNote')} title={t('none')} />}
      <Link className="ly-button ly-button-plain" to="/needs/new">
        {t('state')}
      </Link>
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
