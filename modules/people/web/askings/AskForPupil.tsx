import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { askPupil } from '#modules/people/contract/asking.ts';
import { askingWords } from '#modules/people/web/askings/asking-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
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
  const [form] = Form.useForm<Fields>();
  const act = useAct(askPupil, {
    onDone: () => {
      form.resetFields();
      setOpen(false);
      toast(t('sent'));
    },
  });
  const rules = [{ required: true, min: 2, whitespace: true, message: t('needed') }];
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('ask')}</Button>
      <Modal
        cancelText={t('cancel')}
        confirmLoading={act.isPending}
        okText={t('send')}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        open={isOpen}
        title={t('ask')}
      >
        <p className="ly-muted">{t('askNote')}</p>
        {act.error && <ErrorState error={act.error} />}
        <Form<Fields> form={form} layout="vertical" onFinish={(body) => act.mutate({ body })}>
          <Form.Item label={t('studentNo')} name="studentNo" rules={rules}>
            <Input autoComplete="off" maxLength={30} />
          </Form.Item>
          <Form.Item label={t('name')} name="name" rules={rules}>
            <Input autoComplete="off" maxLength={40} />
          </Form.Item>
          <Form.Item extra={t('whyNote')} label={t('why')} name="why" rules={rules}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={400} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
