import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { type Finding, leaveFinding } from '#modules/governance/contract/policy-finding.ts';
import { findingWords } from '#modules/governance/web/policies/finding-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Leaves what was found as it is, with a reason. */
export function LeaveDialog(given: { finding: Finding; told: ReactNode; onClose: () => void }): ReactNode {
  const t = useWords(findingWords);
  const toast = useUndoToast();
  const { finding, told, onClose } = given;
  const act = useSeenAct(leaveFinding, () => {
    toast(t('done'));
    onClose();
  });
  return (
    <FormDialog<{ reason: string }>
      about={`policy-finding/${finding.key}`}
      act={t('leave')}
      doing={act}
      keep={t('keep')}
      note={
        <>
          <p>{told}</p>
          <p>{t('leaveNote')}</p>
        </>
      }
      onClose={onClose}
      onSay={({ reason }) => act.say({ body: { key: finding.key, reason } })}
      title={t(`kind.${finding.kind}`)}
    >
      <Form.Item
        label={t('reason')}
        name="reason"
        rules={[{ required: true, min: 5, whitespace: true, message: t('reasonNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
