import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { heedComment } from '#modules/messages/contract/comment.ts';
import type { heedConcern } from '#modules/messages/contract/moderation.ts';
import { moderationWords } from '#modules/messages/web/moderation/moderation-words.ts';
import { useBegun } from '#platform/browser/use-begun.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Says what was done about something that speaks of harm to a child. */
export function HeedForm({ id, by }: { id: string; by: typeof heedConcern | typeof heedComment }): ReactNode {
  const t = useWords(moderationWords);
  const toast = useUndoToast();
  const { begun, keep, forget } = useBegun<{ done: string }>(`heed ${id}`);
  const act = useAct(by, {
    onDone: () => {
      forget();
      toast(t('heeded'));
    },
  });
  return (
    <Form<{ done: string }>
      initialValues={begun}
      layout="vertical"
      name={`heeding-${id}`}
      onFinish={(body) => act.mutate({ params: { id }, body })}
      onValuesChange={(_, all) => keep(all)}
    >
      {act.error && <ErrorState error={act.error} />}
      <Form.Item
        extra={t('heedNote')}
        label={t('heedWhat')}
        name="done"
        rules={[{ required: true, min: 4, whitespace: true, message: t('reasonFirst') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
      </Form.Item>
      <Button htmlType="submit" loading={act.isPending}>
        {t('heed')}
      </Button>
    </Form>
  );
}
