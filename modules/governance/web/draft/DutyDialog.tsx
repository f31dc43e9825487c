import type { ReactNode } from 'react';
import { addDuty, changeDuty } from '#modules/governance/contract/duty-draft.ts';
import type { Duty, Matter } from '#modules/governance/contract/duty-list.ts';
import { draftWords } from '#modules/governance/web/draft/draft-words.ts';
import { type DutyFields, fieldsOf, wishOf } from '#modules/governance/web/draft/duty-fields.ts';
import { DutyInputs } from '#modules/governance/web/draft/DutyInputs.tsx';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { dutyFields, tellField } from '#modules/governance/web/tell-duty.ts';
import { useTeller } from '#modules/governance/web/use-teller.ts';
import { useSession } from '#web/api/session.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Adds a duty to a matter, or says anew what one says; `now` is what a colleague may have made of it meanwhile. */
export function DutyDialog(given: {
  matter: Matter;
  duty?: Duty;
  now: Duty | undefined;
  seen: number;
  onClose: () => void;
}): ReactNode {
  const t = useWords(draftWords);
  const toast = useUndoToast();
  const { county } = useSession();
  const { matter, duty, now, seen, onClose } = given;
  const done = (): void => {
    toast(t('saved'));
    onClose();
  };
  const add = useSeenAct(addDuty, done);
  const change = useSeenAct(changeDuty, done);
  const say = (fields: DutyFields): void => {
    const body = { ...wishOf(fields), seen };
    if (duty) change.say({ params: { id: duty.id }, body });
    else add.say({ params: { code: matter.code }, body });
  };
  return (
    <FormDialog<DutyFields>
      about={`duty-draft/duty/${duty?.id ?? matter.code}`}
      act={t('save')}
      doing={duty ? change : add}
      initial={fieldsOf(duty, county.code)}
      keep={t('keep')}
      note={
        <>
          <p>{t('dutyNote')}</p>
          {duty && <Meanwhile duty={duty} now={now} />}
        </>
      }
      onClose={onClose}
      onSay={say}
      title={t(duty ? 'changeDutyTitle' : 'newDutyTitle', { name: matter.name })}
    >
      <DutyInputs isAboutChild={matter.isAboutChild} />
    </FormDialog>
  );
}

/** What a colleague made of the duty since the dialog was opened. */
function Meanwhile({ duty, now }: { duty: Duty; now: Duty | undefined }): ReactNode {
  const t = useWords(draftWords);
  const teller = useTeller(now ? [now] : []);
  if (!now) return <p role="alert">{t('goneSince')}</p>;
  const differing = dutyFields.filter((field) => tellField(teller, field, now) !== tellField(teller, field, duty));
  if (differing.length === 0) return null;
  const told = differing.map((field) => `${teller.t(field)} ${tellField(teller, field, now)}`).join(' · ');
  return <p role="alert">{t('changedSince', { told })}</p>;
}
