import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { answerAsking } from '#modules/people/contract/asking.ts';
import { askingWords } from '#modules/people/web/askings/asking-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Does not let a pupil go, and says why. */
export function RefuseAsking({ id }: { id: string }): ReactNode {
  const t = useWords(askingWords);
  const toast = useUndoToast();
  const [isOpen, setOpen] = useState(false);
  const act = useAct(answerAsking, {
    onDone: () => {
      setOpen(false);
      toast(t('refused'));
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small">
        {t('refuse')}
      </Button>
      {isOpen && (
        <FormDialog<{ reason: string }>
          about={`refuse asking ${id}`}
          act={t('refuse')}
          doing={act}
          keep={t('cancel')}
          onClose={() => setOpen(false)}
          onSay={({ reason }) => act.mutate({ params: { id }, body: { agree: false, reason } })}
          title={t('refuseTitle')}
        >
          <Form.Item
            label={t('refuseWhy')}
            name="reason"
            rules={[{ required: true, min: 2, whitespace: true, message: t('needed') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={400} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
