import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { enrol, type Leaving, refuseLeaving } from '#modules/people/contract/leaving.ts';
import { listClasses } from '#modules/people/contract/place.ts';
import { classWords } from '#modules/people/web/classes/class-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Given {
  leaving: Leaving;
  onClose: () => void;
}

/** Takes a pupil into a class, or says why not. */
export function AnswerLeaving({ answer, ...given }: Given & { answer: 'enrol' | 'refuse' }): ReactNode {
  return answer === 'enrol' ? <Take {...given} /> : <Refuse {...given} />;
}

function Take({ leaving, onClose }: Given): ReactNode {
  const t = useWords(classWords);
  const toast = useUndoToast();
  const classes = useRead(listClasses, { query: {} });
  const name = leaving.pupilName ?? t('someone');
  const act = useAct(enrol, {
    onDone: () => {
      toast(t('taken', { name }));
      onClose();
    },
  });
  return (
    <FormDialog<{ class: string }>
      act={t(leaving.kind === 'transfer' ? 'take' : 'back')}
      doing={act}
      unread={classes.error}
      keep={t('cancel')}
      note={t('takeNote')}
      onClose={onClose}
      onSay={(body) => act.mutate({ params: { id: leaving.id }, body })}
      title={t('takeTitle', { name })}
    >
      <Form.Item label={t('class')} name="class" rules={[{ required: true, message: t('chooseClass') }]}>
        <Select
          aria-label={t('class')}
          options={(classes.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
          placeholder={t('chooseClass')}
        />
      </Form.Item>
    </FormDialog>
  );
}

function Refuse({ leaving, onClose }: Given): ReactNode {
  const t = useWords(classWords);
  const toast = useUndoToast();
  const act = useAct(refuseLeaving, {
    onDone: () => {
      toast(t('refused'));
      onClose();
    },
  });
  return (
    <FormDialog<{ reason: string }>
      about={`refuse leaving ${leaving.id}`}
      act={t('refuse')}
      doing={act}
      keep={t('cancel')}
      onClose={onClose}
      onSay={(body) => act.mutate({ params: { id: leaving.id }, body })}
      title={t('refuseTitle', { name: leaving.pupilName ?? t('someone') })}
    >
      <Form.Item
        label={t('why')}
        name="reason"
        rules={[{ required: true, min: 2, whitespace: true, message: t('whyFirst') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={400} />
      </Form.Item>
    </FormDialog>
  );
}
