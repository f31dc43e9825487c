import type { ReactNode } from 'react';
import type { Conversation, Message } from '#modules/messages/contract/conversation.ts';
import { AttachmentList } from '#modules/messages/web/AttachmentList.tsx';
import { NoticeBody } from '#modules/messages/web/NoticeBody.tsx';
import { MessageActs } from '#modules/messages/web/talks/MessageActs.tsx';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { formatDateTime, formatList } from '#platform/i18n/format.ts';
import { Panel, Row } from '#web/ui/Page.tsx';
import { ReadAloud } from '#web/ui/ReadAloud.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** A message, and in what sort of conversation it was written. */
interface Given {
  message: Message;
  kind: Conversation['kind'];
}

/** One message: what it says, how it stands, and what can be done about it. */
export function MessageRow({ message, kind }: Given): ReactNode {
  const t = useWords(talkWords);
  const language = useLanguage();
  const { isOwn, body, attachments, writtenAt, editedAt } = message;
  const by = isOwn ? t('you') : message.by;
  const at = formatDateTime(language, writtenAt);
  return (
    <article aria-label={`${by} ${at}`}>
      <Panel note={editedAt === null ? at : `${at} · ${t('edited')}`} title={by}>
        {body !== null && body !== '' && <NoticeBody text={body} />}
        <AttachmentList attachments={attachments} />
        <Standing kind={kind} message={message} />
        <Row>
          {body !== null && body !== '' && !isOwn && <ReadAloud text={body} />}
          <MessageActs isOfPupil={kind === 'pupil'} message={message} />
        </Row>
      </Panel>
    </article>
  );
}

/** How it stands: on its way, looked at, arrived, refused and why, withdrawn. */
function Standing({ message, kind }: Given): ReactNode {
  const t = useWords(talkWords);
  const language = useLanguage();
  const { isOwn, state, dueAt, isRead, held } = message;
  const at = (moment: string): string => formatDateTime(language, moment);
  const lines: string[] = [];
  if (state === 'withdrawn') lines.push(t(isOwn ? 'goneOwn' : 'goneOther', { name: message.by }));
  if (state === 'removed' && !isOwn) lines.push(t('removedOther'));
  if (isOwn && state === 'waiting') lines.push(t('waiting', { at: at(dueAt) }));
  if (isOwn && state === 'delivered') lines.push(t(isRead ? 'read' : 'delivered'));
  if (held && state === 'held') lines.push(t('held', { words: formatList(language, held.words), at: at(held.dueAt) }));
  if (isOwn && (state === 'refused' || state === 'removed'))
    lines.push(held?.reason ? t(state, { reason: held.reason }) : t(kind === 'talk' ? 'refusedOver' : 'refusedLeft'));
  if (held?.state === 'appealed') lines.push(t('appealed', { at: at(held.dueAt) }));
  if (held?.state === 'upheld' || held?.state === 'overturned')
    lines.push(t(held.state, { answer: held.answer ?? '' }));
  return lines.map((line) => (
    <p className="ly-muted" key={line}>
      {line}
    </p>
  ));
}
