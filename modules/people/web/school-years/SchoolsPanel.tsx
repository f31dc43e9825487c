import { Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { listSchools, type School } from '#modules/people/contract/school-year.ts';
import { schoolYearWords } from '#modules/people/web/school-years/school-year-words.ts';
import { SetSystem } from '#modules/people/web/school-years/SetSystem.tsx';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** The schools of the county and the systems their classes follow. */
export function SchoolsPanel({ thisYear }: { thisYear: number }): ReactNode {
  const t = useWords(schoolYearWords);
  const [{ at, words, only }, setAddress] = useAddress({ at: '1', words: '', only: '' });
  const isOnly = only === 'unpromoted';
  const found = useRead(listSchools, { query: { page: at, words, ...(isOnly ? { unpromoted: 'yes' as const } : {}) } });
  const columns = useColumns(thisYear);
  return (
    <Panel title={t('schools')}>
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('noneNote')} title={t('none')} />}
        error={found.error}
        filters={
          <Row>
            <Input.Search
              allowClear
              aria-label={t('school')}
              defaultValue={words}
              onSearch={(next) => setAddress({ words: next, at: '1' })}
              placeholder={t('school')}
              style={{ maxInlineSize: '14rem' }}
            />
            <Checkbox
              checked={isOnly}
              onChange={({ target }) => setAddress({ only: target.checked ? 'unpromoted' : '', at: '1' })}
            >
              {t('only', { count: found.data?.unpromoted ?? '…' })}
            </Checkbox>
          </Row>
        }
        label={t('schools')}
        onPage={(next) => setAddress({ at: String(next) })}
        onRetry={() => void found.refetch()}
        page={Number(at)}
        rowKey="id"
        rows={found.data?.items}
        total={found.data?.total ?? 0}
        unit={t('schoolUnit')}
      />
    </Panel>
  );
}

/** Senior school takes three years by either system. */
const isSenior = ({ stages: has }: School): boolean => has.length > 0 && has.every((stage) => stage === 'senior');

const stages = ['primary', 'junior', 'senior'] as const;

function useColumns(thisYear: number): Columns<School> {
  const t = useWords(schoolYearWords);
  return [
    { title: t('school'), dataIndex: 'name' },
    {
      title: t('stages'),
      render: (_, school) =>
        stages
          .filter((stage) => school.stages.includes(stage))
          .map((stage) => t(`stage.${stage}`))
          .join(' · '),
    },
    {
      title: t('system'),
      render: (_, school) =>
        isSenior(school) ? (
          <span className="ly-muted">{t('seniorAlone')}</span>
        ) : (
          school.systems.map(({ from, system }) => (
            <div key={from}>
              {t(from === null ? 'all' : 'since', { year: from ?? '', system: t(`system.${system}`) })}
            </div>
          ))
        ),
    },
    {
      title: t('promotion'),
      render: (_, { isPromoted }) => (
        <Mark tone={isPromoted ? 'plain' : 'accent'}>{t(isPromoted ? 'promoted' : 'notPromoted')}</Mark>
      ),
    },
    { key: 'change', render: (_, school) => !isSenior(school) && <SetSystem school={school} thisYear={thisYear} /> },
  ];
}
