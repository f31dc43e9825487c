import type { ReactNode } from 'react';
import { readConversation, type Talk } from '#modules/messages/contract/conversation.ts';
import { GroupView } from '#modules/messages/web/talks/GroupView.tsx';
import { Messages, WriteForm } from '#modules/messages/web/talks/Messages.tsx';
import { WorkGroupView } from '#modules/messages/web/talks/WorkGroupView.tsx';
import { PupilTalkView } from '#modules/messages/web/talks/PupilTalkView.tsx';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { formatHour } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** One conversation or group, the newest message last, with room to write under it; what is written to one never stands in another. */
export function TalkPage(): ReactNode {
  const { data, error, refetch } = useRead(readConversation, { params: { id: useParam('id') } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape shape="list" />;
  if (data.kind === 'talk') return <TalkView key={data.id} talk={data} />;
  if (data.kind === 'pupil') return <PupilTalkView key={data.id} talk={data} />;
  if (data.kind === 'class') return <GroupView group={data} key={data.id} />;
  return <WorkGroupView group={data} key={data.id} />;
}

function TalkView({ talk }: { talk: Talk }): ReactNode {
  const t = useWords(talkWords);
  const { id, childName, isOpen, notice, partner } = talk;
  const { name, role, quietFrom, quietUntil } = partner;
  const rests = quietFrom !== quietUntil;
  const hours = t('hours', { name, from: formatHour(quietFrom), until: formatHour(quietUntil) });
  return (
    <Page
      narrow
      subtitle={isOpen ? rests && hours : t('isOver')}
      title={t('talkTitle', { name, role, child: childName })}
    >
      {notice && <p>{t('notice', { title: notice.title })}</p>}
      <Messages of={talk} />
      {isOpen && (
        <Panel>
          <WriteForm id={id} name={name} />
        </Panel>
      )}
    </Page>
  );
}
