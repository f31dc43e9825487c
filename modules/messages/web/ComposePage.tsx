import { Button, DatePicker, Form, Input, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import {
  listSentNotices,
  mostWithNotice,
  NoticeLevel,
  type SentNotice,
  sendNotice,
} from '#modules/messages/contract/notice.ts';
import { audienceOf, isTooMuch, type WhoRow } from '#modules/messages/web/audience-of.ts';
import { AttachmentsField } from '#modules/messages/web/AttachmentsField.tsx';
import { AudiencePreview } from '#modules/messages/web/AudiencePreview.tsx';
import { AudienceRows } from '#modules/messages/web/AudienceRows.tsx';
import { useAttaching } from '#modules/messages/web/use-attaching.ts';
import { words } from '#modules/messages/web/words.ts';
import { useBegun } from '#platform/browser/use-begun.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Words {
  title: string;
  body: string;
}

interface Said extends Words {
  to: WhoRow[];
  level: NoticeLevel;
  leavesAt?: Dayjs | null;
  /** What each picture shows, by its id. */
  alts?: Record<string, string>;
  urgentReason?: string;
}

/** Writes a notice, or what takes the place of one that was sent. */
export function ComposePage(): ReactNode {
  const t = useWords(words);
  const [{ corrects }] = useAddress({ corrects: '' });
  const sent = useRead(listSentNotices, { query: { size: '100' } }, { enabled: corrects !== '' });
  const earlier = sent.data?.items.find(({ id }) => id === corrects);
  return (
    <Page
      narrow
      subtitle={earlier ? t('correctingNote', { audience: earlier.audience }) : t('composeNote')}
      title={earlier ? t('correcting', { title: earlier.title }) : t('compose')}
    >
      {sent.error && <ErrorState error={sent.error} onRetry={() => void sent.refetch()} />}
      {corrects !== '' && sent.isPending ? (
        <LoadingShape shape="list" />
      ) : (
        <ComposeForm earlier={earlier} key={corrects} />
      )}
    </Page>
  );
}

function ComposeForm({ earlier }: { earlier: SentNotice | undefined }): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const toast = useUndoToast();
  const attaching = useAttaching();
  const [form] = Form.useForm<Said>();
  const [to, urgentReason] = [Form.useWatch('to', form), Form.useWatch('urgentReason', form)];
  const audience = audienceOf(to);
  // Its words alone: whom it goes to, and when, is chosen by whoever sends it, as he sends it.
  const { begun, keep, forget } = useBegun<Words>(`notice ${earlier?.id ?? ''}`);
  const send = useAct(sendNotice, {
    onDone: ({ state }) => {
      forget();
      toast(t(state === 'waiting' ? 'handedOn' : state === 'planned' ? 'planned' : 'onItsWay'));
      go('/sent-notices');
    },
  });
  const say = (said: Said): void =>
    send.mutate({
      body: {
        title: said.title,
        body: said.body,
        level: said.level,
        urgentReason: said.urgentReason?.trim() || null,
        audience: audienceOf(said.to),
        leavesAt: said.leavesAt?.toISOString() ?? null,
        corrects: earlier?.id ?? null,
        attachments: attaching.files.map(({ id }) => ({ id, alt: said.alts?.[id] ?? '' })),
      },
    });
  const isComing = attaching.files.some(({ isReady }) => !isReady);
  const initial = { to: [{ of: 'guardians' }], level: 'read', title: earlier?.title, body: earlier?.body, ...begun };
  return (
    <Form
      form={form}
      initialValues={initial}
      layout="vertical"
      onFinish={say}
      onValuesChange={(_, { title, body }) => keep({ title, body })}
    >
      <Stack>
        {send.error && <ErrorState error={send.error} />}
        <Panel>
          <AudienceRows name="to" />
        </Panel>
        <AudiencePreview audience={audience} urgent={Boolean(urgentReason?.trim())} />
        <Panel>
          <NoticeFields />
        </Panel>
        <AttachmentsField
          accept="image/*,audio/*,.pdf,.docx,.xlsx,.pptx"
          asksAlt
          attaching={attaching}
          note={t('attachNote', mostWithNotice)}
          title={t('attach')}
        />
        <Panel>
          {isComing && <p className="ly-muted">{t('attachWait')}</p>}
          <Button
            block
            disabled={isComing || isTooMuch(audience)}
            htmlType="submit"
            loading={send.isPending}
            size="large"
            type="primary"
          >
            {t('send')}
          </Button>
        </Panel>
      </Stack>
    </Form>
  );
}

function NoticeFields(): ReactNode {
  const t = useWords(words);
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <>
      <Form.Item label={t('title')} name="title" rules={required(t('titleFirst'))}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('body')} name="body" rules={required(t('bodyFirst'))}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 20 }} maxLength={5_000} showCount />
      </Form.Item>
      <Form.Item extra={t('levelNote')} label={t('level')} name="level">
        <Radio.Group
          optionType="button"
          options={NoticeLevel.options.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
      </Form.Item>
      <Form.Item extra={t('laterNote')} label={t('later')} name="leavesAt">
        <DatePicker format="YYYY-MM-DD HH:mm" placeholder={t('atOnce')} showTime={{ format: 'HH:mm', minuteStep: 5 }} />
      </Form.Item>
      <Form.Item
        extra={t('urgentNote')}
        label={t('urgent')}
        name="urgentReason"
        rules={[{ min: 10, message: t('urgentShort') }]}
      >
        <Input maxLength={200} placeholder={t('notUrgent')} />
      </Form.Item>
    </>
  );
}
