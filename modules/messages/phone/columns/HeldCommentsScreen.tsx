import { type ReactNode, useRef } from 'react';
import type { HeldComment } from '#modules/messages/contract/comment.ts';
import { columnWords } from '#modules/messages/phone/columns/column-words.ts';
import { Decision } from '#modules/messages/phone/columns/Decision.tsx';
import { HeedForm } from '#modules/messages/phone/deciding/HeedForm.tsx';
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
import { useBegunWords } from '#phone/ui/use-begun-words.ts';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const deciders = ['school_leader', 'official'];

const useMayDecide = (): boolean => deciders.includes(useSession().role.role);

/** The comments that wait for somebody of the school, to be let through or because they were reported, to the leads those of harm: the soonest due first. */
export function HeldCommentsScreen(): ReactNode {
  const t = useWords(columnWords);
  const mayDecide = useMayDecide();
  const { data, error, refetch } = useRead('messages.listHeldComments', { query: { size: '50' } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <Screen title={t('heldTitle')}>
      {!mayDecide && <Line>{t('harmNote')}</Line>}
      {data.total === 0 && <EmptyState note={t(mayDecide ? 'heldNoneNote' : 'harmNoneNote')} title={t('heldNone')} />}
      {data.items.map((comment) => (
        <HeldCard comment={comment} key={comment.id} />
      ))}
    </Screen>
  );
}

function HeldCard({ comment }: { comment: HeldComment }): ReactNode {
  const t = useWords(columnWords);
  const language = useLanguage();
  const { post, postTitle: title, words, writtenBy, writtenAs: role, inSteadOf } = comment;
  const { id, at, isTakenBack, mayHarm, reports, left, appeal, dueAt } = comment;
  const mayDecide = useMayDecide();
  return (
    <Card mark={mayHarm && <Mark tone="bad">{t('mayHarm')}</Mark>} title={words}>
      <Line>
        {writtenBy === null ? role : t('heldBy', { name: writtenBy, role })} · {formatDateTime(language, at)}
      </Line>
      {inSteadOf === null ? (
        <Link to={`/posts/${post}`}>{t('heldOn', { title })}</Link>
      ) : (
        <Line>{t('inStead', { school: inSteadOf, title })}</Line>
      )}
      {isTakenBack && <Line>{t('takenBack')}</Line>}
      {reports.map((report, index) => (
        <p key={index}>{t(report.mayHarm ? 'reportedOfHarm' : 'reportedBecause', { reason: report.reason })}</p>
      ))}
      {left.map((before) => (
        <Line key={before.at}>
          {t('leftBefore', { reason: before.reason, at: formatDateTime(language, before.at) })}
        </Line>
      ))}
      {appeal !== null && (
        <>
          <Line>{t('decidedFirst', { reason: appeal.reason })}</Line>
          <p>{t('appealSaid', { words: appeal.words })}</p>
        </>
      )}
      {dueAt !== null && <Line>{t('dueAt', { at: formatDateTime(language, dueAt) })}</Line>}
      {isTakenBack && <HeedForm by="messages.heedComment" id={id} />}
      {!isTakenBack && mayDecide && <DecidingOn comment={comment} />}
    </Card>
  );
}

/** One that is held is let through or refused; anew it is decided with a reason each. */
function DecidingOn({ comment: { id, reports, appeal } }: { comment: HeldComment }): ReactNode {
  const t = useWords(columnWords);
  const { busy, failed, act } = useAct('messages');
  const decide = (body: SentTo<'messages.decideComment'>['body'], forget: () => void): void =>
    act(() => call('messages.decideComment', { params: { id }, body }), forget);
  if (appeal !== null)
    return (
      <AnewForm
        about={`appealed comment ${id}`}
        busy={busy}
        decide={(decision, reason, forget) => decide({ decision, reason }, forget)}
        failed={failed}
        hint={t('refuseNote')}
        of={['uphold', 'overturn']}
      />
    );
  if (reports.length === 0) return <Deciding id={id} />;
  return (
    <AnewForm
      about={`reported comment ${id}`}
      busy={busy}
      decide={(decision, reason, forget) => decide({ decision, reason, seen: reports.length }, forget)}
      failed={failed}
      hint={t('removeNote')}
      of={['remove', 'leave']}
    />
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

/** Decides on one that was decided on before, against it or for it: each with a reason. */
function AnewForm<Anew extends 'leave' | 'remove' | 'uphold' | 'overturn'>(given: {
  about: string;
  of: readonly Anew[];
  /** Who reads the reason. */
  hint: string;
  busy: boolean;
  failed: unknown;
  /** `forget` once the server has it. */
  decide: (decision: Anew, reason: string, forget: () => void) => void;
}): ReactNode {
  const t = useWords(columnWords);
  const form = useRef<HTMLFormElement>(null);
  const { words: reason, say, forget } = useBegunWords(given.about);
  const decide = (decision: Anew): void => {
    // What is missing the form says itself.
    if (form.current?.reportValidity() !== false) given.decide(decision, reason, forget);
  };
  return (
    <form onSubmit={(event) => event.preventDefault()} ref={form}>
      {given.failed !== undefined && <ErrorState error={given.failed} />}
      <Field hint={given.hint} label={t('reason')}>
        <textarea
          maxLength={200}
          minLength={2}
          onInput={(event) => say(event.currentTarget.value)}
          rows={2}
          value={reason}
        />
      </Field>
      <div className="ly-pair">
        {given.of.map((decision) => (
          <PlainButton busy={given.busy} key={decision} onPress={() => decide(decision)}>
            {t(decision)}
          </PlainButton>
        ))}
      </div>
    </form>
  );
}
