import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { readTree, Tree } from '#modules/people/contract/tree.ts';
import { AddArea } from '#modules/people/web/trees/AddArea.tsx';
import { AreasTable } from '#modules/people/web/trees/AreasTable.tsx';
import { DayChooser } from '#modules/people/web/trees/DayChooser.tsx';
import { TreeChanges } from '#modules/people/web/trees/TreeChanges.tsx';
import { treePageWords } from '#modules/people/web/trees/tree-page-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The districts and consortia of the county as of a day, and what sits elsewhere than on another one. */
export function TreePage(): ReactNode {
  const t = useWords(treePageWords);
  const language = useLanguage();
  const isOfficial = useSession().role.role === 'official';
  const [today] = useState(countyDay);
  const [address, setAddress] = useAddress({ tree: 'school', on: today, from: '' });
  const tree = Tree.options.find((one) => one === address.tree) ?? 'school';
  const { on, from } = address;
  const read = useRead(readTree, { params: { tree }, query: { on } });
  const areas = read.data?.items ?? [];
  return (
    <Page
      subtitle={read.data && t('subtitle', { day: formatDate(language, read.data.countedOn) })}
      title={t('title', {
        day: formatDate(language, on),
        tree: t(`tree.${tree}`),
        count: read.data ? areas.length : '…',
      })}
    >
      <Stack>
        <Row>
          <Segmented
            aria-label={t('trees')}
            onChange={(next) => setAddress({ tree: next })}
            options={Tree.options.map((value) => ({ value, label: t(`tree.${value}`) }))}
            value={tree}
          />
        </Row>
        <DayChooser days={read.data?.days ?? []} on={on} onChoose={(next) => setAddress({ on: next })} today={today} />
        {read.error && !read.data ? (
          <ErrorState error={read.error} onRetry={() => void read.refetch()} />
        ) : (
          <Panel title={t(`tree.${tree}`)}>
            <AreasTable areas={read.data?.items} mayMove={isOfficial} on={on} tree={tree} />
          </Panel>
        )}
        <TreeChanges from={from} on={on} onFrom={(next) => setAddress({ from: next })} tree={tree} />
        {isOfficial && <AddArea areas={areas} key={tree} on={on} tree={tree} />}
      </Stack>
    </Page>
  );
}
