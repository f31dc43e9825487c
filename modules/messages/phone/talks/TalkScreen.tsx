import type { ReactNode } from 'react';
import type { Talk } from '#modules/messages/contract/conversation.ts';
import { GroupView } from '#modules/messages/phone/talks/GroupView.tsx';
import { Messages } from '#modules/messages/phone/talks/Messages.tsx';
import { PupilTalkView } from '#modules/messages/phone/talks/PupilTalkView.tsx';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { WorkGroupView } from '#modules/messages/phone/talks/WorkGroupView.tsx';
import { WriteCard } from '#modules/messages/phone/talks/WriteCard.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { Line } from '#phone/ui/Card.tsx';
import { useParam } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import { formatHour } from '#platform/i18n/format.ts';

/** One conversation or group, the newest message last, with room to write under it; what is written to one never stands in another. */
export function TalkScreen(): ReactNode {
  const { data, error, refetch } = useRead('messages.readConversation', { params: { id: useParam('id') } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  if (data.kind === 'talk') return <TalkView key={data.id} talk={data} />;
  if (data.kind === 'pupil') return <PupilTalkView key={data.id} talk={data} />;
  if (data.kind === 'class') return <GroupView group={data} key={data.id} />;
  return <WorkGroupView group={data} key={data.id} />;
}

function TalkView({ talk }: { talk: Talk }): ReactNode {
  const t = useWords(talkWords);
  const { partner, childName, notice, isOpen } = talk;
  const { name, role, quietFrom, quietUntil } = partner;
  return (
    <Screen title={name}>
      <Line>{t('about', { role, child: childName })}</Line>
      {notice && <Line>{t('notice', { title: notice.title })}</Line>}
      {isOpen && quietFrom !== quietUntil && (
        <Line>{t('hours', { name, from: formatHour(quietFrom), until: formatHour(quietUntil) })}</Line>
      )}
      <Messages name={name} of={talk} />
      {isOpen ? <WriteCard name={name} talk={talk.id} /> : <Line>{t('isOver')}</Line>}
    </Screen>
  );
}
