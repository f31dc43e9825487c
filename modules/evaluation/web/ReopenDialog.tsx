import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { type Period, reopenPeriod } from '#modules/evaluation/contract/period.ts';
import { periodWords } from '#modules/evaluation/web/period-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Opens a period again, with the reason its next version is read under. */
export function ReopenDialog(given: { period: Period; onDone: () => void; onClose: () => void }): ReactNode {
  const t = useWords(periodWords);
  const { period, onDone, onClose } = given;
  const act = useAct(reopenPeriod, { onDone });
  return (
    <FormDialog<{ reason: string }>
      about={`evaluation-period/${period.id}/reopen`}
      act={t('reopen')}
      doing={act}
      keep={t('keep')}
      note={t('reopenNote')}
      onClose={onClose}
      onSay={({ reason }) => act.mutate({ params: { id: period.id }, body: { seen: period.version, reason } })}
      title={t('reopenTitle', { name: period.name })}
    >
      <Form.Item label={t('reason')} name="reason" rules={[{ required: true, whitespace: true, message: t('needed') }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
