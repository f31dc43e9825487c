import type { ReactNode } from 'react';
import { useSession } from '#platform/browser/session.ts';
import { frameWords } from '#web/app/frame-words.ts';
import { navigationOf } from '#web/app/navigation.ts';
import { Redirect } from '#web/app/Redirect.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Page } from '#web/ui/Page.tsx';
import type { StaffPage } from '#web/ui/staff-page.ts';
import { useWords } from '#web/ui/use-words.ts';

function NotFound(): ReactNode {
  const t = useWords(frameWords);
  return (
    <Page narrow subtitle={t('notFoundNote')} title={t('notFound')}>
      <Link to="/">{t('home')}</Link>
    </Page>
  );
}

function Home({ pages }: { pages: readonly StaffPage[] }): ReactNode {
  const t = useWords(frameWords);
  const { role } = useSession();
  // Who has pages of his own begins there, not at one that is everybody's.
  const own = pages.filter((page) => page.roles !== 'everyone');
  const [first] = [own, pages].flatMap((some) => navigationOf(some, role.role)[0]?.pages[0] ?? []);
  return first ? <Redirect to={first.path} /> : <Page narrow title={t('noPages')} />;
}

/** The pages the frame has of its own. */
export const FramePages = { NotFound, Home };
