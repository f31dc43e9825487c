import { Button, Form, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Person } from '#modules/people/contract/account.ts';
import { listSchoolClasses, MovedTo, moveStaff } from '#modules/people/contract/staff.ts';
import { moveWords } from '#modules/people/web/moves/move-words.ts';
import { OrganisationSelect } from '#modules/people/web/OrganisationSelect.tsx';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  org?: string;
  role: MovedTo;
  class?: string;
}

/** Moves one of a school's staff to another school, after saying what ends. */
export function MoveStaff({ person }: { person: Person }): ReactNode {
  const t = useWords(moveWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small">
        {t('move')}
      </Button>
      {isOpen && <MoveDialog onClose={() => setOpen(false)} person={person} />}
    </>
  );
}

function MoveDialog({ person: { id, name }, onClose }: { person: Person; onClose: () => void }): ReactNode {
  const t = useWords(moveWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Fields>();
  const org = Form.useWatch('org', form) ?? '';
  const isHomeroom = Form.useWatch('role', form) === 'homeroom';
  const classes = useRead(listSchoolClasses, { params: { id: org } }, { enabled: isHomeroom && org !== '' });
  const act = useAct(moveStaff, {
    onDone: () => {
      toast(t('moved', { name }));
      onClose();
    },
  });
  const rule = (message: string): object[] => [{ required: true, message }];
  return (
    <FormDialog<Fields>
      act={t('move')}
      doing={act}
      unread={classes.error}
      form={form}
      initial={{ role: 'teacher' }}
      keep={t('stay')}
      note={t('note')}
      onClose={onClose}
      onSay={(said) =>
        act.mutate({
          params: { id },
          body: { org: said.org ?? '', role: said.role, class: isHomeroom ? (said.class ?? null) : null },
        })
      }
      title={t('title', { name })}
    >
      <Form.Item label={t('school')} name="org" rules={rule(t('chooseSchool'))}>
        <OrganisationSelect kind="school" label={t('school')} placeholder={t('chooseSchool')} />
      </Form.Item>
      <Form.Item label={t('role')} name="role">
        <Select
          aria-label={t('role')}
          options={MovedTo.options.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </Form.Item>
      {isHomeroom && (
        <Form.Item label={t('class')} name="class" rules={rule(t('chooseClass'))}>
          <Select
            aria-label={t('class')}
            options={(org === '' ? [] : (classes.data?.items ?? [])).map((one) => ({
              value: one.id,
              label: one.name,
            }))}
            placeholder={t('chooseClass')}
          />
        </Form.Item>
      )}
    </FormDialog>
  );
}
