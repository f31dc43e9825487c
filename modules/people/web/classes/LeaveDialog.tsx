import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { leave, LeavingKind } from '#modules/people/contract/leaving.ts';
import { classWords } from '#modules/people/web/classes/class-words.ts';
import { OrganisationSelect } from '#modules/people/web/OrganisationSelect.tsx';
import '#modules/people/web/people.css';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  kind: LeavingKind;
  to?: string;
}

/** A pupil leaves for another school, or school itself, after saying what that means. */
export function LeaveDialog(given: { member: { id: string; name: string }; onClose: () => void }): ReactNode {
  const t = useWords(classWords);
  const toast = useUndoToast();
  const { member, onClose } = given;
  const { id, name } = member;
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? 'transfer';
  const act = useAct(leave, {
    onDone: ({ to }) => {
      toast(to === null ? t('done', { name }) : t('done.transfer', { name, school: to }));
      onClose();
    },
  });
  return (
    <FormDialog<Fields>
      act={t('confirm')}
      doing={act}
      form={form}
      initial={{ kind: 'transfer' }}
      keep={t('stay')}
      onClose={onClose}
      onSay={(said) =>
        act.mutate({
          params: { id },
          body: { kind: said.kind, to: said.kind === 'transfer' ? (said.to ?? null) : null },
        })
      }
      title={t('leaveTitle', { name })}
    >
      <Form.Item label={t('kind')} name="kind">
        <Radio.Group
          options={LeavingKind.options.map((value) => ({ value, label: t(value) }))}
          style={{ display: 'grid' }}
        />
      </Form.Item>
      <p className="people-move-note">{t(`${kind}Note`)}</p>
      {kind === 'transfer' && (
        <Form.Item label={t('school')} name="to" rules={[{ required: true, message: t('chooseSchool') }]}>
          <OrganisationSelect kind="school" label={t('school')} placeholder={t('chooseSchool')} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
