import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { approveNotice, listWaitingNotices, refuseNotice, type SentNotice } from '#modules/messages/contract/notice.ts';
import { AttachmentList } from '#modules/messages/web/AttachmentList.tsx';
import { NoticeBody } from '#modules/messages/web/NoticeBody.tsx';
import { words } from '#modules/messages/web/words.ts';
import { useBegun } from '#platform/browser/use-begun.ts';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What others want to send and the reader may approve; nothing where nothing waits. */
export function WaitingPanel(): ReactNode {
  const t = useWords(words);
  const { data, error, refetch } = useRead(listWaitingNotices, { query: {} });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.total === 0) return null;
  return (
    <Panel title={t('waiting', { count: data.total })}>
      <Stack>
        {data.items.map((notice) => (
          <WaitingNotice key={notice.id} notice={notice} />
        ))}
      </Stack>
    </Panel>
  );
}

/** One of them in full: what is approved is its words, whom they go to, and when. */
function WaitingNotice({ notice }: { notice: SentNotice }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useUndoToast();
  const { id, title, body, sentBy, sentAs, audience, persons, leavesAt, urgentReason, attachments } = notice;
  const { begun, keep, forget } = useBegun<{ reason: string }>(`decide ${id}`);
  const decided = (as: 'approved' | 'refused'): void => {
    forget();
    toast(t(as));
  };
  const approve = useAct(approveNotice, { onDone: () => decided('approved') });
  const refuse = useAct(refuseNotice, { onDone: () => decided('refused') });
  const failed = approve.error ?? refuse.error;
  const [form] = Form.useForm<{ reason: string }>();
  const decide = (answer: 'approve' | 'refuse'): void => {
    const reason = (form.getFieldValue('reason') ?? '').trim();
    const isSilent = reason === '' && answer === 'approve' && urgentReason === null;
    if (reason.length < 4 && !isSilent) return form.setFields([{ name: 'reason', errors: [t('whyFirst')] }]);
    if (answer === 'refuse') refuse.mutate({ params: { id }, body: { reason } });
    else approve.mutate({ params: { id }, body: { reason: isSilent ? null : reason } });
  };
  return (
    <article aria-label={title}>
      <h3>{title}</h3>
      <p className="ly-muted">
        {t('waitingFrom', { name: sentBy, role: sentAs, at: formatDateTime(language, leavesAt) })}
      </p>
      <p>{t('waitingTo', { audience, count: formatNumber(language, persons) })}</p>
      {urgentReason && <p>{t('urgentBecause', { reason: urgentReason })}</p>}
      <NoticeBody text={body} />
      <AttachmentList attachments={attachments} />
      {failed && <ErrorState error={failed} />}
      <Form
        form={form}
        initialValues={begun}
        layout="vertical"
        name={`deciding-${id}`}
        onValuesChange={(_, all) => keep(all)}
      >
        <Form.Item extra={t(urgentReason === null ? 'whyRefused' : 'whyUrgent')} label={t('why')} name="reason">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      </Form>
      <Row>
        <Button loading={refuse.isPending} onClick={() => decide('refuse')}>
          {t('refuse')}
        </Button>
        <Button loading={approve.isPending} onClick={() => decide('approve')}>
          {t('approve')}
        </Button>
      </Row>
    </article>
  );
}
