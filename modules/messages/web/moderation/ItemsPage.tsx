import { Button } from 'antd';
import { type ComponentType, type ReactNode, useState } from 'react';
import type { listConcerns, listModeration, ModerationItem } from '#modules/messages/contract/moderation.ts';
import { ItemPanel } from '#modules/messages/web/moderation/ItemPanel.tsx';
import { moderationWords } from '#modules/messages/web/moderation/moderation-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

const [atOnce, most] = [20, 100];

/** Messages that wait for the reader, the soonest due first, each with what he may do about it. */
export function ItemsPage({
  list,
  about,
  Acts,
}: {
  list: typeof listModeration | typeof listConcerns;
  about: 'held' | 'concerns';
  Acts: ComponentType<{ item: ModerationItem }>;
}): ReactNode {
  const t = useWords(moderationWords);
  const [size, setSize] = useState(atOnce);
  const { data, error, refetch } = useRead(list, { query: { size } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape />;
  const { items, total } = data;
  const more = total - items.length;
  return (
    <Page
      narrow
      subtitle={t(`${about}.note`)}
      title={t(total === 0 ? `${about}.none` : `${about}.title`, { count: total })}
    >
      <Stack>
        {total === 0 && <EmptyState title={t(`${about}.noneNote`)} />}
        {items.map((item) => (
          <ItemPanel item={item} key={item.id}>
            {item.mayDecide ? <Acts item={item} /> : <p className="ly-muted">{t('another')}</p>}
          </ItemPanel>
        ))}
        {more > 0 && size < most && <Button onClick={() => setSize(most)}>{t('more', { count: more })}</Button>}
      </Stack>
    </Page>
  );
}
