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

/** The comments that wait for somebody of the school, to be let through or because they were reported: the soonest due first. */
export function HeldCommentsPage(): ReactNode {
  const t = useWords(words);
  const { data, error, refetch } = useRead(listHeldComments, { query: { size: '100' } });
  return (
    <Page narrow subtitle={t('heldNote')} title={t('heldTitle')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingShape shape="list" />}
      {data?.total === 0 && <EmptyState note={t('heldNoneNote')} title={t('heldNone')} />}
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
  const { id, post, postTitle: title, writtenBy: name, writtenAs: role } = comment;
  const { at, isTakenBack, hits, mayHarm, dueAt } = comment;
  const mayDecide = deciders.includes(useSession().role.role);
  return (
    <Panel
      note={t('heldBy', { name, role, at: formatDateTime(language, at) })}
      title={<Link to={`/posts/${post}`}>{t('heldOn', { title })}</Link>}
    >
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
      {!isTakenBack &&
        mayDecide &&
        (comment.reports.length > 0 ? <ReportedForm comment={comment} /> : <Decision id={id} />)}
    </Panel>
  );
}

/** What was reported of it, by nobody who is named, and why it was left before. */
function Reports({ comment: { reports, left } }: { comment: HeldComment }): ReactNode {
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
    </>
  );
}

function Decision({ id }: { id: string }): ReactNode {
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

/** Leaves one that stands there already, or removes it: each with a reason. */
function ReportedForm({ comment: { id, reports } }: { comment: HeldComment }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const { begun, keep, forget } = useBegun<{ reason: string }>(`reported comment ${id}`);
  const act = useAct(decideComment, {
    onDone: () => {
      forget();
      toast(t('reportDecided'));
    },
  });
  const [form] = Form.useForm<{ reason: string }>();
  const decide = (decision: 'leave' | 'remove'): void => {
    // What is missing the form says itself.
    form.validateFields().then(
      ({ reason }) => act.mutate({ params: { id }, body: { decision, reason, seen: reports.length } }),
      () => undefined,
    );
  };
  return (
    <Form
      form={form}
      initialValues={begun}
      layout="vertical"
      name={`reported-${id}`}
      onValuesChange={(_, all) => keep(all)}
    >
      {act.error && <ErrorState error={act.error} />}
      <Form.Item
        extra={t('removeNote')}
        label={t('reason')}
        name="reason"
        rules={[{ required: true, min: 2, whitespace: true, message: t('reasonFirst') }]}
      >
        <Input maxLength={200} showCount />
      </Form.Item>
      <Row>
        <Button loading={act.isPending} onClick={() => decide('remove')}>
          {t('remove')}
        </Button>
        <Button loading={act.isPending} onClick={() => decide('leave')}>
          {t('leave')}
        </Button>
      </Row>
    </Form>
  );
}
