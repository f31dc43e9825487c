import type { ReactNode } from 'react';
import type { Message } from '#modules/messages/contract/conversation.ts';
import { Attachments } from '#modules/messages/phone/Attachments.tsx';
import { MessageActs } from '#modules/messages/phone/talks/MessageActs.tsx';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime, formatList } from '#platform/i18n/format.ts';
import './talk.css';

/** A message, what those are called whom it is written to, and whether these are a group. */
interface Given {
  message: Message;
  name: string;
  isGroup: boolean;
  /** What is said of one on its way, where nobody knows when it arrives. */
  waits?: string | undefined;
}

/** One message: what it says, how it stands, and what can be done about it. */
export function MessageCard({ message, name, isGroup, waits }: Given): ReactNode {
  const t = useWords(talkWords);
  const language = useLanguage();
  const { isOwn, body, attachments, writtenAt, editedAt } = message;
  const by = isOwn ? t('you') : message.by;
  return (
    <article
      aria-label={`${by} ${formatDateTime(language, writtenAt)}`}
      className={`talk-message ${isOwn ? 'talk-own' : ''}`}
    >
      <p className="ly-small">
        {by} · {formatDateTime(language, writtenAt)}
        {editedAt !== null && ` · ${t('edited')}`}
      </p>
      {body !== null && body !== '' && <p className="talk-words">{body}</p>}
      <Attachments attachments={attachments} />
      <Standing isGroup={isGroup} message={message} name={name} waits={waits} />
      {body !== null && body !== '' && !isOwn && <ReadAloud text={body} />}
      <MessageActs message={message} />
    </article>
  );
}

/** How it stands: on its way, looked at, arrived, refused and why, withdrawn. */
function Standing({ message, name, isGroup, waits }: Given): ReactNode {
  const t = useWords(talkWords);
  const language = useLanguage();
  const { isOwn, state, dueAt, isRead, held } = message;
  const at = (moment: string): string => formatDateTime(language, moment);
  const lines: string[] = [];
  if (state === 'withdrawn') lines.push(t(isOwn ? 'goneOwn' : 'goneOther', { name: message.by }));
  if (state === 'removed' && !isOwn) lines.push(t('removedOther'));
  if (isOwn && state === 'waiting') lines.push(waits ?? t('waiting', { name, at: at(dueAt) }));
  if (isOwn && state === 'delivered') lines.push(isRead ? t('read', { name }) : t('delivered'));
  if (held && state === 'held') lines.push(t('held', { words: formatList(language, held.words), at: at(held.dueAt) }));
  if (isOwn && (state === 'refused' || state === 'removed'))
    lines.push(held?.reason ? t(state, { name, reason: held.reason }) : t(isGroup ? 'refusedLeft' : 'refusedOver'));
  if (held?.state === 'appealed') lines.push(t('appealed', { at: at(held.dueAt) }));
  if (held?.state === 'upheld' || held?.state === 'overturned')
    lines.push(t(held.state, { answer: held.answer ?? '' }));
  return lines.map((line) => (
    <p className="ly-line" key={line}>
      {line}
    </p>
  ));
}
