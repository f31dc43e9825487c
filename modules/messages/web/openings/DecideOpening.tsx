import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { decideOpening, type Opening } from '#modules/messages/contract/opening.ts';
import { openingWords } from '#modules/messages/web/openings/opening-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  verdict: 'confirmed' | 'objected';
  reason: string;
}

/** A second person's word on an opening. */
export function DecideOpening({ opening, onClose }: { opening: Opening; onClose: () => void }): ReactNode {
  const t = useWords(openingWords);
  const toast = useUndoToast();
  const act = useAct(decideOpening, {
    onDone: () => {
      toast(t('decided'));
      onClose();
    },
  });
  return (
    <FormDialog<Fields>
      act={t('decide')}
      doing={act}
      keep={t('cancel')}
      note={t('decideNote')}
      onClose={onClose}
      onSay={(body) => act.mutate({ params: { id: opening.id }, body })}
      title={t('decideTitle', { child: opening.childName })}
    >
      <Form.Item label={t('verdict')} name="verdict" rules={[{ required: true, message: t('choose') }]}>
        <Radio.Group
          options={[
            { value: 'confirmed', label: t('confirm') },
            { value: 'objected', label: t('object') },
          ]}
        />
      </Form.Item>
      <Form.Item
        label={t('reason')}
        name="reason"
        rules={[{ required: true, min: 4, whitespace: true, message: t('reasonFirst') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
