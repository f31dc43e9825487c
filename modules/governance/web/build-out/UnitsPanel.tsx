import { type ReactNode, useState } from 'react';
import { type Element, listUnits, type Unit } from '#modules/governance/contract/build-out.ts';
import { buildWords } from '#modules/governance/web/build-out/build-words.ts';
import { shareOf } from '#modules/governance/web/build-out/ElementsTable.tsx';
import { listTowns } from '#modules/people/contract/place.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { CountyMap } from '#web/ui/CountyMap.tsx';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const tones: Readonly<Record<Unit['state'], Tone>> = { has: 'good', none: 'warn', unknown: 'plain' };
/** None, some, half, most, all. */
const breaks = [0.001, 0.5, 0.75, 1];

/** Where an element is on a day and where it is not: the map of the towns, and the list of what is counted. */
export function UnitsPanel({ element, on }: { element: Element; on: string }): ReactNode {
  const t = useWords(buildWords);
  const list = (
    <Panel title={t('units')}>
      <Units element={element} on={on} />
    </Panel>
  );
  if (element.level === 'county') return list;
  return (
    <Stack>
      <Panel note={element.about} title={t('where', { element: element.name })}>
        <BuildMap element={element} on={on} />
      </Panel>
      {list}
    </Stack>
  );
}

function BuildMap({ element: { element, scope, name }, on }: { element: Element; on: string }): ReactNode {
  const t = useWords(buildWords);
  const towns = useRead(listTowns, {});
  const read = useRead(listUnits, { query: { element, scope, on, size: 1 } });
  // Without towns there is nothing to be laid out.
  if (!towns.data) return <LoadingShape />;
  const sums = new Map((read.data?.towns ?? []).map((one) => [one.town, one]));
  return (
    <CountyMap
      breaks={breaks}
      columns={[t('has'), t('none'), t('unknown')]}
      scale={t('scale')}
      title={t('where', { element: name })}
      towns={towns.data.items.map(({ code, name: town, lon, lat, outline, rural }) => {
        const sum = sums.get(code);
        // What nobody has reported of is drawn as unknown, and not as none.
        const isTold = sum && sum.has + sum.none > 0;
        return {
          code,
          name: town,
          at: [lon, lat] as const,
          ...(outline && { shape: [[outline]] }),
          isStrong: !rural,
          value: isTold ? shareOf(sum) : undefined,
          label: sum ? `${sum.has}/${sum.of}` : '',
          cells: [sum?.has, sum?.none, sum?.unknown].map((count) => String(count ?? 0)),
        };
      })}
    />
  );
}

const size = 10;

function Units({ element: { element, scope }, on }: { element: Element; on: string }): ReactNode {
  const t = useWords(buildWords);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const read = useRead(listUnits, { query: { element, scope, on, page, size } });
  const columns: Columns<Unit> = [
    { title: t('name'), dataIndex: 'name' },
    {
      title: t('state'),
      render: (_, { state }) => <Mark tone={tones[state]}>{t(state)}</Mark>,
    },
    { title: t('since'), render: (_, { since }) => since && formatDate(language, since) },
    { title: t('note'), render: (_, { note, since }) => note ?? (since && t('derived')) },
  ];
  return (
    <DataTable
      columns={columns}
      error={read.error}
      label={t('units')}
      onPage={setPage}
      page={page}
      rowKey="id"
      rows={read.data?.items}
      size={size}
      {...(read.data && { total: read.data.total })}
    />
  );
}
