import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { Decision, decideRound, type FindingInFull, letBe } from '#modules/evaluation/contract/finding.ts';
import { findingWords } from '#modules/evaluation/web/findings/finding-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Given {
  finding: FindingInFull;
  onClose: () => void;
}

/** Says what follows of a round: it is kept only where its figure was measured again. */
export function DecideDialog({ finding, onClose }: Given): ReactNode {
  const t = useWords(findingWords);
  const toast = useUndoToast();
  const act = useAct(decideRound, {
    onDone: () => {
      toast(t('decided'));
      onClose();
    },
  });
  const isMeasured = finding.stage === 'act' && finding.inTurn.at(-1)?.after?.isWhole === true;
  return (
    <FormDialog<{ decision: Decision; why: string }>
      about={`decision/${finding.id}`}
      act={t('save')}
      doing={act}
      keep={t('keep')}
      note={t('notCause')}
      onClose={onClose}
      onSay={(said) => act.mutate({ params: { id: finding.id }, body: { ...said, seen: finding.version } })}
      title={t('decide')}
    >
      <Form.Item label={t('decision')} name="decision" rules={[{ required: true, message: t('needed') }]}>
        <Radio.Group
          options={Decision.options.map((value) => ({
            value,
            label: t(`decision.${value}`),
            disabled: value === 'keep' && !isMeasured,
          }))}
          vertical
        />
      </Form.Item>
      <Why />
    </FormDialog>
  );
}

/** Ends a finding for which nothing is being done. */
export function LetBeDialog({ finding, onClose }: Given): ReactNode {
  const t = useWords(findingWords);
  const toast = useUndoToast();
  const act = useAct(letBe, {
    onDone: () => {
      toast(t('letBeDone'));
      onClose();
    },
  });
  return (
    <FormDialog<{ why: string }>
      about={`let-be/${finding.id}`}
      act={t('let_be')}
      doing={act}
      keep={t('keep')}
      note={t('letBeNote')}
      onClose={onClose}
      onSay={(said) => act.mutate({ params: { id: finding.id }, body: { ...said, seen: finding.version } })}
      title={t('let_be')}
    >
      <Why />
    </FormDialog>
  );
}

function Why(): ReactNode {
  const t = useWords(findingWords);
  return (
    <Form.Item label={t('why')} name="why" rules={[{ required: true, min: 5, whitespace: true, message: t('needed') }]}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
    </Form.Item>
  );
}
