import type { ReactNode } from 'react';
import type { HeldComment } from '#modules/messages/contract/comment.ts';
import { columnWords } from '#modules/messages/phone/columns/column-words.ts';
import { Decision } from '#modules/messages/phone/columns/Decision.tsx';
import { HeedForm } from '#modules/messages/phone/deciding/HeedForm.tsx';
import { call, type SentTo } from '#phone/api/call.ts';
import { useSession } from '#phone/api/session.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const deciders = ['school_leader', 'official'];

/** The comments that wait for somebody of the school, those that speak of harm first. */
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
  const { post, postTitle: title, words, writtenBy: name, writtenAs: role, at, isTakenBack, hits } = comment;
  const mayDecide = deciders.includes(useSession().role.role);
  const mayHarm = hits.some(({ category }) => category === 'harm');
  return (
    <Card mark={mayHarm && <Mark tone="bad">{t('mayHarm')}</Mark>} title={words}>
      <Line>
        {t('heldBy', { name, role })} · {formatDateTime(language, at)}
      </Line>
      <Link to={`/posts/${post}`}>{t('heldOn', { title })}</Link>
      {isTakenBack && <Line>{t('takenBack')}</Line>}
      {isTakenBack ? <HeedForm by="messages.heedComment" id={comment.id} /> : mayDecide && <Deciding id={comment.id} />}
    </Card>
  );
}

function Deciding({ id }: { id: string }): ReactNode {
  const t = useWords(columnWords);
  const { busy, failed, act } = useAct('messages');
  const decide = (body: SentTo<'messages.decideComment'>['body'], onDone = (): void => undefined): void =>
    act(() => call('messages.decideComment', { params: { id }, body }), onDone);
  return (
    <Decision
      about={`refuse comment ${id}`}
      busy={busy}
      failed={failed}
      hint={t('refuseNote')}
      onPass={() => decide({ decision: 'show' })}
      onRefuse={(reason, forget) => decide({ decision: 'refuse', reason }, forget)}
      pass={t('show')}
      refuse={t('refuse')}
    />
  );
}
