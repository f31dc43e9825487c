import { Form, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { inviteMember, listColleagues } from '#modules/messages/contract/work-group.ts';
import { workWords } from '#modules/messages/web/talks/work-words.ts';
import { OrganisationSelect } from '#modules/people/web/public.tsx';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  org?: string;
  /** Who, and as what. */
  post?: string;
}

const shown = 50;

/** Invites somebody of an organisation into a group, as what he is there. */
export function InviteMember({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const t = useWords(workWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Fields>();
  const [words, setWords] = useState('');
  const org = Form.useWatch('org', form) ?? '';
  const asked = { params: { id }, query: { org, words, size: shown } };
  const people = useRead(listColleagues, asked, { enabled: org !== '' });
  const found = people.data?.items ?? [];
  const chosen = (post: string | undefined) => found.find(({ person, role }) => `${person} ${role}` === post);
  const act = useAct(inviteMember, {
    onDone: () => {
      toast(t('invited', { name: chosen(form.getFieldValue('post') as string)?.name ?? '' }));
      onClose();
    },
  });
  const say = ({ post }: Fields): void => {
    const one = chosen(post);
    if (one) act.mutate({ params: { id }, body: { person: one.person, role: one.role, org } });
  };
  return (
    <FormDialog<Fields>
      act={t('inviteDo')}
      doing={act}
      form={form}
      keep={t('cancel')}
      note={t('inviteNote')}
      onClose={onClose}
      onSay={say}
      title={t('inviteTitle')}
      unread={people.error}
    >
      <Form.Item label={t('organisation')} name="org" rules={[{ required: true, message: t('chooseOrganisation') }]}>
        <OrganisationSelect label={t('organisation')} placeholder={t('chooseOrganisation')} />
      </Form.Item>
      <Form.Item label={t('person')} name="post" rules={[{ required: true, message: t('choosePerson') }]}>
        <Select
          aria-label={t('person')}
          disabled={org === ''}
          filterOption={false}
          notFoundContent={t('nobody')}
          onSearch={setWords}
          options={found.map(({ person, role, roleName, name }) => ({
            value: `${person} ${role}`,
            label: t('personIs', { name, role: roleName }),
          }))}
          placeholder={t('choosePerson')}
          showSearch
        />
      </Form.Item>
    </FormDialog>
  );
}
