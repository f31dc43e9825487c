import type { ReactNode } from 'react';
import {
  discardPolicyDraft,
  putPolicyInForce,
  type readPolicyDraft,
} from '#modules/governance/contract/policy-draft.ts';
import { policyDraftWords } from '#modules/governance/web/policies/policy-draft-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Puts a draft in force, or gives it up, saying what that means. */
export function DraftEndDialog(given: {
  policy: string;
  draft: Reply<typeof readPolicyDraft>['draft'];
  end: 'inForce' | 'discard';
  onClose: () => void;
}): ReactNode {
  const t = useWords(policyDraftWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const go = useGo();
  const { policy, draft, end, onClose } = given;
  const put = useSeenAct(putPolicyInForce, () => {
    toast(t('inForceDone'));
    go(`/policies/${policy}`);
  });
  const discard = useSeenAct(discardPolicyDraft, () => {
    toast(t('discarded'));
    go('/policies');
  });
  const act = end === 'inForce' ? put : discard;
  return (
    <FormDialog<object>
      act={t(end)}
      doing={act}
      keep={t('keep')}
      note={t(`${end}Note`, { began: formatDate(language, draft.began) })}
      onClose={onClose}
      onSay={() => act.say({ params: { id: policy }, body: { seen: draft.version } })}
      title={draft.title}
    >
      {null}
    </FormDialog>
  );
}
