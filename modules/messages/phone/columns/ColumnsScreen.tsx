import { type ReactNode, useState } from 'react';
import type { PostTold } from '#modules/messages/contract/post.ts';
import { columnWords } from '#modules/messages/phone/columns/column-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const atOnce = 10;
const most = 100;

/** What has appeared in the columns somebody reads, the newest first. */
export function ColumnsScreen(): ReactNode {
  const t = useWords(columnWords);
  const [size, setSize] = useState(atOnce);
  const { data, error, refetch } = useRead('messages.listPosts', { query: { size: String(size) } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const older = data.total - data.items.length;
  return (
    <Screen title={t('title')}>
      <Link className="ly-button ly-button-soft" to="/search">
        {t('search')}
      </Link>
      {data.total === 0 && <EmptyState note={t('noneNote')} title={t('none')} />}
      {data.items.map((post) => (
        <PostCard key={post.id} post={post} />
      ))}
      {older > 0 && size < most && (
        <PlainButton onPress={() => setSize(size + atOnce)}>{t('more', { count: older })}</PlainButton>
      )}
    </Screen>
  );
}

function PostCard({ post }: { post: PostTold }): ReactNode {
  const t = useWords(columnWords);
  const language = useLanguage();
  const { id, title, from, columnName: column, start, publishedAt, withdrawnAt } = post;
  return (
    <Card mark={withdrawnAt && <Mark tone="warn">{t('withdrawn')}</Mark>} title={title}>
      <Line>{t('from', { from, column })}</Line>
      <Line>{formatDateTime(language, publishedAt)}</Line>
      {start && <p>{start}</p>}
      <Link to={`/posts/${id}`}>
        {t('open')} <span className="ly-hidden">{title}</span>
      </Link>
    </Card>
  );
}
