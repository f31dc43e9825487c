import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { changePost, readWriting, type WrittenPost } from '#modules/messages/contract/post.ts';
import { PostBody } from '#modules/messages/web/columns/PostBody.tsx';
import { PostForm, type SaidPost } from '#modules/messages/web/columns/PostForm.tsx';
import { PostStateMark } from '#modules/messages/web/columns/PostStateMark.tsx';
import { type Text, VersionsPanel } from '#modules/messages/web/columns/VersionsPanel.tsx';
import { ReviewActs, SubmitAct, WithdrawAct } from '#modules/messages/web/columns/WritingActs.tsx';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One post before its readers: for whoever writes it, and whoever reviews it. */
export function PostWritingPage(): ReactNode {
  const { data, error, refetch } = useRead(readWriting, { params: { id: useParam('id') } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Written post={data} /> : <LoadingShape shape="list" />;
}

function Written({ post }: { post: WrittenPost }): ReactNode {
  const t = useWords(writingWords);
  const { title, from, columnName: column, writtenBy: name, state, isOwn } = post;
  const isOpen = state === 'draft' || state === 'withdrawn';
  return (
    <Page
      narrow
      subtitle={t('writtenFor', { from, column, name, readers: t(`readers.${post.readers}`) })}
      title={title}
    >
      <Stack>
        <Standing post={post} />
        {isOwn && isOpen ? <Changing post={post} /> : <Reading post={post} />}
      </Stack>
    </Page>
  );
}

/** Where it is on its way, and what was said to it. */
function Standing({ post }: { post: WrittenPost }): ReactNode {
  const t = useWords(writingWords);
  const language = useLanguage();
  const { state, reviewNote, withdrawReason, appearsAt, publishedAt } = post;
  return (
    <Panel title={<PostStateMark state={state} />}>
      {state === 'draft' && reviewNote !== null && <p>{t('returnedBecause', { reason: reviewNote })}</p>}
      {state === 'withdrawn' && withdrawReason !== null && <p>{t('withdrawReason', { reason: withdrawReason })}</p>}
      {(state === 'review' || state === 'planned') && appearsAt !== null && (
        <p>{t('appearsAt', { at: formatDateTime(language, appearsAt) })}</p>
      )}
      {state === 'published' && publishedAt !== null && (
        <p>{t('publishedAt', { at: formatDateTime(language, publishedAt) })}</p>
      )}
      <p className="ly-muted">{t(`children.${post.children}`)}</p>
    </Panel>
  );
}

function Reading({ post }: { post: WrittenPost }): ReactNode {
  const { document, pictures, videos, state, isOwn } = post;
  return (
    <>
      <Panel>
        <PostBody document={document} pictures={pictures} videos={videos} />
      </Panel>
      <Row>
        {state !== 'draft' && state !== 'withdrawn' && <WithdrawAct post={post} />}
        {!isOwn && state === 'review' && <ReviewActs post={post} />}
      </Row>
      <VersionsPanel post={post} />
    </>
  );
}

/** What its form is filled from, and the version that was; one more `turn` fills it anew. */
interface Begun extends SaidPost {
  seen: number;
  turn: number;
}

/** The form of a post, and the versions from which it can be filled anew. */
function Changing({ post }: { post: WrittenPost }): ReactNode {
  const t = useWords(writingWords);
  const toast = useUndoToast();
  const { id, version, title, document, children } = post;
  const [{ turn, seen, ...initial }, setBegun] = useState<Begun>({ title, document, children, seen: version, turn: 0 });
  const fill = (text: Text): void => setBegun({ ...text, children, seen: version, turn: turn + 1 });
  const { refetch } = useRead(readWriting, { params: { id } });
  const act = useAct(changePost, {
    onDone: (saved) => {
      setBegun((begun) => ({ ...begun, seen: saved.version }));
      toast(t('saved'));
    },
  });
  return (
    <>
      {version > seen && (
        <Panel>
          <p role="alert">{t('changedElsewhere')}</p>
          <Button onClick={() => fill({ title, document })}>{t('openNewest')}</Button>
        </Panel>
      )}
      <PostForm
        doing={act}
        initial={initial}
        key={turn}
        onSay={(said) => act.mutate({ params: { id }, body: { ...said, seen } }, { onError: () => void refetch() })}
      />
      <Row>
        <SubmitAct post={post} />
      </Row>
      <VersionsPanel onTake={fill} post={post} />
    </>
  );
}
