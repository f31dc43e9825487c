import { type ReactNode, useState } from 'react';
import { glassWords } from '#modules/people/web/glass/glass-words.ts';
import { type Opened, OpenForm } from '#modules/people/web/glass/OpenForm.tsx';
import { OpenedPanel } from '#modules/people/web/glass/OpenedPanel.tsx';
import { ReviewPanel } from '#modules/people/web/glass/ReviewPanel.tsx';
import { useSession } from '#web/api/session.ts';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Break-glass: opening one pupil for an hour, and looking at what others opened. */
export function GlassPage(): ReactNode {
  const t = useWords(glassWords);
  const { role } = useSession().role;
  const [opened, setOpened] = useState<Opened>();
  return (
    <Page subtitle={t('note')} title={t('title')}>
      <Stack>
        {role !== 'school_leader' && <OpenForm onOpened={setOpened} />}
        {opened && <OpenedPanel opened={opened} />}
        {role !== 'counsellor' && <ReviewPanel />}
      </Stack>
    </Page>
  );
}
