import { type ReactNode, useState } from 'react';
import { listFactors } from '#modules/people/contract/factor.ts';
import { DevicesPanel } from '#modules/people/web/DevicesPanel.tsx';
import { FactorsPanel } from '#modules/people/web/FactorsPanel.tsx';
import { IdentitiesPanel } from '#modules/people/web/IdentitiesPanel.tsx';
import { RecoveryCodes } from '#modules/people/web/RecoveryCodes.tsx';
import { SignInsPanel } from '#modules/people/web/SignInsPanel.tsx';
import { securityWords } from '#modules/people/web/security-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './security.css';

/** How one's own account is guarded. */
export function SecurityPage(): ReactNode {
  const t = useWords(securityWords);
  const { data, error, refetch } = useRead(listFactors, {});
  const [codes, setCodes] = useState<readonly string[]>([]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape shape="list" />;
  const state = !data.hasAccount ? 'none' : data.items.length > 0 ? 'guarded' : 'bare';
  return (
    <Page narrow subtitle={state !== 'none' && t('subtitle')} title={t(`title.${state}`)}>
      <Stack>
        {codes.length > 0 && <RecoveryCodes codes={codes} onKept={() => setCodes([])} />}
        {data.hasAccount ? <FactorsPanel factors={data} onCodes={setCodes} /> : <EmptyState title={t('noAccount')} />}
        <IdentitiesPanel />
        <DevicesPanel />
        <SignInsPanel />
      </Stack>
    </Page>
  );
}
