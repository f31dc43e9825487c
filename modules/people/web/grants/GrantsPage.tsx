import type { ReactNode } from 'react';
import { GiveForm } from '#modules/people/web/grants/GiveForm.tsx';
import { GrantsPanel } from '#modules/people/web/grants/GrantsPanel.tsx';
import { grantWords } from '#modules/people/web/grants/grant-words.ts';
import { RequestsPanel } from '#modules/people/web/grants/RequestsPanel.tsx';
import { useSession } from '#web/api/session.ts';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Roles of staff: what waits for a second person first, then who holds what, and a new one to give. */
export function GrantsPage(): ReactNode {
  const t = useWords(grantWords);
  const isLeader = useSession().role.role === 'school_leader';
  return (
    <Page subtitle={t('note')} title={t(isLeader ? 'title' : 'titleCounty')}>
      <Stack>
        <RequestsPanel />
        {isLeader && <GiveForm />}
        <GrantsPanel />
      </Stack>
    </Page>
  );
}
