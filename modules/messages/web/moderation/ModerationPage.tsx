import { Button, Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import {
  decideModeration,
  listModeration,
  type ModerationDecision,
  type ModerationItem,
} from '#modules/messages/contract/moderation.ts';
import { ItemsPage } from '#modules/messages/web/moderation/ItemsPage.tsx';
import { moderationWords } from '#modules/messages/web/moderation/moderation-words.ts';
import { pictureWords } from '#modules/messages/web/moderation/picture-words.ts';
import { useBegun } from '#platform/browser/use-begun.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Messages held, reported or appealed about at the reader's school. */
export const ModerationPage = (): ReactNode => <ItemsPage Acts={Decision} about="held" list={listModeration} />;

function Decision({ item }: { item: ModerationItem }): ReactNode {
  const t = useWords(moderationWords);
  const toast = useUndoToast();
  const { begun, keep, forget } = useBegun<{ reason: string }>(`decide ${item.id}`);
  const act = useAct(decideModeration, {
    onDone: () => {
      forget();
      toast(t('done'));
    },
  });
  const p = useWords(pictureWords);
  const [form] = Form.useForm<{ reason: string; listPictures?: boolean }>();
  const decide = (decision: ModerationDecision): void => {
    // What is missing the form says itself.
    form.validateFields().then(
      ({ reason, listPictures = false }) =>
        act.mutate({ params: { id: item.id }, body: { decision, reason, listPictures } }),
      () => undefined,
    );
  };
  return (
    <Form
      form={form}
      initialValues={begun}
      layout="vertical"
      name={`decision-${item.id}`}
      onValuesChange={(_, all) => keep(all)}
    >
      {act.error && <ErrorState error={act.error} />}
      <Form.Item
        label={t('reason')}
        name="reason"
        rules={[{ required: true, min: 4, whitespace: true, message: t('reasonFirst') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
      </Form.Item>
      {item.attachments.some(({ sort }) => sort === 'picture') && (
        <Form.Item name="listPictures" valuePropName="checked">
          <Checkbox>{p('list')}</Checkbox>
        </Form.Item>
      )}
      <Row>
        {item.decisions.map((decision) => (
          <Button key={decision} loading={act.isPending} onClick={() => decide(decision)}>
            {t(decision)}
          </Button>
        ))}
      </Row>
    </Form>
  );
}
