import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { SchoolResponse } from '#modules/surveys/contract/results.ts';
import { setAside } from '#modules/surveys/contract/survey.ts';
import { resultsWords } from '#modules/surveys/web/results/results-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Leaves the answers of a school out of what will be told, with the reason. */
export function SetAsideDialog(given: { survey: string; school: SchoolResponse; onClose: () => void }): ReactNode {
  const t = useWords(resultsWords);
  const toast = useUndoToast();
  const { survey, onClose } = given;
  const { org, name } = given.school;
  const act = useAct(setAside, {
    onDone: () => {
      toast(t('setAsideDone', { school: name }));
      onClose();
    },
  });
  return (
    <FormDialog<{ reason: string }>
      about={`survey/${survey}/${org}/aside`}
      act={t('setAside')}
      doing={act}
      keep={t('keep')}
      note={t('setAsideNote')}
      onClose={onClose}
      onSay={({ reason }) => act.mutate({ params: { id: survey }, body: { org, reason } })}
      title={t('setAsideTitle', { school: name })}
    >
      <Form.Item
        label={t('reason')}
        name="reason"
        rules={[{ required: true, min: 2, whitespace: true, message: t('reasonShort') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
