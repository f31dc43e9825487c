import type { ReactNode } from 'react';
import type { PostState, WrittenPost } from '#modules/messages/contract/post.ts';
import { Decision } from '#modules/messages/phone/columns/Decision.tsx';
import { PostBody } from '#modules/messages/phone/columns/PostBody.tsx';
import { postWords } from '#modules/messages/phone/columns/post-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line, Mark, type Tone } from '#phone/ui/Card.tsx';
import { Link, useParam } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const tones: Partial<Record<PostState, Tone>> = { review: 'accent', published: 'good', withdrawn: 'warn' };

/** What became of a post, for whoever wrote it; whoever reviews it decides here. Written it is at a desk. */
export function PostWritingScreen(): ReactNode {
  const t = useWords(postWords);
  const { data: post, error, refetch } = useRead('messages.readWriting', { params: { id: useParam('id') } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!post) return <Skeleton />;
  const { id, title, document, pictures, videos, state, isOwn } = post;
  return (
    <Screen title={title}>
      <Standing post={post} />
      {state === 'published' && <Link to={`/posts/${id}`}>{t('asReaders')}</Link>}
      <Card>
        <PostBody document={document} pictures={pictures} title={title} videos={videos} />
      </Card>
      {state === 'review' && !isOwn && <Reviewing post={post} />}
    </Screen>
  );
}

/** Where it is on its way, and what was said to it. */
function Standing({ post }: { post: WrittenPost }): ReactNode {
  const t = useWords(postWords);
  const language = useLanguage();
  const { state, from, columnName, readers, writtenBy: name, reviewNote, withdrawReason, appearsAt, isOwn } = post;
  const isOpen = state === 'draft' || state === 'withdrawn';
  return (
    <Card mark={<Mark tone={tones[state] ?? 'plain'}>{t(`state.${state}`)}</Mark>}>
      {state === 'draft' && reviewNote !== null && <p>{t('returned', { reason: reviewNote })}</p>}
      {state === 'withdrawn' && withdrawReason !== null && <p>{t('withdrawn', { reason: withdrawReason })}</p>}
      {(state === 'review' || state === 'planned') && appearsAt !== null && (
        <p>{t('appears', { at: formatDateTime(language, appearsAt) })}</p>
      )}
      <Line>
        {from} · {columnName} · {t(`readers.${readers}`)}
      </Line>
      {!isOwn && <Line>{t('writtenBy', { name })}</Line>}
      <Line>{t(`children.${post.children}`)}</Line>
      {isOwn && isOpen && <p>{t('atDesk')}</p>}
    </Card>
  );
}

function Reviewing({ post: { id, version } }: { post: WrittenPost }): ReactNode {
  const t = useWords(postWords);
  const toast = useToast();
  const { busy, failed, act } = useAct('messages');
  const params = { id };
  return (
    <Card>
      <Decision
        about={`return ${id}`}
        busy={busy}
        failed={failed}
        hint={t('returnNote')}
        onPass={() =>
          act(
            () => call('messages.approvePost', { params, body: { seen: version } }),
            () => toast({ said: t('approved') }),
          )
        }
        onRefuse={(reason, forget) =>
          act(
            () => call('messages.returnPost', { params, body: { reason } }),
            () => {
              forget();
              toast({ said: t('sentBack') });
            },
          )
        }
        pass={t('approve')}
        refuse={t('return')}
      />
    </Card>
  );
}
