import { Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { type Element, readBuildOut } from '#modules/governance/contract/build-out.ts';
import { buildWords } from '#modules/governance/web/build-out/build-words.ts';
import { BuildOutDialog, type Doing } from '#modules/governance/web/build-out/BuildOutDialog.tsx';
import { ElementsTable } from '#modules/governance/web/build-out/ElementsTable.tsx';
import { TrendPanel } from '#modules/governance/web/build-out/TrendPanel.tsx';
import { UnitsPanel } from '#modules/governance/web/build-out/UnitsPanel.tsx';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './build-out.css';

/** More elements than there are. */
const all = 200;

const keyOf = ({ element, scope }: Pick<Element, 'element' | 'scope'>): string => `${element}.${scope}`;

/** How far the partnership is built on a day: every element, and of one the map, the list and the trend. */
export function BuildOutPage(): ReactNode {
  const t = useWords(buildWords);
  const language = useLanguage();
  const isOfficial = useSession().role.role === 'official';
  const [today] = useState(countyDay);
  const [{ on, element }, setAddress] = useAddress({ on: today, element: 'station.county' });
  const [doing, setDoing] = useState<Doing>();
  const read = useRead(readBuildOut, { query: { on, size: all } });
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  const items = read.data?.items;
  const shown = items?.find((one) => keyOf(one) === element) ?? items?.[0];
  return (
    <Page
      actions={
        <>
          <DatePicker
            allowClear={false}
            aria-label={t('on')}
            disabledDate={(day: Dayjs) => day.format('YYYY-MM-DD') > today}
            onChange={(day: Dayjs | null) => day && setAddress({ on: day.format('YYYY-MM-DD') })}
            value={dayjs(on)}
          />
          {isOfficial && <Acts onDo={setDoing} />}
        </>
      }
      subtitle={t('subtitle')}
      title={items ? t('title', { day: formatDate(language, on), ...countsOf(items) }) : t('page')}
    >
      {items && shown ? (
        <Stack>
          <Panel title={t('elements')}>
            <ElementsTable items={items} onChoose={(one) => setAddress({ element: keyOf(one) })} shown={keyOf(shown)} />
          </Panel>
          <UnitsPanel element={shown} on={on} />
          <TrendPanel element={shown} mayKeep={isOfficial} />
        </Stack>
      ) : (
        <LoadingShape />
      )}
      {doing && shown && <BuildOutDialog doing={doing} element={shown} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}

const countsOf = (items: readonly Element[]): { done: number; open: number; unknown: number } => ({
  done: items.filter(({ coverage: { of, has } }) => has === of).length,
  open: items.filter(({ coverage: { of, has } }) => has < of).length,
  unknown: items.filter(({ coverage }) => coverage.unknown > 0).length,
});

function Acts({ onDo }: { onDo: (doing: Doing) => void }): ReactNode {
  const t = useWords(buildWords);
  return (
    <>
      <Button onClick={() => onDo('counties')}>{t('counties')}</Button>
      <Button onClick={() => onDo('target')}>{t('setTarget')}</Button>
      <Button onClick={() => onDo('report')} type="primary">
        {t('report')}
      </Button>
    </>
  );
}
