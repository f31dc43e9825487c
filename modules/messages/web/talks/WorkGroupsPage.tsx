import { Button, Form, Input, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Conversation, listConversations, type WorkGroup } from '#modules/messages/contract/conversation.ts';
import { openWorkGroup } from '#modules/messages/contract/work-group.ts';
import { CountyGroups } from '#modules/messages/web/talks/CountyGroups.tsx';
import { workWords } from '#modules/messages/web/talks/work-words.ts';
import { formatDateTime, formatList } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const openers = ['school_leader', 'counsellor', 'official'];

const isWorkGroup = (of: Conversation): of is WorkGroup => of.kind === 'project' || of.kind === 'case';

/** The groups of colleagues the reader is in, and for the bureau those there are in the county; for who may take over one, those nobody keeps. */
export function WorkGroupsPage(): ReactNode {
  const t = useWords(workWords);
  const { role } = useSession().role;
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const [isBeginning, setIsBeginning] = useState(false);
  const groups = useRead(listConversations, { query: { page, among: 'colleagues' } });
  const columns = useColumns();
  return (
    <Page
      actions={
        openers.includes(role) && (
          <Button onClick={() => setIsBeginning(true)} type="primary">
            {t('begin')}
          </Button>
        )
      }
      subtitle={t('subtitle')}
      title={t('title')}
    >
      {isBeginning && <NewGroup onClose={() => setIsBeginning(false)} />}
      <Stack>
        <DataTable
          columns={columns}
          empty={<EmptyState note={t('noneNote')} title={t('none')} />}
          error={groups.error}
          label={t('title')}
          onPage={(next) => setAddress({ page: String(next) })}
          onRetry={() => void groups.refetch()}
          page={Number(page)}
          rowKey="id"
          rows={groups.data?.items.filter(isWorkGroup)}
          total={groups.data?.total ?? 0}
          unit={t('unit')}
        />
        {openers.includes(role) && <CountyGroups isBureau={role === 'official'} />}
      </Stack>
    </Page>
  );
}

function useColumns(): Columns<WorkGroup> {
  const t = useWords(workWords);
  const language = useLanguage();
  return [
    {
      title: t('name'),
      className: 'ly-table-text',
      render: (_, { id, title }) => <Link to={`/work-groups/${id}`}>{title}</Link>,
    },
    { title: t('kind'), render: (_, { kind }) => t(`kind.${kind}`) },
    { title: t('organisations'), render: (_, { organisations }) => formatList(language, organisations) },
    { title: t('state'), render: (_, of) => <State of={of} /> },
    { title: t('lastAt'), render: (_, { lastAt }) => formatDateTime(language, lastAt) },
  ];
}

function State({ of: { unread, isOpen, isClosed } }: { of: WorkGroup }): ReactNode {
  const t = useWords(workWords);
  if (unread > 0) return <Mark tone="accent">{t('unread', { count: unread })}</Mark>;
  if (isOpen) return <Mark>{t('open')}</Mark>;
  return <Mark>{t(isClosed ? 'closed' : 'alone')}</Mark>;
}

/** Opens a group, and goes there to invite others. */
function NewGroup({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(workWords);
  const go = useGo();
  const act = useAct(openWorkGroup, { onDone: ({ id }) => go(`/work-groups/${id}`) });
  return (
    <FormDialog<Pick<WorkGroup, 'kind' | 'title'>>
      act={t('beginDo')}
      doing={act}
      initial={{ kind: 'project' }}
      keep={t('cancel')}
      note={t('beginNote')}
      onClose={onClose}
      onSay={(body) => act.mutate({ body })}
      title={t('begin')}
    >
      <Form.Item label={t('sort')} name="kind">
        <Radio.Group options={(['project', 'case'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item
        extra={t('titleNote')}
        label={t('groupTitle')}
        name="title"
        rules={[{ required: true, whitespace: true, min: 2, message: t('titleShort') }]}
      >
        <Input maxLength={40} showCount />
      </Form.Item>
    </FormDialog>
  );
}
