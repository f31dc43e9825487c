import { type FormEvent, type ReactNode, useState } from 'react';
import type { Comment } from '#modules/messages/contract/comment.ts';
import type { Post } from '#modules/messages/contract/post.ts';
import { columnWords } from '#modules/messages/phone/columns/column-words.ts';
import { MessageForm } from '#modules/messages/phone/talks/MessageForm.tsx';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Tick } from '#phone/ui/Choices.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useBegunWords } from '#phone/ui/use-begun-words.ts';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { useToast } from '#phone/ui/use-toast.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';

const most = '50';
const states = { held: 'held', shown: 'shown', refused: 'refused', withdrawn: 'gone', removed: 'removed' } as const;

/** What was said to a post, the newest first, and what the reader has to say. */
export function CommentsCard({ post: { id, mayComment } }: { post: Post }): ReactNode {
  const t = useWords(columnWords);
  const { data, error, refetch } = useRead('messages.listComments', { params: { id }, query: { size: most } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      <Card title={t('comments', { count: data.total })}>
        {data.total === 0 && <Line>{t('commentsNone')}</Line>}
        {mayComment && <CommentForm key={id} post={id} />}
      </Card>
      {data.items.map((comment) => (
        <CommentCard comment={comment} key={comment.id} />
      ))}
    </>
  );
}

function CommentForm({ post }: { post: string }): ReactNode {
  const t = useWords(columnWords);
  const toast = useToast();
  const { words, say, forget } = useBegunWords(`comment ${post}`);
  const { busy, failed, act } = useAct('messages');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act(
      () => call('messages.writeComment', { params: { id: post }, body: { words } }),
      () => {
        forget();
        toast({ said: t('said') });
      },
    );
  };
  return (
    <form onSubmit={submit}>
      {failed !== undefined && <ErrorState error={failed} />}
      <Field hint={t('commentNote')} label={t('comment')}>
        <textarea maxLength={500} onInput={(event) => say(event.currentTarget.value)} rows={3} value={words} />
      </Field>
      <PlainButton busy={busy} submits>
        {t('say')}
      </PlainButton>
    </form>
  );
}

function CommentCard({ comment }: { comment: Comment }): ReactNode {
  const t = useWords(columnWords);
  const language = useLanguage();
  const { busy, failed, act } = useAct('messages');
  const { id, words, writtenAs, isOwn, state, at, isReported, mayAppeal } = comment;
  const takeBack = (): void =>
    act(
      () => call('messages.withdrawComment', { params: { id } }),
      () => undefined,
    );
  return (
    <Card mark={isOwn && <Mark tone={state === 'held' ? 'accent' : 'plain'}>{t(states[state])}</Mark>}>
      <p className="talk-words">{words}</p>
      <Line>
        {isOwn ? t('own') : writtenAs} · {formatDateTime(language, at)}
      </Line>
      <Decided comment={comment} />
      {failed !== undefined && <ErrorState error={failed} />}
      {mayAppeal && <Appealing id={id} />}
      {isOwn && state !== 'withdrawn' && (
        <PlainButton busy={busy} onPress={takeBack}>
          {t('takeBack')}
        </PlainButton>
      )}
      {!isOwn && (isReported ? <Line>{t('hasReported')}</Line> : <Reporting id={id} />)}
    </Card>
  );
}

/** Why one’s own was refused or removed, and what came of an appeal. */
function Decided({ comment: { state, reason, appealDueAt, answer } }: { comment: Comment }): ReactNode {
  const t = useWords(columnWords);
  const language = useLanguage();
  return (
    <>
      {reason !== null && <p>{t(state === 'removed' ? 'removedBecause' : 'refusedBecause', { reason })}</p>}
      {appealDueAt !== null && <p>{t('appealed', { at: formatDateTime(language, appealDueAt) })}</p>}
      {answer !== null && <p>{t(state === 'shown' ? 'overturned' : 'upheld', { answer })}</p>}
    </>
  );
}

/** Has somebody else look at one’s own that was refused or removed. */
function Appealing({ id }: { id: string }): ReactNode {
  const t = useWords(columnWords);
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const { busy, failed, act } = useAct('messages');
  if (!isOpen) return <PlainButton onPress={() => setIsOpen(true)}>{t('appeal')}</PlainButton>;
  return (
    <MessageForm
      about={`appeal comment ${id}`}
      busy={busy}
      failed={failed}
      hint={t('appealHint')}
      label={t('appealLabel')}
      onClose={() => setIsOpen(false)}
      onSay={(words, forget) =>
        act(
          () => call('messages.appealComment', { params: { id }, body: { words } }),
          () => {
            forget();
            toast({ said: t('appealSent') });
          },
        )
      }
      send={t('appealSend')}
    />
  );
}

/** Has the school look at a comment that it let through. */
function Reporting({ id }: { id: string }): ReactNode {
  const t = useWords(columnWords);
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const [mayHarm, setMayHarm] = useState(false);
  const { busy, failed, act } = useAct('messages');
  if (!isOpen)
    return (
      <div className="talk-acts">
        <button className="ly-quiet" onClick={() => setIsOpen(true)} type="button">
          {t('report')}
        </button>
      </div>
    );
  return (
    <MessageForm
      about={`report comment ${id}`}
      busy={busy}
      failed={failed}
      hint={t('reportHint')}
      label={t('reportLabel')}
      onClose={() => setIsOpen(false)}
      onSay={(reason, forget) =>
        act(
          () => call('messages.reportComment', { params: { id }, body: { reason, mayHarm } }),
          () => {
            forget();
            toast({ said: t('reported') });
          },
        )
      }
      send={t('reportSend')}
    >
      <Tick label={t('reportHarm')} onChange={setMayHarm} value={mayHarm} />
    </MessageForm>
  );
}
