import { type ReactNode, useState } from 'react';
import { listRegions, type Region } from '#modules/people/contract/place.ts';
import { OrganisationsPanel } from '#modules/people/web/OrganisationsPanel.tsx';
import { regionWords } from '#modules/people/web/region-words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { type Say, useLanguage, useWords } from '#web/ui/use-words.ts';

/** The county as its towns and villages with their people, and the organisations that stand in them. */
export function RegionsPage(): ReactNode {
  const t = useWords(regionWords);
  const language = useLanguage();
  const { county } = useSession();
  const { data } = useRead(listRegions, { query: {} });
  const said = { county: county.name, count: data?.total ?? '…' };
  const people = data?.population ?? undefined;
  return (
    <Page
      subtitle={data && data.above.length > 0 && t('lies', { above: data.above.join('') })}
      title={
        people === undefined ? t('title', said) : t('titleWith', { ...said, people: formatNumber(language, people) })
      }
    >
      <Stack>
        <Panel title={t('towns')}>
          <Towns />
        </Panel>
        <OrganisationsPanel />
      </Stack>
    </Page>
  );
}

function Towns(): ReactNode {
  const t = useWords(regionWords);
  const [page, setPage] = useState(1);
  const towns = useRead(listRegions, { query: { page } });
  const columns = useColumns(true);
  return (
    <>
      <DataTable
        columns={columns}
        error={towns.error}
        onRetry={() => void towns.refetch()}
        empty={<EmptyState note={t('noTownsNote')} title={t('noTowns')} />}
        label={t('towns')}
        onPage={setPage}
        page={page}
        rowKey="code"
        rows={towns.data?.items}
        total={towns.data?.total ?? 0}
        unit={t('townUnit')}
        within={{ holds: (town) => town.parts > 0, render: (town) => <Villages town={town} /> }}
      />
    </>
  );
}

/** As many as a town has, but for a few. */
const most = 100;

/** The villages of a town, read when the town is opened. */
function Villages({ town }: { town: Region }): ReactNode {
  const t = useWords(regionWords);
  const villages = useRead(listRegions, { query: { within: town.code, size: most } });
  const columns = useColumns(false);
  if (villages.error) return <ErrorState error={villages.error} onRetry={() => void villages.refetch()} />;
  return (
    <DataTable
      columns={columns}
      empty={<EmptyState title={t('noParts')} />}
      label={town.name}
      rowKey="code"
      rows={villages.data?.items}
      unit={t('villageUnit')}
    />
  );
}

function useColumns(isTown: boolean): Columns<Region> {
  const t = useWords(regionWords);
  const language = useLanguage();
  const figure = (name: 'parts' | 'schools' | 'organisations') => ({
    title: t(name),
    dataIndex: name,
    align: 'right' as const,
    render: (count: number) => formatNumber(language, count),
  });
  return [
    { title: t('region'), dataIndex: 'name' },
    { title: t('code'), dataIndex: 'code' },
    { title: t('class'), render: (_, { urbanRural }) => (urbanRural === null ? t('unknown') : classOf(t, urbanRural)) },
    {
      title: t('population'),
      dataIndex: 'population',
      align: 'right',
      render: (people: number | null) => (people === null ? t('unknown') : formatNumber(language, people)),
    },
    ...(isTown ? [figure('parts')] : []),
    figure('schools'),
    figure('organisations'),
  ];
}

const classes = ['111', '112', '121', '122', '123', '210', '220'] as const;

/** A class with its number; one the standard has not is shown as it is. */
function classOf(t: Say<keyof typeof regionWords.zh>, code: string): string {
  const known = classes.find((one) => one === code);
  return known === undefined ? code : t('classCode', { name: t(`class.${known}`), code });
}
