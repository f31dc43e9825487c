import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import './FormDialog.css';
import { Problem } from '#platform/browser/problem.ts';
import { useBegun } from '#platform/browser/use-begun.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { useWords } from '#web/ui/use-words.ts';

interface Given<Fields> {
  title: ReactNode;
  /** What it means, before what is to be filled in. */
  note?: ReactNode;
  /** What the one act of it is called, and leaving it be. */
  act: string;
  keep: string;
  form?: FormInstance<Fields>;
  initial?: Partial<Fields>;
  /** What it does to what: under this, what was typed is still there when the dialog was closed by mistake. */
  about?: string;
  /** How far the act is; how it was refused is forgotten when the dialog goes. */
  doing: { error: Error | null; isPending: boolean; reset: () => void };
  /** Why what is to be chosen from could not be read. */
  unread?: Error | null;
  onSay: (said: Fields) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Where the server found something wrong in what was sent. */
function faultsOf(error: Error | null | undefined): string[] {
  const { faults } = error instanceof Problem ? error.data : {};
  return Array.isArray(faults) ? faults.map((fault: { path?: unknown }) => String(fault.path)) : [];
}

/** What is done here and now, and sent to nobody. */
export const notSent: Given<object>['doing'] = { error: null, isPending: false, reset: () => undefined };

/** A form in a dialog: drawn while it is open, so that it begins anew, or where it was left. */
export function FormDialog<Fields extends object>(given: Given<Fields>): ReactNode {
  const [form] = Form.useForm<Fields>(given.form);
  const t = useWords(kitWords);
  const { reset } = given.doing;
  useEffect(() => reset, [reset]);
  const { begun, keep, forget } = useBegun<Fields>(given.about);
  const isSaid = useRef(false);
  // Whoever gave the act closes the dialog when it is done; what was closed before stays begun.
  useEffect(() => () => void (isSaid.current && forget()), [forget]);
  const error = given.doing.error ?? given.unread;
  useEffect(() => {
    if (error) isSaid.current = false;
    const fields = form.getFieldsValue();
    const named = faultsOf(error).filter((path) => path in fields);
    form.setFields(named.map((name) => ({ name: name as never, errors: [t('faulty')] })));
  }, [form, error, t]);
  return (
    <Modal
      cancelText={given.keep}
      confirmLoading={given.doing.isPending}
      okText={given.act}
      onCancel={() => {
        isSaid.current = false;
        given.onClose();
      }}
      onOk={() => form.submit()}
      open
      title={given.title}
    >
      {given.note !== undefined && <div className="ly-dialog-note ly-muted">{given.note}</div>}
      {error && (
        <div className="ly-dialog-note">
          <ErrorState error={error} />
        </div>
      )}
      <Form<Fields>
        form={form}
        initialValues={{ ...given.initial, ...begun }}
        layout="vertical"
        onFinish={(said) => {
          isSaid.current = true;
          given.onSay(said);
        }}
        onValuesChange={(_, all) => keep(all)}
      >
        {given.children}
      </Form>
    </Modal>
  );
}
