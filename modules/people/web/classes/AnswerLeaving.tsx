import { Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { enrol, type Leaving, refuseLeaving } from '#modules/people/contract/leaving.ts';
import { listClasses } from '#modules/people/contract/place.ts';
import { classWords } from '#modules/people/web/classes/class-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Given {
  leaving: Leaving;
  onClose: () => void;
}

/** Takes a pupil into a class, or says why not. */
export function AnswerLeaving({ answer, ...given }: Given & { answer: 'enrol' | 'refuse' }): ReactNode {
  return answer === 'enrol' ? <Take {...given} /> : <Refuse {...given} />;
}

function Take({ leaving, onClose }: Given): ReactNode {
  const t = useWords(classWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<{ class: string }>();
  const classes = useRead(listClasses, { query: {} });
  const name = leaving.pupilName ?? t('someone');
  const act = useAct(enrol, {
    onDone: () => {
      toast(t('taken', { name }));
      onClose();
    },
  });
  return (
    <Modal
      cancelText={t('cancel')}
      confirmLoading={act.isPending}
      okText={t(leaving.kind === 'transfer' ? 'take' : 'back')}
      onCancel={onClose}
      onOk={() => form.submit()}
      open
      title={t('takeTitle', { name })}
    >
      <p className="ly-muted">{t('takeNote')}</p>
      {act.error && <ErrorState error={act.error} />}
      <Form form={form} layout="vertical" onFinish={(body) => act.mutate({ params: { id: leaving.id }, body })}>
        <Form.Item label={t('class')} name="class" rules={[{ required: true, message: t('chooseClass') }]}>
          <Select
            aria-label={t('class')}
            options={(classes.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
            placeholder={t('chooseClass')}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Refuse({ leaving, onClose }: Given): ReactNode {
  const t = useWords(classWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct(refuseLeaving, {
    onDone: () => {
      toast(t('refused'));
      onClose();
    },
  });
  return (
    <Modal
      cancelText={t('cancel')}
      confirmLoading={act.isPending}
      okText={t('refuse')}
      onCancel={onClose}
      onOk={() => form.submit()}
      open
      title={t('refuseTitle', { name: leaving.pupilName ?? t('someone') })}
    >
      {act.error && <ErrorState error={act.error} />}
      <Form form={form} layout="vertical" onFinish={(body) => act.mutate({ params: { id: leaving.id }, body })}>
        <Form.Item
          label={t('why')}
          name="reason"
          rules={[{ required: true, min: 2, whitespace: true, message: t('whyFirst') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={400} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
