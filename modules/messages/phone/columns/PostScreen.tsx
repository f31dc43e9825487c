import type { ReactNode } from 'react';
import type { Post } from '#modules/messages/contract/post.ts';
import { columnWords } from '#modules/messages/phone/columns/column-words.ts';
import { CommentsCard } from '#modules/messages/phone/columns/CommentsCard.tsx';
import { PostBody } from '#modules/messages/phone/columns/PostBody.tsx';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { useParam } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

/** One post: what it says, read aloud where wanted, and what was said to it. */
export function PostScreen(): ReactNode {
  const { data, error, refetch } = useRead('messages.readPost', { params: { id: useParam('id') } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Told post={data} /> : <Skeleton />;
}

function Told({ post }: { post: Post }): ReactNode {
  const t = useWords(columnWords);
  const language = useLanguage();
  const { title, from, columnName: column, writtenAs: role, document, publishedAt, withdrawnAt } = post;
  return (
    <Screen title={title}>
      <Card>
        <Line>{t('writtenAs', { from, column, role })}</Line>
        <Line>{formatDateTime(language, publishedAt)}</Line>
        {withdrawnAt && (
          <p>
            {t('withdrawnBecause', { at: formatDateTime(language, withdrawnAt), reason: post.withdrawReason ?? '' })}
          </p>
        )}
        {document && <PostBody document={document} pictures={post.pictures} title={title} videos={post.videos} />}
      </Card>
      {document && <ReaderCard post={post} />}
      <CommentsCard post={post} />
    </Screen>
  );
}

/** Whether it pleases the reader, and whether he wants to hear of the next. */
function ReaderCard({ post: { id, isLiked, likes, column } }: { post: Post }): ReactNode {
  const t = useWords(columnWords);
  const { data } = useRead('messages.listColumns', {});
  const { busy, failed, act } = useAct('messages');
  const place = data?.items.find((one) => one.id === column);
  const like = (): void =>
    act(
      () => call('messages.likePost', { params: { id }, body: { likes: !isLiked } }),
      () => undefined,
    );
  const follow = (follows: boolean): void =>
    act(
      () => call('messages.followColumn', { params: { id: column }, body: { follows } }),
      () => undefined,
    );
  return (
    <Card>
      {failed !== undefined && <ErrorState error={failed} />}
      <PlainButton busy={busy} onPress={like}>
        {t(isLiked ? 'unlike' : 'like', { count: likes })}
      </PlainButton>
      <p className="ly-small">{t('likeNote')}</p>
      {place && (
        <>
          <PlainButton busy={busy} onPress={() => follow(!place.isFollowed)}>
            {t(place.isFollowed ? 'unfollow' : 'follow')}
          </PlainButton>
          {place.isFollowed && <p className="ly-small">{t('followed')}</p>}
        </>
      )}
    </Card>
  );
}
