import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { PeriodKind } from '#modules/evaluation/contract/period.ts';
import { readTrend } from '#modules/evaluation/contract/trend.ts';
import { periodWords } from '#modules/evaluation/web/period-words.ts';
import { PlaceSelect } from '#modules/evaluation/web/trend/PlaceSelect.tsx';
import { PointFacts } from '#modules/evaluation/web/trend/PointFacts.tsx';
import { TrendTable } from '#modules/evaluation/web/trend/TrendTable.tsx';
import { trendWords } from '#modules/evaluation/web/trend/trend-words.ts';
import { useIsDark } from '#platform/browser/preferences.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useAddress, useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './trend.css';

const places = ['county', 'urban', 'rural', 'school'] as const;

/** One indicator over the frozen periods of a kind, in the county, a part of it or a school: drawn, as a table, and where each figure comes from. */
export function TrendPage(): ReactNode {
  const code = useParam('code');
  const t = useWords(trendWords);
  const kinds = useWords(periodWords);
  const language = useLanguage();
  const theme = useIsDark() ? 'dark' : 'light';
  const [address, setAddress] = useAddress({ kind: 'month', place: 'county', school: '', period: '' });
  const kind = PeriodKind.options.find((one) => one === address.kind) ?? 'month';
  const place = places.find((one) => one === address.place) ?? 'county';
  const school = address.school === '' ? {} : { school: address.school };
  const query = { kind, place, theme, ...school } as const;
  const { data, error, refetch } = useRead(readTrend, { params: { code }, query });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={t('page')}>
        <LoadingShape />
      </Page>
    );
  const name = data.indicator.name[language];
  const where = data.school?.name ?? t(`place.${place === 'school' ? 'county' : place}`);
  const said = { name, where, count: data.points.length, kind: kinds(`kind.${kind}`) };
  const point = data.points.find(({ period }) => period.id === address.period) ?? data.points.at(-1);
  return (
    <Page
      actions={
        <Row>
          <Segmented
            aria-label={t('kind')}
            onChange={(next: string) => setAddress({ kind: next, period: '' })}
            options={PeriodKind.options.map((value) => ({ value, label: kinds(`kind.${value}`) }))}
            value={kind}
          />
          <PlaceSelect
            code={code}
            onChange={(next) => setAddress(next)}
            place={place}
            point={data.points.at(-1)}
            school={data.school}
          />
        </Row>
      }
      subtitle={t('subtitle')}
      title={t(point ? 'title' : 'none', said)}
    >
      {point ? (
        <Stack>
          <Drawing name={name} picture={data.picture} />
          <Panel title={t('table')}>
            <TrendTable kind={data.indicator.kind} points={data.points} />
          </Panel>
          <PointFacts code={code} point={point} />
        </Stack>
      ) : (
        <EmptyState note={t('noneNote')} title={t('page')} />
      )}
    </Page>
  );
}

/** Drawn by the server; as a picture nothing runs in it. */
function Drawing({ name, picture }: { name: string; picture: Reply<typeof readTrend>['picture'] }): ReactNode {
  const t = useWords(trendWords);
  if (!picture) return null;
  const { svg, width, height } = picture;
  return (
    <Panel title={t('chart')}>
      <img
        alt={t('alt', { name })}
        className="ly-trend"
        height={height}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        width={width}
      />
    </Panel>
  );
}
