import type { ReactNode } from 'react';
import { ChainPanel } from '#modules/oversight/web/ChainPanel.tsx';
import { words } from '#modules/oversight/web/words.ts';
import { Page } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What who keeps the system has to know, and nothing of people. */
export function SystemPage(): ReactNode {
  const t = useWords(words);
  return (
    <Page subtitle={t('systemNote')} title={t('systemTitle')}>
      <ChainPanel />
    </Page>
  );
}
