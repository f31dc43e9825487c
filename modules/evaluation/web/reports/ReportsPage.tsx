import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listPeriods, type Period } from '#modules/evaluation/contract/period.ts';
import { listDrafts, listReports, type Report } from '#modules/evaluation/contract/report.ts';
import { downloadOpenData } from '#modules/evaluation/contract/open-data.ts';
import { type Begun, Composer } from '#modules/evaluation/web/reports/Composer.tsx';
import { Drafts } from '#modules/evaluation/web/reports/Drafts.tsx';
import { Published } from '#modules/evaluation/web/reports/Published.tsx';
import { reportsWords } from '#modules/evaluation/web/reports/reports-words.ts';
import { addressOf } from '#web/api/call.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** As many as a period list holds. */
const all = 200;

/** Published reports, to be read as page, PDF, Word file or workbook; the bureau writes and publishes them here. */
export function ReportsPage(): ReactNode {
  const t = useWords(reportsWords);
  const isOfficial = useSession().role.role === 'official';
  const [page, setPage] = useState(1);
  const [writing, setWriting] = useState<{ begun: Begun; id: string | undefined }>();
  const reports = useRead(listReports, { query: { page, size: 20 } });
  const periods = useRead(listPeriods, { query: { size: all } });
  const drafts = useRead(listDrafts, { query: { size: all } }, { enabled: isOfficial });
  const failed = [reports, periods].find((one) => one.error && !one.data);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!reports.data || !periods.data || (isOfficial && !drafts.data))
    return (
      <Page title={t('page')}>
        <LoadingShape />
      </Page>
    );
  const frozen = periods.data.items.filter(({ snapshots }) => snapshots > 0);
  const begin = (begun: Begun): void => setWriting({ begun, id: undefined });
  const draft = drafts.data?.items.find(({ id }) => id === writing?.id);
  const { total } = reports.data;
  return (
    <Page
      actions={
        <>
          <a download href={addressOf(downloadOpenData, {})}>
            {t('openData')}
          </a>
          {isOfficial && <Begin frozen={frozen} onBegin={begin} />}
        </>
      }
      subtitle={t('subtitle')}
      title={total === 0 ? t('titleNone') : t('title', { count: total })}
    >
      <Stack>
        {writing && (
          <Composer
            begun={writing.begun}
            draft={draft}
            key={`${writing.begun.period} ${writing.begun.snapshot} ${draft?.id ?? ''} ${draft?.version ?? 0}`}
            onClose={() => setWriting(undefined)}
            onKept={(id) => setWriting({ ...writing, id })}
          />
        )}
        {isOfficial && drafts.data && drafts.data.total > 0 && (
          <Drafts drafts={drafts.data.items} onOpen={(one) => setWriting({ begun: one, id: one.id })} />
        )}
        <Published
          isOfficial={isOfficial}
          onPage={setPage}
          page={page}
          reports={reports.data.items}
          total={total}
          {...(isOfficial ? { onReplace: (report: Report) => begin(inPlaceOf(report, frozen)) } : {})}
        />
      </Stack>
    </Page>
  );
}

/** Of the newest frozen version of the period that is called as the report’s. */
function inPlaceOf(report: Report, frozen: readonly Period[]): Begun {
  const period = frozen.find(
    ({ began, ended, name }) => name === report.periodName && began === report.began && ended === report.ended,
  );
  return {
    period: period?.id ?? '',
    periodName: report.periodName,
    snapshot: period?.snapshots ?? report.snapshot,
    replaces: report.id,
  };
}

/** Begins a report of a frozen version. */
function Begin({ frozen, onBegin }: { frozen: readonly Period[]; onBegin: (begun: Begun) => void }): ReactNode {
  const t = useWords(reportsWords);
  const choices = frozen.flatMap(({ id, name, snapshots }) =>
    Array.from({ length: snapshots }, (_, at) => ({ period: id, periodName: name, snapshot: snapshots - at })),
  );
  const [chosen, setChosen] = useState(0);
  const begun = choices[chosen];
  if (!begun) return <span className="ly-muted">{t('noneFrozen')}</span>;
  return (
    <>
      <Select
        aria-label={t('which')}
        onChange={setChosen}
        options={choices.map(({ periodName, snapshot }, value) => ({
          value,
          label: t('of', { period: periodName, number: snapshot }),
        }))}
        popupMatchSelectWidth={false}
        value={chosen}
      />
      <Button onClick={() => onBegin({ ...begun, replaces: null })} type="primary">
        {t('begin')}
      </Button>
    </>
  );
}
