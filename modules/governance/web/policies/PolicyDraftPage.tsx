import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { readPolicy } from '#modules/governance/contract/policy.ts';
import { changePolicyDraft, readPolicyDraft } from '#modules/governance/contract/policy-draft.ts';
import { DraftEndDialog } from '#modules/governance/web/policies/DraftEndDialog.tsx';
import { fieldsOf, wishOf } from '#modules/governance/web/policies/policy-fields.ts';
import { policyDraftWords } from '#modules/governance/web/policies/policy-draft-words.ts';
import { PolicyForm } from '#modules/governance/web/policies/PolicyForm.tsx';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The draft of a document’s next version: changed, put in force by a colleague, or given up. */
export function PolicyDraftPage(): ReactNode {
  const t = useWords(policyDraftWords);
  const id = useParam('id');
  const draft = useRead(readPolicyDraft, { params: { id } });
  const version = draft.data?.draft.id ?? '';
  const policy = useRead(readPolicy, { params: { id }, query: { version } }, { enabled: version !== '' });
  const failed = [draft, policy].find((one) => one.error && !one.data);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!draft.data || !policy.data)
    return (
      <Page title={t('newTitle')}>
        <LoadingShape shape="form" />
      </Page>
    );
  return <Draft id={id} issuer={policy.data.issuer} read={draft.data} />;
}

function Draft(given: {
  id: string;
  read: Reply<typeof readPolicyDraft>;
  issuer: Reply<typeof readPolicy>['issuer'];
}): ReactNode {
  const t = useWords(policyDraftWords);
  const toast = useUndoToast();
  const [ending, setEnding] = useState<'inForce' | 'discard'>();
  const {
    id,
    issuer,
    read: { draft, isOwn },
  } = given;
  const act = useSeenAct(changePolicyDraft, () => toast(t('saved')));
  const note = draft.isAbolition ? t('abolitionNote') : t(isOwn ? 'isOwn' : 'draftNote');
  return (
    <Page
      actions={
        <>
          <Button onClick={() => setEnding('discard')}>{t('discard')}</Button>
          {!isOwn && (
            <Button onClick={() => setEnding('inForce')} type="primary">
              {t('inForce')}
            </Button>
          )}
        </>
      }
      subtitle={note}
      title={t(draft.isAbolition ? 'abolitionTitle' : 'draftTitle', { title: draft.title })}
    >
      <PolicyForm
        about={`policy-draft/${draft.id}`}
        doing={act}
        initial={fieldsOf(draft, issuer)}
        isAbolition={draft.isAbolition}
        key={draft.id}
        onSay={(fields) => act.say({ params: { id }, body: { ...wishOf(fields), seen: draft.version } })}
        own={{ policy: id, version: draft.id }}
      />
      {ending && <DraftEndDialog draft={draft} end={ending} onClose={() => setEnding(undefined)} policy={id} />}
    </Page>
  );
}
