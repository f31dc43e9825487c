import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Group } from '#modules/messages/contract/conversation.ts';
import { listGroupMembers } from '#modules/messages/contract/group.ts';
import { GroupRules } from '#modules/messages/web/talks/GroupRules.tsx';
import { Messages, WriteForm } from '#modules/messages/web/talks/Messages.tsx';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
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
      {shown === 'members' && <Members id={id} onClose={close} />}
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

function Members({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const t = useWords(talkWords);
  const [page, setPage] = useState(1);
  const members = useRead(listGroupMembers, { params: { id }, query: { page } });
  return (
    <Modal footer={null} onCancel={onClose} open title={t('members')}>
      <p className="ly-muted">{t('membersNote')}</p>
      <DataTable
        columns={[{ title: t('member'), render: (_, { name }) => name }]}
        error={members.error}
        label={t('members')}
        onPage={setPage}
        onRetry={() => void members.refetch()}
        page={page}
        rowKey="person"
        rows={members.data?.items}
        total={members.data?.total ?? 0}
        unit={t('membersUnit')}
      />
    </Modal>
  );
}
