import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Conversation } from '#modules/messages/contract/conversation.ts';
import { MessageCard } from '#modules/messages/phone/talks/MessageCard.tsx';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { pupilWords } from '#modules/messages/phone/talks/pupil-words.ts';
import { useSend } from '#modules/messages/phone/talks/use-send.ts';
import { WaitingMessages } from '#modules/messages/phone/talks/WaitingMessages.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Line } from '#phone/ui/Card.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const atOnce = 20;

/** What is written in a conversation or a group. */
interface Given {
  of: Conversation;
  /** What those are called whom it is written to. */
  name: string;
}

/** Its messages, the newest last; to have it open is to have read it. */
export function Messages(given: Given): ReactNode {
  const [pages, setPages] = useState(1);
  return (
    <>
      {Array.from({ length: pages }, (_, index) => pages - index).map((page) => (
        <MessagesPart
          {...given}
          key={page}
          onEarlier={page === pages ? () => setPages(pages + 1) : undefined}
          page={page}
        />
      ))}
      <WaitingMessages talk={given.of.id} />
    </>
  );
}

function MessagesPart(given: Given & { page: number; onEarlier: (() => void) | undefined }): ReactNode {
  const [t, ofPupils] = [useWords(talkWords), useWords(pupilWords)];
  const { of, page, onEarlier } = given;
  const waits = of.kind === 'pupil' && !of.isComplete ? ofPupils('waits') : undefined;
  const { data, error, refetch } = useRead('messages.listMessages', {
    params: { id: of.id },
    query: { page: String(page), size: String(atOnce) },
  });
  const end = useRef<HTMLDivElement>(null);
  const newest = page === 1 ? data?.items[0]?.id : undefined;
  useReading(given, page === 1 ? data?.items.find(({ isOwn }) => !isOwn)?.id : undefined);
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
        <MessageCard isGroup={of.kind !== 'talk'} key={message.id} message={message} name={given.name} waits={waits} />
      ))}
      <div ref={end} />
    </>
  );
}

function useReading({ of: { id, unread }, name }: Given, upTo: string | undefined): void {
  const t = useWords(talkWords);
  const { post } = useSend('messages.noteRead');
  const isUnread = unread > 0;
  useEffect(() => {
    if (isUnread && upTo !== undefined) void post({ params: { id }, body: { upTo } }, t('reading', { name }));
  }, [id, isUnread, upTo, name, post, t]);
}
