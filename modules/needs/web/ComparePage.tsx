import type { ReactNode } from 'react';
import {
  type ComparedRow,
  compareRunRows,
  compareRuns,
  type Comparison,
} from '#modules/needs/contract/compare-runs.ts';
import type { MatchRun } from '#modules/needs/contract/run.ts';
import { compareWords } from '#modules/needs/web/compare-words.ts';
import { runFairWords } from '#modules/needs/web/run-fair-words.ts';
import { useNeedPlace } from '#modules/needs/web/use-need-place.ts';
import { words } from '#modules/needs/web/words.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useAddress, useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './board.css';

/** Two runs of one category beside each other: what each costs and serves, and which needs they decide otherwise. */
export function ComparePage(): ReactNode {
  const id = useParam('id');
  const t = useWords(compareWords);
  const language = useLanguage();
  const { nameOf } = useCategories();
  const [{ with: other, page }, setAddress] = useAddress({ with: '', page: '1' });
  const both = useRead(compareRuns, { params: { id }, query: { with: other } });
  const rows = useRead(compareRunRows, { params: { id }, query: { with: other, page } });
  const error = both.error ?? rows.error;
  const back = <Link to={`/runs/${id}`}>{t('back')}</Link>;
  if (error)
    return (
      <Page actions={back} title={t('titleFailed')}>
        <ErrorState error={error} onRetry={() => void Promise.all([both.refetch(), rows.refetch()])} />
      </Page>
    );
  if (!both.data || !rows.data) return <LoadingShape shape="list" />;
  const { total, items } = rows.data;
  const category = nameOf(both.data.run.category);
  const madeAt = (one: MatchRun): string => formatDateTime(language, one.madeAt);
  return (
    <Page
      actions={back}
      subtitle={t('subtitle', { run: madeAt(both.data.run), other: madeAt(both.data.other) })}
      title={total === 0 ? t('titleSame', { category }) : t('title', { category, count: total })}
    >
      <Heads both={both.data} />
      <Counts both={both.data} />
      <Rows items={items} onPage={(next) => setAddress({ page: String(next) })} page={page} total={total} />
    </Page>
  );
}

/** What each was asked for, costs and serves. */
function Heads({ both }: { both: Comparison }): ReactNode {
  const t = useWords(compareWords);
  const fair = useWords(runFairWords);
  const language = useLanguage();
  const told = (count: number | null): string => (count === null ? t('withheld') : formatNumber(language, count));
  const said = ({ options, objective, served, unserved }: MatchRun): string[] => [
    fair(`floors.${options.floors}`),
    fair(`waiting.${options.waiting}`),
    ...[objective, served, unserved].map(told),
  ];
  const names = [fair('floors'), fair('waiting'), t('points'), t('served'), t('unserved')];
  const [run, other] = [said(both.run), said(both.other)];
  const isOtherwise =
    both.run.options.waiting !== both.other.options.waiting || both.run.rulesVersion !== both.other.rulesVersion;
  return (
    <Panel foot={isOtherwise && <p>{t('pointsOtherwise')}</p>}>
      <table className="needs-beside">
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('run')}</th>
            <th scope="col">{t('other')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, line) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{run[line]}</td>
              <td>{other[line]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const fates = ['same', 'elsewhere', 'onlyRun', 'onlyOther', 'neither', 'apart'] as const;

function Counts({ both }: { both: Comparison }): ReactNode {
  const t = useWords(compareWords);
  const language = useLanguage();
  return (
    <Panel title={t('counts')}>
      {both.same === null ? (
        <p className="ly-muted">{t('untold')}</p>
      ) : (
        <dl className="needs-fair">
          {fates.map((fate) => (
            <div key={fate}>
              <dt>{t(fate)}</dt>
              <dd>{formatNumber(language, both[fate] ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

function Rows(given: {
  items: readonly ComparedRow[];
  total: number;
  page: string;
  onPage: (page: number) => void;
}): ReactNode {
  const t = useWords(compareWords);
  const common = useWords(words);
  const { nameOf } = useCategories();
  const placeOf = useNeedPlace();
  const called = (one: ComparedRow['run']): string =>
    one === null ? common('onlyUnserved') : `${one.title} · ${one.providerName}`;
  const columns: Columns<ComparedRow> = [
    { title: common('need'), render: (_, row) => placeOf(row) },
    { title: common('kind'), render: (_, row) => nameOf(row.category) },
    { title: t('run'), render: (_, row) => called(row.run) },
    { title: t('other'), render: (_, row) => called(row.other) },
  ];
  return (
    <DataTable
      columns={columns}
      empty={<EmptyState note={t('noneNote')} title={t('none')} />}
      label={t('rows')}
      onPage={given.onPage}
      page={Number(given.page)}
      rowKey="need"
      rows={given.items}
      total={given.total}
      unit={common('rowsUnit')}
    />
  );
}
