import { Button } from 'antd';
import type { ReactNode } from 'react';
import { NeedCounts, useCount } from '#modules/needs/web/NeedCounts.tsx';
import { SchoolClasses } from '#modules/needs/web/SchoolClasses.tsx';
import { SchoolServices } from '#modules/needs/web/SchoolServices.tsx';
import { SchoolWaiting } from '#modules/needs/web/SchoolWaiting.tsx';
import { words } from '#modules/needs/web/words.ts';
import { useSession } from '#web/api/session.ts';
import { Columns, Page, Stack } from '#web/ui/Page.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** A school to whoever leads it: what was asked for and where it stands, what has waited longest, what is under way. */
export function SchoolPage(): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const { role } = useSession();
  const open = useCount('open');
  const title = open === undefined ? t('school') : t(open > 0 ? 'schoolOpen' : 'schoolNone', { count: open });
  return (
    <Page
      actions={
        <Button onClick={() => go('/needs/new')} type="primary">
          {t('openNeed')}
        </Button>
      }
      subtitle={role.title}
      title={title}
    >
      <NeedCounts />
      <Columns>
        <Stack>
          <SchoolWaiting open={open} />
          <SchoolServices />
        </Stack>
        <SchoolClasses />
      </Columns>
    </Page>
  );
}
