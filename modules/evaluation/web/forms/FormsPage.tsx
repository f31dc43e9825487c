import type { ReactNode } from 'react';
import { BureauForms } from '#modules/evaluation/web/forms/BureauForms.tsx';
import { formWords } from '#modules/evaluation/web/forms/form-words.ts';
import { Returns, useReturns } from '#modules/evaluation/web/forms/Returns.tsx';
import { useSession } from '#web/api/session.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What is asked for and what was reported: for the bureau of everybody, for who fills in of his own organisation. */
export function FormsPage(): ReactNode {
  return useSession().role.role === 'official' ? <BureauForms /> : <OwnForms />;
}

function OwnForms(): ReactNode {
  const t = useWords(formWords);
  const read = useReturns({});
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  const open = read.data?.items.filter(({ state }) => state !== 'reported').length ?? 0;
  return (
    <Page
      subtitle={t('subtitle')}
      title={read.data ? (open > 0 ? t('titleOwn', { count: open }) : t('titleOwnDone')) : t('page')}
    >
      <Returns label={t('returnsOwn')} read={read} />
    </Page>
  );
}
