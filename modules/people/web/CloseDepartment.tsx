import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { closeDepartment } from '#modules/people/contract/appointment.ts';
import type { Organisation } from '#modules/people/contract/place.ts';
import { regionWords } from '#modules/people/web/region-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Closes a department, asked once more, saying what that does; refused while it holds something. */
export function CloseDepartment({ department: { id, name } }: { department: Organisation }): ReactNode {
  const t = useWords(regionWords);
  const toast = useUndoToast();
  const [asks, setAsks] = useState(false);
  const close = useAct(closeDepartment, {
    onDone: () => {
      toast(t('closed', { name }));
      setAsks(false);
    },
  });
  return (
    <>
      <Button aria-label={t('closeNamed', { name })} onClick={() => setAsks(true)} size="small">
        {t('close')}
      </Button>
      {asks && (
        <FormDialog
          act={t('close')}
          doing={close}
          keep={t('keepOpen')}
          note={t('closeNote')}
          onClose={() => setAsks(false)}
          onSay={() => close.mutate({ params: { id }, body: {} })}
          title={t('closeAsk', { name })}
        >
          {null}
        </FormDialog>
      )}
    </>
  );
}
