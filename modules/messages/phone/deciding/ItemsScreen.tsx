import type { ComponentType, ReactNode } from 'react';
import type { ModerationItem } from '#modules/messages/contract/moderation.ts';
import { decidingWords } from '#modules/messages/phone/deciding/deciding-words.ts';
import { ItemCard } from '#modules/messages/phone/deciding/ItemCard.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { Line } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const lists = { held: 'messages.listModeration', concerns: 'messages.listConcerns' } as const;

/** Messages that wait for the reader, the soonest due first, each with what he may do about it. */
export function ItemsScreen({
  about,
  Acts,
}: {
  about: keyof typeof lists;
  Acts: ComponentType<{ item: ModerationItem }>;
}): ReactNode {
  const t = useWords(decidingWords);
  const { data, error, refetch } = useRead(lists[about], { query: { size: '20' } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const more = data.total - data.items.length;
  return (
    <Screen title={t(`${about}.title`)}>
      {data.total === 0 ? <EmptyState title={t(`${about}.none`)} /> : <Line>{t(`${about}.note`)}</Line>}
      {data.items.map((item) => (
        <ItemCard item={item} key={item.id}>
          {item.mayDecide ? <Acts item={item} /> : <Line>{t('another')}</Line>}
        </ItemCard>
      ))}
      {more > 0 && <Line>{t('more', { count: more })}</Line>}
    </Screen>
  );
}
