import { Fragment, type ReactNode } from 'react';
import type { ModerationItem } from '#modules/messages/contract/moderation.ts';
import { Attachments } from '#modules/messages/phone/Attachments.tsx';
import { decidingWords } from '#modules/messages/phone/deciding/deciding-words.ts';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime, formatList } from '#platform/i18n/format.ts';
import '#modules/messages/phone/talks/talk.css';

/** One message to decide on: why it is here, until when, what it says, and under it what is to be said to it. */
export function ItemCard({ item, children }: { item: ModerationItem; children: ReactNode }): ReactNode {
  const t = useWords(decidingWords);
  const language = useLanguage();
  const { cause, body, writtenBy: name, childName, groupName, writtenAtOrg: org, dueAt, isLate } = item;
  const { saidBefore, isTakenBack, reportReason, decidedBy, reason, appeal } = item;
  const found = new Set([...saidBefore, item].flatMap(({ hits }) => hits.map(({ words }) => `“${words}”`)));
  const side = t(`side.${item.side}`);
  const due = t(isLate ? 'late' : 'due', { at: formatDateTime(language, dueAt) });
  const about = groupName === null ? t('aboutChild', { child: childName ?? '' }) : t('inGroup', { name: groupName });
  return (
    <Card
      mark={<Mark tone={cause === 'harm' ? 'bad' : 'warn'}>{t(`cause.${cause}`)}</Mark>}
      title={name === null ? t('nameless', { side }) : t('from', { name, side, about })}
    >
      {body === null && <Line>{t('notOpened')}</Line>}
      {saidBefore.map((said, at) => (
        <Fragment key={at}>
          {said.body !== null && <blockquote className="talk-words">{said.body}</blockquote>}
          {said.done !== null && <Line>{t('doneThen', { done: said.done })}</Line>}
        </Fragment>
      ))}
      {saidBefore.length > 0 && <Warning>{t('changed')}</Warning>}
      {body !== null && <blockquote className="talk-words">{body}</blockquote>}
      {isTakenBack && <Warning>{t('takenBack')}</Warning>}
      <Attachments attachments={item.attachments} />
      <Line>{t('writtenAt', { at: formatDateTime(language, item.writtenAt) })}</Line>
      {isLate ? <Warning>{due}</Warning> : <Line>{due}</Line>}
      {found.size > 0 && (
        <Line>
          {t('found', {
            words: formatList(language, [...found]),
          })}
        </Line>
      )}
      {org !== null && <Line>{t('inStead', { org })}</Line>}
      {reportReason !== null && <Line>{t('reportReason', { reason: reportReason })}</Line>}
      {appeal !== null && (
        <>
          <Line>{t('decidedBy', { name: decidedBy ?? '', reason: reason ?? '' })}</Line>
          <Line>{t('appeal', { words: appeal })}</Line>
        </>
      )}
      {children}
    </Card>
  );
}

const Warning = ({ children }: { children: ReactNode }): ReactNode => (
  <p>
    <Mark tone="warn">{children}</Mark>
  </p>
);
