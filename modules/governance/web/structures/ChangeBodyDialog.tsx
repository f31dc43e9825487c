import { Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { type BodyInFull, changeBody } from '#modules/governance/contract/structure.ts';
import { DayField } from '#modules/governance/web/structures/DayField.tsx';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Puts right what a body is called and since when it is there. */
export function ChangeBodyDialog({ body, onClose }: { body: BodyInFull; onClose: () => void }): ReactNode {
  const t = useWords(structureWords);
  const toast = useUndoToast();
  const { say, ...doing } = useSeenAct(changeBody, () => {
    toast(t('done'));
    onClose();
  });
  return (
    <FormDialog<{ name: string; founded: Dayjs }>
      about={`body/${body.id}/change`}
      act={t('change')}
      doing={doing}
      initial={{ name: body.name, founded: dayjs(body.founded) }}
      keep={t('keep')}
      note={t('changeNote')}
      onClose={onClose}
      onSay={({ name, founded }) =>
        say({ params: { id: body.id }, body: { seen: body.version, name, founded: founded.format('YYYY-MM-DD') } })
      }
      title={`${t('change')}：${body.name}`}
    >
      <Form.Item
        label={t('name')}
        name="name"
        rules={[{ required: true, min: 2, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={60} showCount />
      </Form.Item>
      <DayField label={t('founded')} name="founded" />
    </FormDialog>
  );
}
