import { Button, Form, Input } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import {
  type Conversation,
  listMessages,
  noteRead,
  readConversation,
  writeMessage,
} from '#modules/messages/contract/conversation.ts';
import { MessageRow } from '#modules/messages/web/talks/MessageRow.tsx';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { formatHour } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

const atOnce = 20;

/** One conversation, the newest message last, with room to write under it. */
export function TalkPage(): ReactNode {
  const { data, error, refetch } = useRead(readConversation, { params: { id: useParam('id') } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Talk talk={data} /> : <LoadingShape shape="list" />;
}

function Talk({ talk }: { talk: Conversation }): ReactNode {
  const t = useWords(talkWords);
  const { id, childName, isOpen, notice, partner } = talk;
  const { name, role, quietFrom, quietUntil } = partner;
  const rests = quietFrom !== quietUntil;
  const hours = t('hours', { name, from: formatHour(quietFrom), until: formatHour(quietUntil) });
  return (
    <Page
      narrow
      subtitle={isOpen ? rests && hours : t('isOver')}
      title={t('talkTitle', { name, role, child: childName })}
    >
      {notice && <p>{t('notice', { title: notice.title })}</p>}
      <Messages talk={talk} />
      {isOpen && (
        <Panel>
          <WriteForm id={id} name={name} />
        </Panel>
      )}
    </Page>
  );
}

function Messages({ talk }: { talk: Conversation }): ReactNode {
  const [pages, setPages] = useState(1);
  return (
    <Stack>
      {Array.from({ length: pages }, (_, index) => pages - index).map((page) => (
        <MessagesPart
          key={page}
          onEarlier={page === pages ? () => setPages(pages + 1) : undefined}
          page={page}
          talk={talk}
        />
      ))}
    </Stack>
  );
}

function MessagesPart(given: { talk: Conversation; page: number; onEarlier: (() => void) | undefined }): ReactNode {
  const t = useWords(talkWords);
  const { talk, page, onEarlier } = given;
  const { data, error, refetch } = useRead(listMessages, { params: { id: talk.id }, query: { page, size: atOnce } });
  useReading(talk, page === 1 ? data?.items.find(({ isOwn }) => !isOwn)?.id : undefined);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape shape="list" />;
  const earlier = data.total - page * atOnce;
  return (
    <>
      {onEarlier && earlier > 0 && <Button onClick={onEarlier}>{t('earlier', { count: earlier })}</Button>}
      {data.total === 0 && <EmptyState title={t('empty')} />}
      {data.items.toReversed().map((message) => (
        <MessageRow key={message.id} message={message} name={talk.partner.name} />
      ))}
    </>
  );
}

/** To have it open is to have read it. */
function useReading({ id, unread }: Conversation, upTo: string | undefined): void {
  const { mutate } = useAct(noteRead);
  const isUnread = unread > 0;
  useEffect(() => {
    if (isUnread && upTo !== undefined) mutate({ params: { id }, body: { upTo } });
  }, [id, isUnread, upTo, mutate]);
}

function WriteForm({ id, name }: { id: string; name: string }): ReactNode {
  const t = useWords(talkWords);
  const [form] = Form.useForm<{ body: string }>();
  const act = useAct(writeMessage, { onDone: () => form.resetFields() });
  return (
    <Form form={form} layout="vertical" onFinish={(body) => act.mutate({ params: { id }, body })}>
      {act.error && <ErrorState error={act.error} />}
      <Form.Item
        label={t('write', { name })}
        name="body"
        rules={[{ required: true, whitespace: true, message: t('writeFirst') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2_000} showCount />
      </Form.Item>
      <Button htmlType="submit" loading={act.isPending} type="primary">
        {t('send')}
      </Button>
    </Form>
  );
}
