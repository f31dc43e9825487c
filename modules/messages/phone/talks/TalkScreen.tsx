import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Conversation } from '#modules/messages/contract/conversation.ts';
import { MessageCard } from '#modules/messages/phone/talks/MessageCard.tsx';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { WaitingMessages } from '#modules/messages/phone/talks/WaitingMessages.tsx';
import { WriteCard } from '#modules/messages/phone/talks/WriteCard.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Line } from '#phone/ui/Card.tsx';
import { useParam } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import { formatHour } from '#platform/i18n/format.ts';

const atOnce = 20;

/** One conversation, the newest message last, with room to write under it. */
export function TalkScreen(): ReactNode {
  const { data, error, refetch } = useRead('messages.readConversation', { params: { id: useParam('id') } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Talk talk={data} /> : <Skeleton />;
}

function Talk({ talk }: { talk: Conversation }): ReactNode {
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
      <Messages talk={talk} />
      {isOpen ? <WriteCard name={name} talk={talk.id} /> : <Line>{t('isOver')}</Line>}
    </Screen>
  );
}

function Messages({ talk }: { talk: Conversation }): ReactNode {
  const [pages, setPages] = useState(1);
  return (
    <>
      {Array.from({ length: pages }, (_, index) => pages - index).map((page) => (
        <MessagesPart
          key={page}
          onEarlier={page === pages ? () => setPages(pages + 1) : undefined}
          page={page}
          talk={talk}
        />
      ))}
      <WaitingMessages talk={talk.id} />
    </>
  );
}

function MessagesPart(given: { talk: Conversation; page: number; onEarlier: (() => void) | undefined }): ReactNode {
  const t = useWords(talkWords);
  const { talk, page, onEarlier } = given;
  const { data, error, refetch } = useRead('messages.listMessages', {
    params: { id: talk.id },
    query: { page: String(page), size: String(atOnce) },
  });
  const end = useRef<HTMLDivElement>(null);
  const newest = page === 1 ? data?.items[0]?.id : undefined;
  useReading(talk, page === 1 ? data?.items.find(({ isOwn }) => !isOwn)?.id : undefined);
  useEffect(() => {
    // The newest comes into sight as it comes, and not as earlier ones are looked for.
    if (newest !== undefined) end.current?.scrollIntoView({ block: 'center' });
  }, [newest]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const earlier = data.total - page * atOnce;
  return (
    <>
      {onEarlier && earlier > 0 && <PlainButton onPress={onEarlier}>{t('earlier', { count: earlier })}</PlainButton>}
      {data.total === 0 && <Line>{t('empty')}</Line>}
      {data.items.toReversed().map((message) => (
        <MessageCard key={message.id} message={message} name={talk.partner.name} />
      ))}
      <div ref={end} />
    </>
  );
}

/** To have it open is to have read it. */
function useReading({ id, partner, unread }: Conversation, upTo: string | undefined): void {
  const t = useWords(talkWords);
  const { post } = usePost('messages.noteRead');
  const isUnread = unread > 0;
  useEffect(() => {
    if (isUnread && upTo !== undefined)
      void post({ params: { id }, body: { upTo } }, t('reading', { name: partner.name }));
    // It is said once for the newest message, whatever else of the screen is made anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies
  }, [id, upTo, isUnread]);
}
