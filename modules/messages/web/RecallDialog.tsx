import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { recallNotice, type SentNotice } from '#modules/messages/contract/notice.ts';
import { words } from '#modules/messages/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Recalls a notice, with the reason those who got it see. */
export function RecallDialog({ notice, onClose }: { notice: SentNotice; onClose: () => void }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const act = useAct(recallNotice, {
    onDone: () => {
      toast(t('recalled'));
      onClose();
    },
  });
  return (
    <FormDialog<{ reason: string }>
      about={`recall ${notice.id}`}
      act={t('recall')}
      doing={act}
      keep={t('keep')}
      note={t('recallNote')}
      onClose={onClose}
      onSay={({ reason }) => act.mutate({ params: { id: notice.id }, body: { reason } })}
      title={t('recallTitle', { title: notice.title })}
    >
      <Form.Item label={t('reason')} name="reason" rules={[{ required: true, min: 2, message: t('reasonFirst') }]}>
        <Input maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
