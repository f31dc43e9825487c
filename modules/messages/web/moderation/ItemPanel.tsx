import { Fragment, type ReactNode } from 'react';
import type { ModerationItem } from '#modules/messages/contract/moderation.ts';
import { AttachmentList } from '#modules/messages/web/AttachmentList.tsx';
import { useFound } from '#modules/messages/web/moderation/found-words.ts';
import { MarkedWords } from '#modules/messages/web/moderation/MarkedWords.tsx';
import { moderationWords } from '#modules/messages/web/moderation/moderation-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One message to decide on: why it is here, until when, what it says, and under it what is to be said to it. */
export function ItemPanel({ item, children }: { item: ModerationItem; children: ReactNode }): ReactNode {
  const t = useWords(moderationWords);
  const language = useLanguage();
  const { cause, writtenBy, side, childName, groupName, writtenAtOrg, writtenAt, dueAt, isLate } = item;
  const hits = [...item.saidBefore, item].flatMap((said) => said.hits);
  const { listVersion, reportReason, decidedBy, reason, appeal } = item;
  const about = groupName === null ? t('aboutChild', { child: childName ?? '' }) : t('inGroup', { name: groupName });
  const from =
    writtenBy === null
      ? t('nameless', { side: t(`side.${side}`) })
      : t('from', { name: writtenBy, side: t(`side.${side}`), about });
  const found = useFound();
  const due = t(isLate ? 'late' : 'due', { at: formatDateTime(language, dueAt) });
  return (
    <article aria-label={from}>
      <Panel
        action={<Mark tone={isLate ? 'bad' : 'accent'}>{due}</Mark>}
        note={t('writtenAt', { at: formatDateTime(language, writtenAt) })}
        title={from}
      >
        <p>
          <Mark tone={cause === 'harm' ? 'bad' : 'warn'}>{t(`cause.${cause}`)}</Mark>
        </p>
        <Said item={item} />
        <AttachmentList attachments={item.attachments} />
        {hits.length > 0 && <p className="ly-muted">{t('found', { words: found(hits), version: listVersion })}</p>}
        {writtenAtOrg !== null && <p>{t('inStead', { org: writtenAtOrg })}</p>}
        {reportReason !== null && <p>{t('reportReason', { reason: reportReason })}</p>}
        {appeal !== null && (
          <>
            <p>{t('decidedBy', { name: decidedBy ?? '', reason: reason ?? '' })}</p>
            <p>{t('appeal', { words: appeal })}</p>
          </>
        )}
        {children}
      </Panel>
    </article>
  );
}

/** What it says and, where its writer has changed it since, first what it said and what was done about that; whether he has taken it back. */
function Said({ item: { body, hits, saidBefore, isTakenBack } }: { item: ModerationItem }): ReactNode {
  const t = useWords(moderationWords);
  const mark = (words: string) => (
    <p>
      <Mark tone="warn">{words}</Mark>
    </p>
  );
  return (
    <>
      {body === null && <p className="ly-muted">{t('notOpened')}</p>}
      {saidBefore.map((said, at) => (
        <Fragment key={at}>
          {said.body !== null && <MarkedWords hits={said.hits} said={said.body} />}
          {said.done !== null && <p>{t('doneThen', { done: said.done })}</p>}
        </Fragment>
      ))}
      {saidBefore.length > 0 && mark(t('changed'))}
      {body !== null && <MarkedWords hits={hits} said={body} />}
      {isTakenBack && mark(t('takenBack'))}
    </>
  );
}
