import type { ReactNode } from 'react';
import { listSchoolYears, type SchoolYear } from '#modules/people/contract/school-year.ts';
import { AskingsPanel } from '#modules/people/web/askings/AskingsPanel.tsx';
import { schoolYearWords } from '#modules/people/web/school-years/school-year-words.ts';
import { SchoolsPanel } from '#modules/people/web/school-years/SchoolsPanel.tsx';
import { SetSchoolYear } from '#modules/people/web/school-years/SetSchoolYear.tsx';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** When the school years and terms of the county begin, and which system its schools follow. */
export function SchoolYearsPage(): ReactNode {
  const t = useWords(schoolYearWords);
  const { data, error, refetch } = useRead(listSchoolYears, {});
  const columns = useColumns();
  const thisYear = data?.thisYear;
  return (
    <Page
      subtitle={t('subtitle')}
      title={thisYear === undefined ? t('years') : t('title', { from: thisYear, to: thisYear + 1 })}
    >
      <Stack>
        <Panel title={t('years')}>
          <DataTable
            columns={columns}
            empty={<EmptyState title={t('years')} />}
            error={error}
            label={t('years')}
            onRetry={() => void refetch()}
            rowKey="year"
            rows={data?.items}
            unit={t('yearUnit')}
          />
        </Panel>
        <AskingsPanel isCounty />
        {thisYear !== undefined && <SchoolsPanel thisYear={thisYear} />}
      </Stack>
    </Page>
  );
}

function useColumns(): Columns<SchoolYear> {
  const t = useWords(schoolYearWords);
  const language = useLanguage();
  return [
    { title: t('year'), render: (_, { year }) => t('yearOf', { from: year, to: year + 1 }) },
    { title: t('began'), render: (_, { began }) => formatDate(language, began) },
    { title: t('secondTerm'), render: (_, { secondTerm }) => formatDate(language, secondTerm) },
    { title: t('whose'), render: (_, { isSet }) => <Mark tone="plain">{t(isSet ? 'set' : 'usual')}</Mark> },
    { key: 'change', render: (_, year) => <SetSchoolYear year={year} /> },
  ];
}
