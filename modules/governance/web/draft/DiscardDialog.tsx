import type { ReactNode } from 'react';
import { discardDutyDraft } from '#modules/governance/contract/duty-draft.ts';
import type { DutyList } from '#modules/governance/contract/duty-list.ts';
import { draftWords } from '#modules/governance/web/draft/draft-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Gives up the draft, saying what goes with it. */
export function DiscardDialog({ draft, onClose }: { draft: DutyList; onClose: () => void }): ReactNode {
  const t = useWords(draftWords);
  const toast = useUndoToast();
  const act = useSeenAct(discardDutyDraft, () => toast(t('discarded')));
  const { matters, duties, version } = draft;
  return (
    <FormDialog
      act={t('discard')}
      doing={act}
      keep={t('keepDraft')}
      note={t('discardNote', { matters, duties })}
      onClose={onClose}
      onSay={() => act.say({ body: { seen: version } })}
      title={t('discardTitle')}
    >
      {null}
    </FormDialog>
  );
}
