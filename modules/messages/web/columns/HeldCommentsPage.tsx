import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { decideComment, heedComment, type HeldComment, listHeldComments } from '#modules/messages/contract/comment.ts';
import { words } from '#modules/messages/web/columns/words.ts';
import { HeedForm } from '#modules/messages/web/moderation/HeedForm.tsx';
import { useFound } from '#modules/messages/web/moderation/found-words.ts';
import { MarkedWords } from '#modules/messages/web/moderation/MarkedWords.tsx';
import { useBegun } from '#platform/browser/use-begun.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const deciders = ['school_leader', 'official'];

const useMayDecide = (): boolean => deciders.includes(useSession().role.role);

/** The comments that wait for somebody of the school, to be let through or because they were reported, to the leads those of harm: the soonest due first. */
export function HeldCommentsPage(): ReactNode {
  const t = useWords(words);
  const mayDecide = useMayDecide();
  const { data, error, refetch } = useRead(listHeldComments, { query: { size: '100' } });
  return (
    <Page narrow subtitle={t(mayDecide ? 'heldNote' : 'harmNote')} title={t('heldTitle')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingShape shape="list" />}
      {data?.total === 0 && <EmptyState note={t(mayDecide ? 'heldNoneNote' : 'harmNoneNote')} title={t('heldNone')} />}
      <Stack>
        {data?.items.map((comment) => (
          <HeldCommentPanel comment={comment} key={comment.id} />
        ))}
      </Stack>
    </Page>
  );
}

/** One of them, what the list of words finds in it, and the decision. */
function HeldCommentPanel({ comment }: { comment: HeldComment }): ReactNode {
  const t = useWords(words);
  const found = useFound();
  const language = useLanguage();
  const { id, post, postTitle: title, writtenBy, writtenAs: role, inSteadOf } = comment;
  const { at, isTakenBack, hits, mayHarm, dueAt } = comment;
  const mayDecide = useMayDecide();
  return (
    <Panel
      note={t(writtenBy === null ? 'heldByRole' : 'heldBy', {
        name: writtenBy ?? '',
        role,
        at: formatDateTime(language, at),
      })}
      title={inSteadOf === null ? <Link to={`/posts/${post}`}>{t('heldOn', { title })}</Link> : t('heldOn', { title })}
    >
      {inSteadOf !== null && <p>{t('inStead', { school: inSteadOf })}</p>}
      {mayHarm && (
        <p>
          <Mark tone="bad">{t('mayHarm')}</Mark>
        </p>
      )}
      {isTakenBack && <p>{t('takenBack')}</p>}
      <MarkedWords hits={hits} said={comment.words} />
      {hits.length > 0 && <p className="ly-muted">{t('found', { words: found(hits) })}</p>}
      <Reports comment={comment} />
      {dueAt !== null && <p className="ly-muted">{t('dueAt', { at: formatDateTime(language, dueAt) })}</p>}
      {isTakenBack && <HeedForm by={heedComment} id={id} />}
      {!isTakenBack && mayDecide && <Decision comment={comment} />}
    </Panel>
  );
}

/** What was reported of it, by nobody who is named, why it was left before, and what its writer says against a decision. */
function Reports({ comment: { reports, left, appeal } }: { comment: HeldComment }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <>
      {reports.map(({ reason, mayHarm }, at) => (
        <p key={at}>{t(mayHarm ? 'reportedOfHarm' : 'reportedBecause', { reason })}</p>
      ))}
      {left.map(({ reason, at }) => (
        <p className="ly-muted" key={at}>
          {t('leftBefore', { reason, at: formatDateTime(language, at) })}
        </p>
      ))}
      {appeal !== null && (
        <>
          <p className="ly-muted">{t('decidedFirst', { reason: appeal.reason })}</p>
          <p>{t('appealSaid', { words: appeal.words })}</p>
        </>
      )}
    </>
  );
}

/** One that is held is let through or refused; anew it is decided with a reason each. */
function Decision({ comment }: { comment: HeldComment }): ReactNode {
  const { id, reports, appeal } = comment;
  const act = useAct(decideComment);
  if (appeal !== null)
    return (
      <AnewForm
        about={`appealed comment ${id}`}
        decide={(decision, reason, onDone) =>
          act.mutate({ params: { id }, body: { decision, reason } }, { onSuccess: onDone })
        }
        doing={act}
        note="answerNote"
        of={['uphold', 'overturn']}
      />
    );
  if (reports.length === 0) return <Deciding id={id} />;
  return (
    <AnewForm
      about={`reported comment ${id}`}
      decide={(decision, reason, onDone) =>
        act.mutate({ params: { id }, body: { decision, reason, seen: reports.length } }, { onSuccess: onDone })
      }
      doing={act}
      note="removeNote"
      of={['remove', 'leave']}
    />
  );
}

function Deciding({ id }: { id: string }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const [isRefusing, setRefusing] = useState(false);
  const show = useAct(decideComment, { onDone: () => toast(t('shown')) });
  const refuse = useAct(decideComment, { onDone: () => toast(t('refused')) });
  return (
    <>
      {show.error && <ErrorState error={show.error} />}
      <Row>
        <Button onClick={() => setRefusing(true)}>{t('refuse')}</Button>
        <Button loading={show.isPending} onClick={() => show.mutate({ params: { id }, body: { decision: 'show' } })}>
          {t('show')}
        </Button>
      </Row>
      {isRefusing && (
        <FormDialog<{ reason: string }>
          about={`refuse comment ${id}`}
          act={t('refuse')}
          doing={refuse}
          keep={t('keep')}
          note={t('refuseNote')}
          onClose={() => setRefusing(false)}
          onSay={({ reason }) => refuse.mutate({ params: { id }, body: { decision: 'refuse', reason } })}
          title={t('refuseTitle')}
        >
          <Form.Item label={t('reason')} name="reason" rules={[{ required: true, min: 2, message: t('reasonFirst') }]}>
            <Input maxLength={200} showCount />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}

/** Decides on one that was decided on before, against it or for it: each with a reason. */
function AnewForm<Anew extends 'leave' | 'remove' | 'uphold' | 'overturn'>(given: {
  about: string;
  of: readonly Anew[];
  /** Who reads the reason. */
  note: 'removeNote' | 'answerNote';
  doing: { error: Error | null; isPending: boolean };
  decide: (decision: Anew, reason: string, onDone: () => void) => void;
}): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const { begun, keep, forget } = useBegun<{ reason: string }>(given.about);
  const [form] = Form.useForm<{ reason: string }>();
  const onDone = (): void => {
    forget();
    toast(t('decidedAnew'));
  };
  const decide = (decision: Anew): void => {
    // What is missing the form says itself.
    form.validateFields().then(
      ({ reason }) => given.decide(decision, reason, onDone),
      () => undefined,
    );
  };
  return (
    <Form
      form={form}
      initialValues={begun}
      layout="vertical"
      name={given.about.replaceAll(' ', '-')}
      onValuesChange={(_, all) => keep(all)}
    >
      {given.doing.error && <ErrorState error={given.doing.error} />}
      <Form.Item
        extra={t(given.note)}
        label={t('reason')}
        name="reason"
        rules={[{ required: true, min: 2, whitespace: true, message: t('reasonFirst') }]}
      >
        <Input maxLength={200} showCount />
      </Form.Item>
      <Row>
        {given.of.map((decision) => (
          <Button key={decision} loading={given.doing.isPending} onClick={() => decide(decision)}>
            {t(decision)}
          </Button>
        ))}
      </Row>
    </Form>
  );
}
