import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { BuildTarget, Coverage, Element } from '#modules/governance/contract/build-out.ts';
import { buildWords } from '#modules/governance/web/build-out/build-words.ts';
import { formatDate, formatNumber, formatPercent } from '#platform/i18n/format.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** How far each element is built, in town and country, and how far that is from what is to be reached next. */
export function ElementsTable(given: {
  items: readonly Element[];
  shown: string;
  onChoose: (element: Element) => void;
}): ReactNode {
  const t = useWords(buildWords);
  const rows = given.items.map((one) => ({ ...one, key: `${one.element}.${one.scope}` }));
  const columns: Columns<(typeof rows)[number]> = [
    {
      title: t('element'),
      render: (_, one) => (
        <>
          <Button
            aria-pressed={one.key === given.shown}
            className="ly-element"
            onClick={() => given.onChoose(one)}
            size="small"
            type={one.key === given.shown ? 'primary' : 'text'}
          >
            {one.name}
            {t(`scope.${one.scope}`)}
          </Button>{' '}
          {one.isDraft && <Mark>{t('draft')}</Mark>}
        </>
      ),
    },
    {
      title: t('coverage'),
      render: (_, one) => (
        <>
          <Share coverage={one.coverage} level={one.level} />
          {one.coverage.unknown > 0 && (
            <div className="ly-muted ly-small">
              {t('unknown')} {one.coverage.unknown}
            </div>
          )}
        </>
      ),
    },
    { title: t('parted'), render: (_, one) => <Parted element={one} /> },
    { title: t('target'), render: (_, one) => <Next coverage={one.coverage} targets={one.targets} /> },
  ];
  return <DataTable columns={columns} label={t('elements')} rowKey="key" rows={rows} size={rows.length} />;
}

export const shareOf = ({ of, has }: Pick<Coverage, 'of' | 'has'>): number => (of === 0 ? 0 : has / of);

function Share({ coverage, level }: { coverage: Coverage; level: Element['level'] }): ReactNode {
  const t = useWords(buildWords);
  const language = useLanguage();
  const { of, has } = coverage;
  return (
    <span className="ly-share">
      {t('ofAll', { has, of, share: formatPercent(language, shareOf(coverage)) })} {t(`level.${level}`)}
      <span aria-hidden="true" className="ly-share-track">
        <span className="ly-share-fill" style={{ inlineSize: `${100 * shareOf(coverage)}%` }} />
      </span>
    </span>
  );
}

/** How it is in town and country, of what lies in either. */
function Parted({ element: { urban, rural } }: { element: Element }): ReactNode {
  const t = useWords(buildWords);
  const language = useLanguage();
  const told = ([name, part]: readonly [string, Coverage | null]): ReactNode =>
    part && (
      <div className="ly-parted" key={name}>
        {name} {t('ofAll', { ...part, share: formatPercent(language, shareOf(part)) })}
      </div>
    );
  return (
    [
      [t('urban'), urban],
      [t('rural'), rural],
    ] as const
  ).map(told);
}

/** The first target that is not reached, else the last. */
function Next({ coverage, targets }: { coverage: Coverage; targets: readonly BuildTarget[] }): ReactNode {
  const t = useWords(buildWords);
  const language = useLanguage();
  const short = ({ share }: BuildTarget): number => share - 100 * shareOf(coverage);
  const next = targets.find((one) => short(one) > 0) ?? targets.at(-1);
  if (!next) return <span className="ly-muted">{t('noTarget')}</span>;
  const points = formatNumber(language, short(next), 0);
  return (
    <div title={next.source}>
      <div>{t('targetIs', { by: formatDate(language, next.by), share: next.share })}</div>
      {short(next) > 0 ? (
        <Mark tone="accent">{t('missing', { points })}</Mark>
      ) : (
        <Mark tone="good">{t('reached')}</Mark>
      )}
    </div>
  );
}
