import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Group } from '#modules/messages/contract/conversation.ts';
import { GroupMembers } from '#modules/messages/web/talks/GroupMembers.tsx';
import { GroupRules } from '#modules/messages/web/talks/GroupRules.tsx';
import { Messages, WriteForm } from '#modules/messages/web/talks/Messages.tsx';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The group of a class: what is written, who is in it, and to its homeroom teacher what holds in it. */
export function GroupView({ group }: { group: Group }): ReactNode {
  const t = useWords(talkWords);
  const language = useLanguage();
  const [shown, setShown] = useState<'members' | 'rules'>();
  const { id, name, isOpen, isClosed, staffOnlyUntil, mayKeep } = group;
  const close = (): void => setShown(undefined);
  const now = staffOnlyUntil !== null && t('staffOnlyUntil', { at: formatDateTime(language, staffOnlyUntil) });
  return (
    <Page
      actions={
        <>
          <Button onClick={() => setShown('members')}>{t('members')}</Button>
          {mayKeep && <Button onClick={() => setShown('rules')}>{t('rules')}</Button>}
        </>
      }
      narrow
      subtitle={isClosed ? t('groupClosed') : now || t('groupNote')}
      title={t('group', { name })}
    >
      {shown === 'members' && <GroupMembers id={id} note={t('membersNote')} onClose={close} />}
      {shown === 'rules' && <GroupRules group={group} onClose={close} />}
      <Messages of={group} />
      {isOpen && (
        <Panel>
          <WriteForm id={id} name={t('everybody')} />
        </Panel>
      )}
    </Page>
  );
}
