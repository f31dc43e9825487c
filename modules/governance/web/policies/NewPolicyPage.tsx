import type { ReactNode } from 'react';
import { addPolicy } from '#modules/governance/contract/policy-draft.ts';
import { newFields, wishOf } from '#modules/governance/web/policies/policy-fields.ts';
import { policyDraftWords } from '#modules/governance/web/policies/policy-draft-words.ts';
import { PolicyForm } from '#modules/governance/web/policies/PolicyForm.tsx';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { Page } from '#web/ui/Page.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Enters a document: its text is pasted, and it is a draft until a colleague puts it in force. */
export function NewPolicyPage(): ReactNode {
  const t = useWords(policyDraftWords);
  const toast = useUndoToast();
  const go = useGo();
  const act = useSeenAct(addPolicy, ({ id }) => {
    toast(t('saved'));
    go(`/policies/${id}`);
  });
  return (
    <Page subtitle={t('newNote')} title={t('newTitle')}>
      <PolicyForm
        about="policy-draft/new"
        doing={act}
        initial={newFields}
        isAbolition={false}
        onSay={(fields) => act.say({ body: wishOf(fields) })}
      />
    </Page>
  );
}
