import { Button, Form, Input } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import {
  type Conversation,
  listMessages,
  mostWithMessage,
  noteRead,
  writeMessage,
} from '#modules/messages/contract/conversation.ts';
import { AttachmentsField } from '#modules/messages/web/AttachmentsField.tsx';
import { MessageRow } from '#modules/messages/web/talks/MessageRow.tsx';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { useAttaching } from '#modules/messages/web/use-attaching.ts';
import { useBegun } from '#platform/browser/use-begun.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

const atOnce = 20;

/** What is written in a conversation or a group, the newest last. */
export function Messages({ of }: { of: Conversation }): ReactNode {
  const [pages, setPages] = useState(1);
  return (
    <Stack>
      {Array.from({ length: pages }, (_, index) => pages - index).map((page) => (
        <MessagesPart
          key={page}
          of={of}
          onEarlier={page === pages ? () => setPages(pages + 1) : undefined}
          page={page}
        />
      ))}
    </Stack>
  );
}

function MessagesPart(given: { of: Conversation; page: number; onEarlier: (() => void) | undefined }): ReactNode {
  const t = useWords(talkWords);
  const { of, page, onEarlier } = given;
  const { data, error, refetch } = useRead(listMessages, { params: { id: of.id }, query: { page, size: atOnce } });
  useReading(of, page === 1 ? data?.items.find(({ isOwn }) => !isOwn)?.id : undefined);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape shape="list" />;
  const earlier = data.total - page * atOnce;
  return (
    <>
      {onEarlier && earlier > 0 && <Button onClick={onEarlier}>{t('earlier', { count: earlier })}</Button>}
      {data.total === 0 && <EmptyState title={t('empty')} />}
      {data.items.toReversed().map((message) => (
        <MessageRow key={message.id} kind={of.kind} message={message} />
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

/** Room to write to whoever is called so. */
export function WriteForm({ id, name }: { id: string; name: string }): ReactNode {
  const t = useWords(talkWords);
  const [form] = Form.useForm<{ body?: string }>();
  const attaching = useAttaching();
  const { files, clear } = attaching;
  const { begun, keep, forget } = useBegun<{ body: string }>(`write ${id}`);
  const act = useAct(writeMessage, {
    onDone: () => {
      form.setFieldsValue({ body: '' });
      forget();
      clear();
    },
  });
  const isShowing = files.some(({ sort }) => sort === 'picture');
  const isComing = files.some(({ isReady }) => !isReady);
  const say = ({ body = '' }: { body?: string }): void =>
    act.mutate({ params: { id }, body: { body, attachments: files.map((file) => file.id) } });
  return (
    <Form form={form} initialValues={begun} layout="vertical" onFinish={say} onValuesChange={(_, all) => keep(all)}>
      {act.error && <ErrorState error={act.error} />}
      <Form.Item
        label={t('write', { name })}
        name="body"
        {...(isShowing && { extra: t('sayPictures') })}
        rules={files.length > 0 ? [] : [{ required: true, whitespace: true, message: t('writeFirst') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2_000} showCount />
      </Form.Item>
      <Stack>
        <AttachmentsField
          accept="image/*,audio/*"
          attaching={attaching}
          note={t('filesNote', mostWithMessage)}
          title={t('files')}
        />
        {isComing && <p className="ly-muted">{t('filesComing')}</p>}
        <Button disabled={isComing} htmlType="submit" loading={act.isPending} type="primary">
          {t('send')}
        </Button>
      </Stack>
    </Form>
  );
}
