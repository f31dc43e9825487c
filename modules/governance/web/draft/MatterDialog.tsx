import { newCode } from '#platform/browser/new-code.ts';
import { Checkbox, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { keepMatter } from '#modules/governance/contract/duty-draft.ts';
import type { Matter } from '#modules/governance/contract/duty-list.ts';
import { draftWords } from '#modules/governance/web/draft/draft-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

type Fields = Pick<Matter, 'name' | 'isAboutChild'>;

/** Adds a matter, or says anew what one is called and whether the child matters. */
export function MatterDialog({
  matter,
  seen,
  onClose,
}: {
  matter?: Matter;
  seen: number;
  onClose: () => void;
}): ReactNode {
  const t = useWords(draftWords);
  const toast = useUndoToast();
  const [code] = useState(() => matter?.code ?? newCode());
  const act = useSeenAct(keepMatter, () => {
    toast(t('saved'));
    onClose();
  });
  return (
    <FormDialog<Fields>
      about={`duty-draft/matter/${matter?.code ?? ''}`}
      act={t('save')}
      doing={act}
      initial={matter ?? { isAboutChild: false }}
      keep={t('keep')}
      onClose={onClose}
      onSay={({ name, isAboutChild }) => act.say({ params: { code }, body: { name, isAboutChild, seen } })}
      title={t(matter ? 'changeMatter' : 'addMatter')}
    >
      <Form.Item
        label={t('name')}
        name="name"
        rules={[{ required: true, min: 2, whitespace: true, message: t('nameNeeded') }]}
      >
        <Input maxLength={40} showCount />
      </Form.Item>
      <Form.Item name="isAboutChild" valuePropName="checked">
        <Checkbox>{t('isAboutChild')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
