import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { Authority, enterDemand } from '#modules/messages/contract/opening.ts';
import { openingWords } from '#modules/messages/web/openings/opening-words.ts';
import { type Picked, PupilField } from '#modules/people/web/public.tsx';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  pupil: Picked;
  authority: 'police';
  authorityName: string;
  document: string;
  documentOn: string;
  officers: [{ name: string; badge: string }, { name: string; badge: string }];
  reason: string;
  from: string;
  to: string;
  tellOn?: string;
}

/** Enters what an authority demands, as it stands on the paper. */
export function DemandForm({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(openingWords);
  const toast = useUndoToast();
  const act = useAct(enterDemand, {
    onDone: () => {
      toast(t('entered'));
      onClose();
    },
  });
  const say = ({ pupil, tellOn = '', ...said }: Fields): void =>
    act.mutate({ body: { ...said, pupil: pupil.id, tellOn: tellOn === '' ? null : tellOn } });
  const needed = [{ required: true, message: t('fill') }];
  const day = (name: string, label: string) => (
    <Form.Item label={label} name={name} rules={needed}>
      <Input type="date" />
    </Form.Item>
  );
  return (
    <FormDialog<Fields>
      act={t('enter')}
      doing={act}
      keep={t('cancel')}
      note={t('demandNote')}
      onClose={onClose}
      onSay={say}
      title={t('demandTitle')}
    >
      <Form.Item label={t('pupil')} name="pupil" rules={[{ required: true, message: t('choose') }]}>
        <PupilField />
      </Form.Item>
      <Form.Item label={t('authority')} name="authority" rules={[{ required: true, message: t('choose') }]}>
        <Select options={Authority.options.map((value) => ({ value, label: t(`authority.${value}`) }))} />
      </Form.Item>
      <Form.Item label={t('authorityName')} name="authorityName" rules={needed}>
        <Input autoComplete="off" maxLength={80} />
      </Form.Item>
      <Row>
        <Form.Item label={t('document')} name="document" rules={needed}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        {day('documentOn', t('documentOn'))}
      </Row>
      {[0, 1].map((at) => (
        <Row key={at}>
          <Form.Item label={t('officerName', { which: at + 1 })} name={['officers', at, 'name']} rules={needed}>
            <Input autoComplete="off" maxLength={40} />
          </Form.Item>
          <Form.Item label={t('officerBadge', { which: at + 1 })} name={['officers', at, 'badge']} rules={needed}>
            <Input autoComplete="off" maxLength={30} />
          </Form.Item>
        </Row>
      ))}
      <Form.Item label={t('about')} name="reason" rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
      <Row>
        {day('from', t('from'))}
        {day('to', t('to'))}
      </Row>
      <Form.Item label={t('silent')} name="tellOn">
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
