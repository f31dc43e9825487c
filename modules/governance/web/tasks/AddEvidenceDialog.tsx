import { Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { addEvidence, mostEvidenceAtOnce, type TaskInFull } from '#modules/governance/contract/task.ts';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { AttachmentsField, useAttaching } from '#modules/messages/web/public.tsx';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  /** What each file shows, by its id. */
  shows?: Record<string, string>;
}

/** Adds files that show what was done, each with what it shows. */
export function AddEvidenceDialog({ task, onClose }: { task: TaskInFull; onClose: () => void }): ReactNode {
  const t = useWords(taskWords);
  const toast = useUndoToast();
  const attaching = useAttaching();
  const [isAsked, setAsked] = useState(false);
  const { files } = attaching;
  const { say, ...act } = useSeenAct(addEvidence, () => {
    toast(t('done'));
    onClose();
  });
  const isComing = files.some(({ isReady, problem }) => !isReady && problem === undefined);
  const isFit = files.length > 0 && files.length <= mostEvidenceAtOnce && files.every(({ isReady }) => isReady);
  const leave = (): void => {
    for (const { id } of files) attaching.drop(id);
    onClose();
  };
  const send = ({ shows = {} }: Fields): void => {
    setAsked(true);
    if (!isFit) return;
    const shown = files.map(({ id }) => ({ file: id, shows: shows[id] ?? '' }));
    say({ params: { id: task.id }, body: { seen: task.version, files: shown } });
  };
  return (
    <FormDialog<Fields>
      act={t('evidenceAdd')}
      doing={{ ...act, isPending: act.isPending || isComing }}
      keep={t('keep')}
      onClose={leave}
      onSay={send}
      title={task.title}
    >
      <AttachmentsField
        accept="image/*,.pdf,.docx,.xlsx,.pptx"
        renderAsked={({ id }) => <ShowsField id={id} />}
        attaching={attaching}
        note={t('evidenceNote', { most: mostEvidenceAtOnce })}
        title={t('evidenceFiles')}
      />
      {isAsked && !isFit && !isComing && <p role="alert">{t('evidenceFirst', { most: mostEvidenceAtOnce })}</p>}
    </FormDialog>
  );
}

function ShowsField({ id }: { id: string }): ReactNode {
  const t = useWords(taskWords);
  return (
    <Form.Item
      extra={t('showsNote')}
      label={t('shows')}
      name={['shows', id]}
      rules={[{ required: true, min: 2, whitespace: true, message: t('showsShort') }]}
    >
      <Input maxLength={200} />
    </Form.Item>
  );
}
