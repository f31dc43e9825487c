import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Erasure } from '#modules/people/contract/erasure.ts';
import { answerRequest, listRequests, type SchoolRequest } from '#modules/people/contract/request.ts';
import { requestWords } from '#modules/people/web/request-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What families ask of the school about their children's data, with the day it has to be answered by. */
export function RequestsPage(): ReactNode {
  const t = useWords(requestWords);
  const [size, setSize] = useState(20);
  const { data, error, refetch } = useRead(listRequests, { query: { size } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape />;
  const open = data.items.filter(({ state }) => state === 'open').length;
  return (
    <Page narrow subtitle={t('subtitle')} title={open === 0 ? t('none') : t('title', { count: open })}>
      <Stack>
        {data.total === 0 && <EmptyState note={t('emptyNote')} title={t('empty')} />}
        {data.items.map((request) => (
          <RequestPanel key={request.id} request={request} />
        ))}
        {data.total > data.items.length && size < 100 && <Button onClick={() => setSize(100)}>{t('more')}</Button>}
      </Stack>
    </Page>
  );
}

function RequestPanel({ request }: { request: SchoolRequest }): ReactNode {
  const t = useWords(requestWords);
  const language = useLanguage();
  const { kind, state, pupilName, asker, words, madeAt, dueOn, isLate, reason, erasure } = request;
  const tone = isLate ? 'bad' : state === 'open' ? 'accent' : 'plain';
  const due = t('due', { at: formatDate(language, dueOn) });
  return (
    <Panel
      action={<Mark tone={tone}>{isLate ? t('late') : t(state)}</Mark>}
      note={state === 'open' ? due : undefined}
      title={`${pupilName} · ${t(kind)}`}
    >
      <p>{words}</p>
      <p className="ly-muted">{t('asked', { asker, at: formatDate(language, madeAt) })}</p>
      {reason && <p>{t('reason', { reason })}</p>}
      {erasure && <Erased erasure={erasure} />}
      {state === 'open' && <Answer request={request} />}
    </Panel>
  );
}

/** What came of deleting what the school agreed to. */
function Erased({ erasure: { state, until, lost } }: { erasure: Erasure }): ReactNode {
  const t = useWords(requestWords);
  const language = useLanguage();
  return (
    <>
      <p className="ly-muted">{t(`erasure.${state}`, { at: until === null ? '' : formatDate(language, until) })}</p>
      {lost > 0 && <p>{t('erasure.lost', { count: lost })}</p>}
    </>
  );
}

function Answer({ request: { id, kind } }: { request: SchoolRequest }): ReactNode {
  const t = useWords(requestWords);
  const toast = useUndoToast();
  const act = useAct(answerRequest, { onDone: () => toast(t('answered')) });
  const [form] = Form.useForm<{ reason: string }>();
  const send = (answer: 'granted' | 'refused'): void => {
    // What is missing the form says itself.
    form.validateFields().then(
      ({ reason }) => act.mutate({ params: { id }, body: { answer, reason } }),
      () => undefined,
    );
  };
  return (
    <Form form={form} layout="vertical">
      {act.error && <ErrorState error={act.error} />}
      <Form.Item
        extra={t(`${kind}Note`)}
        label={t('why')}
        name="reason"
        rules={[{ required: true, min: 2, whitespace: true, message: t('whyFirst') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Form.Item>
      <Row>
        <Button loading={act.isPending} onClick={() => send('granted')}>
          {t('grant')}
        </Button>
        <Button loading={act.isPending} onClick={() => send('refused')}>
          {t('refuse')}
        </Button>
      </Row>
    </Form>
  );
}
