import type { ReactNode } from 'react';
import { endRobot, type Robot } from '#modules/messages/contract/robot.ts';
import { robotWords as words } from '#modules/messages/web/robots/robot-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Says what goes with a robot before it is removed. */
export function EndRobotDialog({ robot: { id, title }, onClose }: { robot: Robot; onClose: () => void }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const end = useAct(endRobot, {
    onDone: () => {
      toast(t('ended'));
      onClose();
    },
  });
  return (
    <FormDialog
      act={t('end')}
      doing={end}
      keep={t('keep')}
      note={t('endNote')}
      onClose={onClose}
      onSay={() => end.mutate({ params: { id } })}
      title={t('endTitle', { title })}
    >
      {null}
    </FormDialog>
  );
}
