import type { ReactNode } from 'react';
import { type Guardian, GuardianRelation, listGuardians } from '#modules/people/contract/guardian.ts';
import { glassWords } from '#modules/people/web/glass/glass-words.ts';
import type { Opened } from '#modules/people/web/glass/OpenForm.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What is open of one pupil, and until when. */
export function OpenedPanel({ opened: { id, name, until } }: { opened: Opened }): ReactNode {
  const t = useWords(glassWords);
  const language = useLanguage();
  const guardians = useRead(listGuardians, { params: { id } });
  const columns: Columns<Guardian> = [
    { title: t('name'), dataIndex: 'name' },
    {
      title: t('relation'),
      render: (_, one) => (
        <>
          {t(`relation.${GuardianRelation.catch('other').parse(one.relation)}`)}{' '}
          {one.carer && <Mark tone="info">{t('carer')}</Mark>}
        </>
      ),
    },
  ];
  return (
    <Panel note={t('opened', { name, until: formatDateTime(language, until) })} title={t('guardians', { name })}>
      <DataTable
        columns={columns}
        error={guardians.error}
        label={t('guardians', { name })}
        onRetry={() => void guardians.refetch()}
        rowKey="id"
        rows={guardians.data?.items}
        unit={t('guardianUnit')}
      />
    </Panel>
  );
}
