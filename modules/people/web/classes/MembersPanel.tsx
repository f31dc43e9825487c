import { type ReactNode, useState } from 'react';
import { listMembers } from '#modules/people/contract/leaving.ts';
import type { ClassGroup } from '#modules/people/contract/place.ts';
import { classWords } from '#modules/people/web/classes/class-words.ts';
import { LeaveDialog } from '#modules/people/web/classes/LeaveDialog.tsx';
import type { Reply } from '#platform/http/endpoint.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { Button } from 'antd';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Member = Reply<typeof listMembers>['items'][number];

/** Who is in a class on a day and since when; under it who left it that school year. */
export function MembersPanel(given: { group: ClassGroup; on: string; mayAct: boolean }): ReactNode {
  const t = useWords(classWords);
  const { group, on, mayAct } = given;
  const [leaving, setLeaving] = useState<Member>();
  const { data, error, refetch } = useRead(listMembers, { params: { id: group.id }, query: { on } });
  const columns = useColumns(data?.yearBegan ?? on, mayAct ? setLeaving : undefined);
  const left = data?.items.filter(({ ended }) => ended !== null) ?? [];
  return (
    <Panel title={group.name}>
      {leaving && <LeaveDialog member={leaving} onClose={() => setLeaving(undefined)} />}
      <DataTable
        columns={columns}
        empty={<EmptyState title={t('noMember')} />}
        error={error}
        label={t('members')}
        onRetry={() => void refetch()}
        rowKey="id"
        rows={data?.items.filter(({ ended }) => ended === null)}
        size={100}
        unit={t('pupilUnit')}
      />
      {left.length > 0 && <Left members={left} />}
    </Panel>
  );
}

function Left({ members }: { members: readonly Member[] }): ReactNode {
  const t = useWords(classWords);
  const language = useLanguage();
  return (
    <>
      <h3>{t('left')}</h3>
      <ul>
        {members.map(({ id, name, ended }) => (
          <li key={id}>
            {name} <span className="ly-muted">{ended && t('leavesOn', { day: formatDate(language, ended) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function useColumns(yearBegan: string, onLeave: ((member: Member) => void) | undefined): Columns<Member> {
  const t = useWords(classWords);
  const language = useLanguage();
  return [
    { title: t('name'), dataIndex: 'name' },
    {
      title: t('since'),
      render: (_, { began }) => (
        <>
          {formatDate(language, began)} {began > yearBegan && <Mark tone="info">{t('joined')}</Mark>}
        </>
      ),
    },
    ...(onLeave
      ? [
          {
            key: 'acts',
            align: 'right' as const,
            render: (_: unknown, member: Member) => (
              <Button onClick={() => onLeave(member)} size="small">
                {t('leave')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
