import type { ReactNode } from 'react';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import type { SentTo } from '#phone/api/call.ts';
import { useWaiting } from '#phone/outbox/use-outbox.ts';
import { useWords } from '#phone/ui/use-words.ts';

/** What was written in a conversation and waits on this phone for a network. */
export function WaitingMessages({ talk }: { talk: string }): ReactNode {
  const t = useWords(talkWords);
  const written = useWaiting().flatMap(({ id, endpoint, sent, refused }) => {
    if (endpoint !== 'messages.writeMessage' || refused) return [];
    const { params, body } = sent as SentTo<'messages.writeMessage'>;
    return params.id === talk ? [{ id, words: body.body, files: body.attachments?.length ?? 0 }] : [];
  });
  return written.map(({ id, words, files }) => (
    <article className="talk-message talk-own" key={id}>
      <p className="talk-words">{words}</p>
      {files > 0 && <p>{t('filesKept', { count: files })}</p>}
      <p className="ly-small">{t('kept')}</p>
    </article>
  ));
}
