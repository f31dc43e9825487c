import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { listTalkPartners, listTalkPupils, openConversation } from '#modules/messages/contract/conversation.ts';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  child: string;
  partner: string;
}

/** All of a class at once: looked for here, it is one look that families are told of, and not one for each letter. */
const asManyAsAClassHas = 200;

/** Opens a conversation with a guardian of a pupil of the class one teaches; the one there is already is opened again. */
export function NewTalk({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(talkWords);
  const go = useGo();
  const [form] = Form.useForm<Fields>();
  const child = Form.useWatch('child', form) as string | undefined;
  const pupils = useRead(listTalkPupils, { query: { size: asManyAsAClassHas } });
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
      unread={pupils.error ?? partners.error}
    >
      <Form.Item label={t('child')} name="child" rules={rules}>
        <Select
          loading={pupils.isPending}
          notFoundContent={t(pupils.isPending ? 'finding' : 'noPupil')}
          onChange={() => form.setFieldValue('partner', undefined)}
          optionFilterProp="label"
          options={(pupils.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t('choosePupil')}
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
