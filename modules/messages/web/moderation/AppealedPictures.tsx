import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import {
  decideRefusedPicture,
  listRefusedPictures,
  mostApart,
  type RefusedPicture,
} from '#modules/messages/contract/listed-picture.ts';
import { AttachmentList } from '#modules/messages/web/AttachmentList.tsx';
import { pictureWords } from '#modules/messages/web/moderation/picture-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Pictures that were refused and are said to be others, each with the decision; nothing where there are none. */
export function AppealedPictures(): ReactNode {
  const t = useWords(pictureWords);
  const { data, error, refetch } = useRead(listRefusedPictures, { query: { size: '100' } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.total === 0) return null;
  return (
    <Panel note={t('appealsNote', { mostApart })} title={t('appeals', { count: data.total })}>
      <Stack>
        {data.items.map((one) => (
          <Appealed key={one.id} refused={one} />
        ))}
      </Stack>
    </Panel>
  );
}

function Appealed({ refused }: { refused: RefusedPicture }): ReactNode {
  const t = useWords(pictureWords);
  const language = useLanguage();
  const { uploadedBy: name, refusedAt, appeal, listedFor, apart, picture, mayDecide } = refused;
  return (
    <article aria-label={t('picture', { name })}>
      <p>{t('appealed', { name, at: formatDateTime(language, refusedAt) })}</p>
      <AttachmentList attachments={[{ ...picture, alt: t('picture', { name }) }]} />
      <p>{t('says', { words: appeal })}</p>
      <p className="ly-muted">{t('listedFor', { reason: listedFor, apart })}</p>
      {mayDecide ? <Decision id={refused.id} /> : <p className="ly-muted">{t('another')}</p>}
    </article>
  );
}

function Decision({ id }: { id: string }): ReactNode {
  const t = useWords(pictureWords);
  const toast = useUndoToast();
  const act = useAct(decideRefusedPicture, { onDone: () => toast(t('decided')) });
  const [form] = Form.useForm<{ reason: string }>();
  const decide = (decision: 'uphold' | 'overturn'): void => {
    // What is missing the form says itself.
    form.validateFields().then(
      ({ reason }) => act.mutate({ params: { id }, body: { decision, reason } }),
      () => undefined,
    );
  };
  return (
    <Form form={form} layout="vertical" name={`picture-${id}`}>
      {act.error && <ErrorState error={act.error} />}
      <Form.Item
        label={t('reason')}
        name="reason"
        rules={[{ required: true, min: 4, whitespace: true, message: t('reasonFirst') }]}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Row>
        <Button loading={act.isPending} onClick={() => decide('uphold')}>
          {t('uphold')}
        </Button>
        <Button loading={act.isPending} onClick={() => decide('overturn')}>
          {t('overturn')}
        </Button>
      </Row>
    </Form>
  );
}
