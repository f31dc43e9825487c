import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useEffect } from 'react';
import './FormDialog.css';
import { ErrorState } from '#web/ui/ErrorState.tsx';

interface Given<Fields> {
  title: ReactNode;
  /** What it means, before what is to be filled in. */
  note?: ReactNode;
  /** What the one act of it is called, and leaving it be. */
  act: string;
  keep: string;
  form?: FormInstance<Fields>;
  initial?: Partial<Fields>;
  /** How far the act is; how it was refused is forgotten when the dialog goes. */
  doing: { error: Error | null; isPending: boolean; reset: () => void };
  /** Why what is to be chosen from could not be read. */
  unread?: Error | null;
  onSay: (said: Fields) => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog: drawn while it is open, so that it always begins anew. */
export function FormDialog<Fields extends object>(given: Given<Fields>): ReactNode {
  const [form] = Form.useForm<Fields>(given.form);
  const { reset } = given.doing;
  useEffect(() => reset, [reset]);
  const error = given.doing.error ?? given.unread;
  return (
    <Modal
      cancelText={given.keep}
      confirmLoading={given.doing.isPending}
      okText={given.act}
      onCancel={given.onClose}
      onOk={() => form.submit()}
      open
      title={given.title}
    >
      {given.note !== undefined && <div className="ly-dialog-note ly-muted">{given.note}</div>}
      {error && <ErrorState error={error} />}
      <Form<Fields>
        form={form}
        {...(given.initial ? { initialValues: given.initial } : {})}
        layout="vertical"
        onFinish={given.onSay}
      >
        {given.children}
      </Form>
    </Modal>
  );
}
