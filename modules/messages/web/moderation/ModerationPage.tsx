import { Button, Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { decideModeration, listModeration, type ModerationItem } from '#modules/messages/contract/moderation.ts';
import { ItemsPage } from '#modules/messages/web/moderation/ItemsPage.tsx';
import { moderationWords } from '#modules/messages/web/moderation/moderation-words.ts';
import { pictureWords } from '#modules/messages/web/moderation/picture-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Messages held, reported or appealed about at the reader's school. */
export const ModerationPage = (): ReactNode => <ItemsPage Acts={Decision} about="held" list={listModeration} />;

/** What the two decisions are called: of a message that waits, of one that was read already, of one appealed about. */
function actsOf({ state, cause }: ModerationItem) {
  if (state === 'appealed') return ['uphold', 'overturn'] as const;
  return cause === 'report' ? (['remove', 'leave'] as const) : (['refuse', 'release'] as const);
}

function Decision({ item }: { item: ModerationItem }): ReactNode {
  const t = useWords(moderationWords);
  const toast = useUndoToast();
  const act = useAct(decideModeration, { onDone: () => toast(t('done')) });
  const p = useWords(pictureWords);
  const [form] = Form.useForm<{ reason: string; listPictures?: boolean }>();
  const [refuse, release] = actsOf(item);
  const decide = (decision: 'refuse' | 'release'): void => {
    // What is missing the form says itself.
    form.validateFields().then(
      ({ reason, listPictures = false }) =>
        act.mutate({ params: { id: item.id }, body: { decision, reason, listPictures } }),
      () => undefined,
    );
  };
  return (
    <Form form={form} layout="vertical" name={`decision-${item.id}`}>
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
        <Button loading={act.isPending} onClick={() => decide('refuse')}>
          {t(refuse)}
        </Button>
        <Button loading={act.isPending} onClick={() => decide('release')}>
          {t(release)}
        </Button>
      </Row>
    </Form>
  );
}
