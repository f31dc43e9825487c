import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { listConversations } from '#modules/messages/contract/conversation.ts';
import { NewTalk } from '#modules/messages/web/talks/NewTalk.tsx';
import { TalksTable } from '#modules/messages/web/talks/TalksTable.tsx';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { openGroup } from '#modules/messages/contract/group.ts';
import { listClasses } from '#modules/people/contract/place.ts';
import { useAct } from '#web/api/use-act.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** What somebody of the school talks about with guardians, the newest message first; who teaches a class may begin. */
export function TalksPage(): ReactNode {
  const t = useWords(talkWords);
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const [isBeginning, setIsBeginning] = useState(false);
  const { role } = useSession().role;
  const talks = useRead(listConversations, { query: { page, among: 'families' } });
  return (
    <Page
      actions={
        (role === 'homeroom' || role === 'teacher') && (
          <>
            {role === 'homeroom' && <OpenGroup />}
            <Button onClick={() => setIsBeginning(true)} type="primary">
              {t('begin')}
            </Button>
          </>
        )
      }
      subtitle={t('subtitle')}
      title={t('title')}
    >
      {isBeginning && <NewTalk onClose={() => setIsBeginning(false)} />}
      <TalksTable
        empty={<EmptyState note={t('noneNote')} title={t('none')} />}
        label={t('title')}
        onPage={(next) => setAddress({ page: String(next) })}
        page={Number(page)}
        talks={talks}
        unit={t('unit')}
      />
    </Page>
  );
}

/** Goes to the group of the class one leads, and opens it where there is none. */
function OpenGroup(): ReactNode {
  const t = useWords(talkWords);
  const go = useGo();
  const classes = useRead(listClasses, { query: {} });
  const act = useAct(openGroup, { onDone: ({ id }) => go(`/talks/${id}`) });
  const group = classes.data?.items[0]?.id;
  return (
    <Button
      disabled={group === undefined}
      loading={act.isPending}
      onClick={() => act.mutate({ body: { class: group ?? '' } })}
    >
      {t('openGroup')}
    </Button>
  );
}
