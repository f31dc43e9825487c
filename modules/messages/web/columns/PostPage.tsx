import { Button } from 'antd';
import type { ReactNode } from 'react';
import { likePost, type Post, readPost } from '#modules/messages/contract/post.ts';
import { CommentsPanel } from '#modules/messages/web/columns/CommentsPanel.tsx';
import { PostBody } from '#modules/messages/web/columns/PostBody.tsx';
import { words } from '#modules/messages/web/columns/words.ts';
import { textOf } from '#platform/browser/rich-text.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { ReadAloud } from '#web/ui/ReadAloud.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One post as its readers see it, and what was said to it. */
export function PostPage(): ReactNode {
  const { data, error, refetch } = useRead(readPost, { params: { id: useParam('id') } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Told post={data} /> : <LoadingShape shape="list" />;
}

function Told({ post }: { post: Post }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { title, from, columnName: column, writtenAs: role, publishedAt, withdrawnAt, withdrawReason } = post;
  return (
    <Page narrow subtitle={t('writtenAs', { from, column, role })} title={title}>
      <Stack>
        <Panel title={formatDateTime(language, publishedAt)}>
          {withdrawnAt && (
            <p>{t('withdrawnBecause', { at: formatDateTime(language, withdrawnAt), reason: withdrawReason ?? '' })}</p>
          )}
          {post.document && <ReadAloud text={`${title}。${textOf(post.document)}`} />}
          {post.document && <PostBody document={post.document} pictures={post.pictures} videos={post.videos} />}
          {post.document && <LikeRow post={post} />}
        </Panel>
        <CommentsPanel post={post} />
      </Stack>
    </Page>
  );
}

/** Whether it pleases the reader, and where anybody may read it. */
function LikeRow({ post }: { post: Post }): ReactNode {
  const t = useWords(words);
  const like = useAct(likePost);
  const { id, isLiked, likes, address } = post;
  return (
    <>
      {like.error && <ErrorState error={like.error} />}
      <Row>
        <Button
          aria-pressed={isLiked}
          loading={like.isPending}
          onClick={() => like.mutate({ params: { id }, body: { likes: !isLiked } })}
        >
          {t(isLiked ? 'liked' : 'like', { count: likes })}
        </Button>
        <span className="ly-muted ly-small">{t('likeNote')}</span>
        {address && <a href={address}>{t('publicAt')}</a>}
      </Row>
    </>
  );
}
