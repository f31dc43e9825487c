import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Evidence, removeEvidence, type TaskInFull } from '#modules/governance/contract/task.ts';
import { AddEvidenceDialog } from '#modules/governance/web/tasks/AddEvidenceDialog.tsx';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { AttachmentList } from '#modules/messages/web/public.tsx';
import { formatDate } from '#platform/i18n/format.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What shows a task done and how well that is known; whoever does it adds to it until it is over. */
export function EvidencePanel({ task }: { task: TaskInFull }): ReactNode {
  const t = useWords(taskWords);
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Evidence>();
  const { evidence, grade, mayShow, state } = task;
  return (
    <Panel
      action={mayShow && <Button onClick={() => setAdding(true)}>{t('evidenceAdd')}</Button>}
      note={grade ? t(`grade.${grade}`) : t('gradeNone')}
      title={t('evidence')}
    >
      {evidence.length === 0 && <p className="ly-muted">{t('evidenceNone')}</p>}
      <ul className="ly-evidence">
        {evidence.map((one) => (
          <OnePiece key={one.id} one={one} {...(mayShow && { onRemove: () => setRemoved(one) })} />
        ))}
      </ul>
      {(state === 'done' || state === 'withdrawn') && <p className="ly-muted ly-small">{t('frozen')}</p>}
      {isAdding && <AddEvidenceDialog onClose={() => setAdding(false)} task={task} />}
      {removed && <RemoveDialog evidence={removed} onClose={() => setRemoved(undefined)} task={task} />}
    </Panel>
  );
}

/** One file, under what it shows. */
function OnePiece({ one, onRemove }: { one: Evidence; onRemove?: () => void }): ReactNode {
  const t = useWords(taskWords);
  const language = useLanguage();
  const { shows, org, addedAt, file } = one;
  return (
    <li>
      <div>
        <span className="ly-said">{shows}</span>{' '}
        <span className="ly-muted ly-small">
          {t('evidenceOf', { org: org.name, day: formatDate(language, addedAt) })}
        </span>
      </div>
      <AttachmentList attachments={[file]} />
      {onRemove && (
        <Button aria-label={t('evidenceRemoveOf', { shows })} onClick={onRemove} size="small">
          {t('evidenceRemove')}
        </Button>
      )}
    </li>
  );
}

function RemoveDialog(given: { evidence: Evidence; task: TaskInFull; onClose: () => void }): ReactNode {
  const t = useWords(taskWords);
  const toast = useUndoToast();
  const { evidence, task, onClose } = given;
  const { say, ...doing } = useSeenAct(removeEvidence, () => {
    toast(t('done'));
    onClose();
  });
  return (
    <FormDialog
      act={t('evidenceRemove')}
      doing={doing}
      keep={t('keep')}
      note={t('evidenceRemoveNote')}
      onClose={onClose}
      onSay={() => say({ params: { id: task.id }, body: { seen: task.version, evidence: evidence.id } })}
      title={t('evidenceRemoveOf', { shows: evidence.shows })}
    >
      {null}
    </FormDialog>
  );
}
