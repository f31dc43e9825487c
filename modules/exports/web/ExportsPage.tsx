import type { ReactNode } from 'react';
import { AskForm } from '#modules/exports/web/AskForm.tsx';
import { exportWords } from '#modules/exports/web/export-words.ts';
import { OwnPanel } from '#modules/exports/web/OwnPanel.tsx';
import { WaitingPanel } from '#modules/exports/web/WaitingPanel.tsx';
import { useSession } from '#web/api/session.ts';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Files with people's data: what waits for the reader, what he asks for, what he asked for. */
export function ExportsPage(): ReactNode {
  const t = useWords(exportWords);
  const { role } = useSession().role;
  const asks = role !== 'security_admin';
  const approves = role === 'security_admin' || role === 'school_leader';
  // Of what leads look at no family is told.
  const note = role === 'safeguard_lead' ? 'noteLead' : 'note';
  return (
    <Page subtitle={t(asks ? note : 'noteCounty')} title={t(asks ? 'title' : 'titleCounty')}>
      <Stack>
        {approves && <WaitingPanel />}
        {asks && <OwnPanel />}
        {asks && <AskForm />}
      </Stack>
    </Page>
  );
}
