import { Form } from 'antd';
import type { ReactNode } from 'react';
import { type Grant, type GrantedRole, rescopeGrant } from '#modules/people/contract/grant.ts';
import { bySecond, RoleFields } from '#modules/people/web/grants/RoleFields.tsx';
import { grantWords } from '#modules/people/web/grants/grant-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  role: GrantedRole;
  class?: string;
}

/** Ends one role and gives another from the same day on. */
export function ChangeGrant({ grant, onClose }: { grant: Grant; onClose: () => void }): ReactNode {
  const t = useWords(grantWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Fields>();
  const role = Form.useWatch('role', form);
  const act = useAct(rescopeGrant, {
    onDone: () => {
      toast(t('changed'));
      onClose();
    },
  });
  return (
    <FormDialog<Fields>
      act={t('change')}
      doing={act}
      form={form}
      keep={t('cancel')}
      onClose={onClose}
      onSay={(said) => act.mutate({ params: { id: grant.id }, body: { role: said.role, class: said.class ?? null } })}
      title={t('changeTitle', { name: `${grant.name} · ${grant.title}` })}
    >
      <Row>
        <RoleFields role={role} without={bySecond} />
      </Row>
    </FormDialog>
  );
}
