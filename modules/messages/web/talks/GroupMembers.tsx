import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { listGroupMembers, type GroupMember } from '#modules/messages/contract/group.ts';
import { endMember } from '#modules/messages/contract/work-group.ts';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { workWords } from '#modules/messages/web/talks/work-words.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Who is in a group today; of a group of colleagues whoever keeps it has others leave. */
export function GroupMembers(given: { id: string; note: string; mayEnd?: boolean; onClose: () => void }): ReactNode {
  const { id, note, mayEnd = false, onClose } = given;
  const [t, work] = [useWords(talkWords), useWords(workWords)];
  const [page, setPage] = useState(1);
  const self = useSession().person.id;
  const members = useRead(listGroupMembers, { params: { id }, query: { page } });
  const act = useAct(endMember);
  const end = (person: string, name: string): ReactNode =>
    person !== self && (
      <Button
        aria-label={`${work('remove')} ${name}`}
        disabled={act.isPending}
        onClick={() => act.mutate({ params: { id }, body: { person } })}
        size="small"
      >
        {work('remove')}
      </Button>
    );
  const columns: Columns<GroupMember> = [
    { title: t('member'), render: (_, { name }) => name },
    ...(mayEnd
      ? [{ title: work('act'), render: (_: unknown, { person, name }: GroupMember) => end(person, name) }]
      : []),
  ];
  return (
    <Modal footer={null} onCancel={onClose} open title={t('members')}>
      <p className="ly-muted">{note}</p>
      {act.error && <ErrorState error={act.error} />}
      <DataTable
        columns={columns}
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
