import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { askPupil } from '#modules/people/contract/asking.ts';
import { askingWords } from '#modules/people/web/askings/asking-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  studentNo: string;
  name: string;
  why: string;
}

/** Asks for a pupil by number and name. */
export function AskForPupil(): ReactNode {
  const t = useWords(askingWords);
  const toast = useUndoToast();
  const [isOpen, setOpen] = useState(false);
  const act = useAct(askPupil, {
    onDone: () => {
      setOpen(false);
      toast(t('sent'));
    },
  });
  const rules = [{ required: true, min: 2, whitespace: true, message: t('needed') }];
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('ask')}</Button>
      {isOpen && (
        <FormDialog<Fields>
          act={t('send')}
          doing={act}
          keep={t('cancel')}
          note={t('askNote')}
          onClose={() => setOpen(false)}
          onSay={(body) => act.mutate({ body })}
          title={t('ask')}
        >
          <Form.Item label={t('studentNo')} name="studentNo" rules={rules}>
            <Input autoComplete="off" maxLength={30} />
          </Form.Item>
          <Form.Item label={t('name')} name="name" rules={rules}>
            <Input autoComplete="off" maxLength={40} />
          </Form.Item>
          <Form.Item extra={t('whyNote')} label={t('why')} name="why" rules={rules}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={400} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
