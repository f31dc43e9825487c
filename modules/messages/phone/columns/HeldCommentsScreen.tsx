import { type FormEvent, type ReactNode, useState } from 'react';
import type { HeldComment } from '#modules/messages/contract/comment.ts';
import { columnWords } from '#modules/messages/phone/columns/column-words.ts';
import { call, type SentTo } from '#phone/api/call.ts';
import { useSession } from '#phone/api/session.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const deciders = ['school_leader', 'official'];

/** The comments that wait for somebody of the school, the oldest first. */
export function HeldCommentsScreen(): ReactNode {
  const t = useWords(columnWords);
  const { data, error, refetch } = useRead('messages.listHeldComments', { query: { size: '50' } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <Screen title={t('heldTitle')}>
      {data.total === 0 && <EmptyState note={t('heldNoneNote')} title={t('heldNone')} />}
      {data.items.map((comment) => (
        <HeldCard comment={comment} key={comment.id} />
      ))}
    </Screen>
  );
}

function HeldCard({ comment }: { comment: HeldComment }): ReactNode {
  const t = useWords(columnWords);
  const language = useLanguage();
  const { post, postTitle: title, words, writtenBy: name, writtenAs: role, at, hits } = comment;
  const mayDecide = deciders.includes(useSession().role.role);
  const mayHarm = hits.some(({ category }) => category === 'harm');
  return (
    <Card mark={mayHarm && <Mark tone="bad">{t('mayHarm')}</Mark>} title={words}>
      <Line>
        {t('heldBy', { name, role })} · {formatDateTime(language, at)}
      </Line>
      <Link to={`/posts/${post}`}>{t('heldOn', { title })}</Link>
      {mayDecide && <Decision id={comment.id} />}
    </Card>
  );
}

/** Lets it through, or refuses it and says why. */
function Decision({ id }: { id: string }): ReactNode {
  const t = useWords(columnWords);
  const [reason, setReason] = useState<string>();
  const { busy, failed, act } = useAct('messages');
  const decide = (body: SentTo<'messages.decideComment'>['body']): void =>
    act(
      () => call('messages.decideComment', { params: { id }, body }),
      () => undefined,
    );
  const refuse = (event: FormEvent): void => {
    event.preventDefault();
    decide({ decision: 'refuse', reason: reason ?? '' });
  };
  if (reason !== undefined)
    return (
      <form onSubmit={refuse}>
        {failed !== undefined && <ErrorState error={failed} />}
        <Field hint={t('refuseNote')} label={t('reason')}>
          <input
            maxLength={200}
            minLength={2}
            onInput={(event) => setReason(event.currentTarget.value)}
            value={reason}
          />
        </Field>
        <PlainButton busy={busy} submits>
          {t('refuse')}
        </PlainButton>
        <PlainButton onPress={() => setReason(undefined)}>{t('back')}</PlainButton>
      </form>
    );
  return (
    <>
      {failed !== undefined && <ErrorState error={failed} />}
      <div className="ly-pair">
        <PlainButton busy={busy} onPress={() => setReason('')}>
          {t('refuse')}
        </PlainButton>
        <PlainButton busy={busy} onPress={() => decide({ decision: 'show' })}>
          {t('show')}
        </PlainButton>
      </div>
    </>
  );
}
