import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { listTalkPartners, openConversation } from '#modules/messages/contract/conversation.ts';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { listClasses, listPupils } from '#modules/people/contract/place.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  child: string;
  partner: string;
}

/** Opens a conversation with a guardian of a pupil of one's class; the one there is already is opened again. */
export function NewTalk({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(talkWords);
  const go = useGo();
  const [form] = Form.useForm<Fields>();
  const child = Form.useWatch('child', form) as string | undefined;
  const classes = useRead(listClasses, { query: {} });
  const group = classes.data?.items[0]?.id;
  const pupils = useRead(listPupils, { params: { id: group ?? '' }, query: {} }, { enabled: group !== undefined });
  const partners = useRead(listTalkPartners, { params: { id: child ?? '' } }, { enabled: child !== undefined });
  const act = useAct(openConversation, { onDone: ({ id }) => go(`/talks/${id}`) });
  const rules = [{ required: true, message: t('choose') }];
  const guardians = child === undefined ? [] : (partners.data?.items ?? []);
  return (
    <FormDialog<Fields>
      act={t('beginDo')}
      doing={act}
      form={form}
      keep={t('cancel')}
      note={t('beginNote')}
      onClose={onClose}
      onSay={(body) => act.mutate({ body })}
      title={t('beginTitle')}
      unread={classes.error ?? pupils.error ?? partners.error}
    >
      <Form.Item label={t('child')} name="child" rules={rules}>
        <Select
          onChange={() => form.setFieldValue('partner', undefined)}
          optionFilterProp="label"
          options={(pupils.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          showSearch
        />
      </Form.Item>
      <Form.Item label={t('guardian')} name="partner" rules={rules}>
        <Select
          disabled={child === undefined}
          notFoundContent={t('noGuardian')}
          options={guardians.map(({ person, name, role }) => ({
            value: person,
            label: t('partnerIs', { name, role }),
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
