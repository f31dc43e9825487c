import { Button, Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { type Grant, type GrantedRole, rescopeGrant } from '#modules/people/contract/grant.ts';
import { bySecond, RoleFields } from '#modules/people/web/grants/RoleFields.tsx';
import { grantWords } from '#modules/people/web/grants/grant-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Ends one role and gives another from the same day on. */
export function ChangeGrant({ grant, onClose }: { grant: Grant; onClose: () => void }): ReactNode {
  const t = useWords(grantWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<{ role: GrantedRole; class?: string }>();
  const role = Form.useWatch('role', form);
  const act = useAct(rescopeGrant, {
    onDone: () => {
      toast(t('changed'));
      onClose();
    },
  });
  return (
    <Modal footer={null} onCancel={onClose} open title={t('changeTitle', { name: `${grant.name} · ${grant.title}` })}>
      {act.error && <ErrorState error={act.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={(said) =>
          act.mutate({ params: { id: grant.id }, body: { role: said.role, class: said.class ?? null } })
        }
      >
        <Row>
          <RoleFields role={role} without={bySecond} />
        </Row>
        <Row>
          <Button htmlType="submit" loading={act.isPending} type="primary">
            {t('change')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </Row>
      </Form>
    </Modal>
  );
}
