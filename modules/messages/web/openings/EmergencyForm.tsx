import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { openInEmergency } from '#modules/messages/contract/opening.ts';
import { openingWords } from '#modules/messages/web/openings/opening-words.ts';
import { type Picked, PupilField } from '#modules/people/web/public.tsx';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  pupil: Picked;
  reason: string;
  days: number;
  tellOn?: string;
}

/** Opens what a pupil wrote lately where he is in danger: what it is not for stands before what is to be filled in. */
export function EmergencyForm({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(openingWords);
  const toast = useUndoToast();
  const act = useAct(openInEmergency, {
    onDone: () => {
      toast(t('opened'));
      onClose();
    },
  });
  const say = ({ pupil, reason, days, tellOn = '' }: Fields): void =>
    act.mutate({ body: { pupil: pupil.id, reason, days, tellOn: tellOn === '' ? null : tellOn } });
  return (
    <FormDialog<Fields>
      act={t('open')}
      doing={act}
      initial={{ days: 7 }}
      keep={t('cancel')}
      note={t('hurryNote')}
      onClose={onClose}
      onSay={say}
      title={t('hurryTitle')}
    >
      <Form.Item label={t('pupil')} name="pupil" rules={[{ required: true, message: t('choose') }]}>
        <PupilField />
      </Form.Item>
      <Form.Item
        label={t('danger')}
        name="reason"
        rules={[{ required: true, min: 20, whitespace: true, message: t('dangerFirst') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <Form.Item label={t('days')} name="days" rules={[{ required: true, message: t('fill') }]}>
        <InputNumber max={30} min={1} precision={0} />
      </Form.Item>
      <Form.Item label={t('tellLater')} name="tellOn">
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
