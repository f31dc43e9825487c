import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { putNationalIndicators } from '#modules/evaluation/contract/indicator.ts';
import { listPeriods, listResults, type Period, type Result } from '#modules/evaluation/contract/period.ts';
import { IndicatorDialog } from '#modules/evaluation/web/IndicatorDialog.tsx';
import { PeriodActs } from '#modules/evaluation/web/PeriodActs.tsx';
import { ResultsTable } from '#modules/evaluation/web/ResultsTable.tsx';
import { SnapshotCheck } from '#modules/evaluation/web/SnapshotCheck.tsx';
import { Unmeasured } from '#modules/evaluation/web/Unmeasured.tsx';
import { useTold } from '#modules/evaluation/web/use-told.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';

/** As many as a county keeps at most. */
const all = 200;

/** What the loop comes to: the indicators of a period, as counted last or as it was frozen. */
export function IndicatorsPage(): ReactNode {
  const { t } = useTold();
  const [address, setAddress] = useAddress({ period: '', version: '' });
  const { data, error, refetch } = useRead(listPeriods, { query: { size: all } });
  const isOfficial = useSession().role.role === 'official';
  const show = (period: string): void => setAddress({ period, version: '' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={t('page')}>
        <LoadingShape />
      </Page>
    );
  const period = data.items.find(({ id }) => id === address.period) ?? data.items[0];
  if (!period)
    return (
      <Page title={t('none')}>
        <EmptyState
          action={isOfficial && <PeriodActs onShow={show} period={undefined} />}
          note={isOfficial ? t('noneNote') : `${t('noneNote')} ${t('noneOther')}`}
          title={t('page')}
        />
      </Page>
    );
  const snapshot = Number(address.version) || undefined;
  return (
    <Results
      actions={
        <>
          <Choice
            onPeriod={show}
            onVersion={(version) => setAddress({ version })}
            period={period}
            periods={data.items}
            version={address.version}
          />
          {isOfficial && snapshot === undefined && <PeriodActs onShow={show} period={period} />}
          {snapshot !== undefined && <SnapshotCheck number={snapshot} period={period.id} />}
        </>
      }
      key={`${period.id} ${address.version}`}
      period={period}
      snapshot={snapshot}
    />
  );
}

function Results({
  period,
  snapshot,
  actions,
}: {
  period: Period;
  snapshot: number | undefined;
  actions: ReactNode;
}): ReactNode {
  const { t, language } = useTold();
  const query = { size: all, ...(snapshot === undefined ? {} : { snapshot }) };
  const { data, error, refetch } = useRead(listResults, { params: { id: period.id }, query });
  const results = data?.items ?? [];
  const at = period.readAt === null ? '' : formatDateTime(language, period.readAt);
  const measured = results.filter(({ indicator }) => indicator.numerator !== '');
  return (
    <Page
      actions={actions}
      subtitle={
        <>
          {t(`state.${snapshot === undefined ? period.state : 'frozen'}`, { at })}{' '}
          {period.state !== 'frozen' && period.reason !== '' && t('reopened', { reason: period.reason })} {t('below')}
        </>
      }
      title={data ? titleOf(t, period, measured) : period.name}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingShape />}
      {data && (
        <Stack>
          <Panel action={snapshot === undefined && <Adding others={results} />} title={t('measured')}>
            <ResultsTable all={results} period={period} results={measured} snapshot={snapshot} />
          </Panel>
          <Unmeasured results={results.filter(({ indicator }) => indicator.numerator === '')} />
        </Stack>
      )}
    </Page>
  );
}

function titleOf(t: ReturnType<typeof useTold>['t'], { name }: Period, results: readonly Result[]): string {
  const of = (standing: Result['standing']): number => results.filter((one) => one.standing === standing).length;
  const measured = results.filter(({ county }) => county.value !== null).length;
  const outside = of('outside');
  return outside > 0
    ? t('titleOutside', { name, measured, outside })
    : t('title', { name, measured, reached: of('reached'), missed: of('missed') });
}

function Choice(given: {
  periods: readonly Period[];
  period: Period;
  version: string;
  onPeriod: (id: string) => void;
  onVersion: (version: string) => void;
}): ReactNode {
  const { t } = useTold();
  const { periods, period, version, onPeriod, onVersion } = given;
  const frozen = Array.from({ length: period.snapshots }, (_, at) => String(period.snapshots - at));
  return (
    <>
      {periods.length > 1 && (
        <Select
          aria-label={t('period')}
          onChange={onPeriod}
          options={periods.map(({ id, name }) => ({ value: id, label: name }))}
          popupMatchSelectWidth={false}
          value={period.id}
        />
      )}
      {frozen.length > 0 && (
        <Select
          aria-label={t('version')}
          onChange={onVersion}
          options={[
            { value: '', label: t('latest') },
            ...frozen.map((number) => ({ value: number, label: t('frozenVersion', { number }) })),
          ]}
          popupMatchSelectWidth={false}
          value={version}
        />
      )}
    </>
  );
}

/** Adding an indicator; where there are none, the drafts first. */
function Adding({ others }: { others: readonly Result[] }): ReactNode {
  const { t } = useTold();
  const toast = useUndoToast();
  const [isOpen, setIsOpen] = useState(false);
  const put = useAct(putNationalIndicators, { onDone: ({ added }) => toast(t('putDone', { count: added })) });
  if (useSession().role.role !== 'official') return null;
  return (
    <>
      {others.length === 0 && (
        <Button loading={put.isPending} onClick={() => put.mutate({ body: {} })} type="primary">
          {t('putDraft')}
        </Button>
      )}
      <Button onClick={() => setIsOpen(true)}>{t('add')}</Button>
      {put.error && <ErrorState error={put.error} />}
      {isOpen && <IndicatorDialog onClose={() => setIsOpen(false)} others={others} />}
    </>
  );
}
