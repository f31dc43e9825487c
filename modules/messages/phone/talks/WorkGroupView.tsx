import type { ReactNode } from 'react';
import type { WorkGroup } from '#modules/messages/contract/conversation.ts';
import { GroupMembers } from '#modules/messages/phone/talks/GroupMembers.tsx';
import { Messages } from '#modules/messages/phone/talks/Messages.tsx';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { WriteCard } from '#modules/messages/phone/talks/WriteCard.tsx';
import { Line } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatList } from '#platform/i18n/format.ts';

/** A group of colleagues: who is in it, and what is written; who comes in and leaves is a desk's. */
export function WorkGroupView({ group }: { group: WorkGroup }): ReactNode {
  const t = useWords(talkWords);
  const language = useLanguage();
  const { id, title, isOpen, isClosed, organisations, keeper } = group;
  return (
    <Screen title={title}>
      <Line>{t('workWith', { organisations: formatList(language, organisations) })}</Line>
      <Line>{keeper ? t('workKept', keeper) : t('workKeptByNobody')}</Line>
      <GroupMembers id={id} />
      <Messages name={t('everybody')} of={group} />
      {isOpen && <WriteCard name={t('everybody')} talk={id} />}
      {!isOpen && <Line>{t(isClosed ? 'groupClosed' : 'workAlone')}</Line>}
    </Screen>
  );
}
