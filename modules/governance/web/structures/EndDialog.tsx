import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { type BodyInFull, endBody, endTerm, type SeatTerm } from '#modules/governance/contract/structure.ts';
import { DayField } from '#modules/governance/web/structures/DayField.tsx';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { holderOf } from '#modules/governance/web/structures/Terms.tsx';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Ends a body, or one of its terms, from a day on. */
export function EndDialog(given: { body: BodyInFull; term?: SeatTerm; onClose: () => void }): ReactNode {
  const t = useWords(structureWords);
  const toast = useUndoToast();
  const { body, term, onClose } = given;
  const done = (): void => {
    toast(t('done'));
    onClose();
  };
  const [ofBody, ofTerm] = [useSeenAct(endBody, done), useSeenAct(endTerm, done)];
  const act = t(term ? 'endTerm' : 'end');
  return (
    <FormDialog<{ on: Dayjs }>
      about={`body/${(term ?? body).id}/end`}
      act={act}
      doing={term ? ofTerm : ofBody}
      initial={{ on: dayjs(countyDay()) }}
      keep={t('keep')}
      note={t(term ? 'endTermNote' : 'endNote')}
      onClose={onClose}
      onSay={({ on }) =>
        (term ? ofTerm : ofBody).say({
          params: { id: (term ?? body).id },
          body: { seen: body.version, on: on.format('YYYY-MM-DD') },
        })
      }
      title={`${act}：${term ? holderOf(term) : body.name}`}
    >
      <DayField label={t('endOn')} name="on" />
    </FormDialog>
  );
}
