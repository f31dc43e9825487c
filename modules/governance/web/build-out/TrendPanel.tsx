import { Button } from 'antd';
import type { ReactNode } from 'react';
import {
  type BuildTarget,
  type Element,
  giveUpBuildTarget,
  readTrend,
  type Trend,
} from '#modules/governance/contract/build-out.ts';
import { buildWords } from '#modules/governance/web/build-out/build-words.ts';
import { shareOf } from '#modules/governance/web/build-out/ElementsTable.tsx';
import { TrendChart } from '#modules/governance/web/build-out/TrendChart.tsx';
import { formatDate, formatNumber, formatPercent } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The share of an element month by month, where its trend leads, and what is to be reached. */
export function TrendPanel({ element, mayKeep }: { element: Element; mayKeep: boolean }): ReactNode {
  const t = useWords(buildWords);
  const { element: code, scope, name, targets } = element;
  const read = useRead(readTrend, { query: { element: code, scope } });
  const foot = (
    <p>
      {t('trendNote')} · <a href="/docs/methods/build-out.md">{t('method')}</a>
    </p>
  );
  return (
    <Panel foot={foot} title={t('trend', { element: name })}>
      {read.error && !read.data && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data ? (
        <>
          <TrendChart targets={targets} title={t('trend', { element: name })} trend={read.data} />
          <Said trend={read.data} />
          <MonthTable trend={read.data} />
        </>
      ) : (
        <LoadingShape />
      )}
      {mayKeep && targets.flatMap((target) => (target.id === null ? [] : <GiveUp key={target.id} target={target} />))}
    </Panel>
  );
}

/** What the trend comes to, in words. */
function Said({ trend: { line, outlooks } }: { trend: Trend }): ReactNode {
  const t = useWords(buildWords);
  const language = useLanguage();
  if (!line) return <p className="ly-muted">{t('tooShort')}</p>;
  const said = ([slope, low, high]: number[]): object => ({
    slope: formatNumber(language, slope ?? 0, 1),
    low: formatNumber(language, low ?? 0, 1),
    high: formatNumber(language, high ?? 0, 1),
  });
  const day = (on: string | null): string => (on === null ? t('never') : formatDate(language, on));
  return (
    <ul className="ly-outlooks">
      <li>{t('perMonth', { ...said([line.slope, line.low, line.high]) })}</li>
      {outlooks.map(({ share, by, at, earliest, latest }) => (
        <li key={`${share} ${by}`}>
          {at !== null && at === earliest && at === latest
            ? t('alreadyReached', { share, by: day(by) })
            : t('reaches', { share, by: day(by), at: day(at), earliest: day(earliest), latest: day(latest) })}
        </li>
      ))}
    </ul>
  );
}

function MonthTable({ trend: { months } }: { trend: Trend }): ReactNode {
  const t = useWords(buildWords);
  const language = useLanguage();
  return (
    <details>
      <summary>{t('asTable')}</summary>
      <table className="ly-months">
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('coverage')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.on}>
              <th scope="row">{formatDate(language, month.on)}</th>
              <td>{t('ofAll', { ...month, share: formatPercent(language, shareOf(month)) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function GiveUp({ target: { id, share, by } }: { target: BuildTarget }): ReactNode {
  const t = useWords(buildWords);
  const language = useLanguage();
  const act = useAct(giveUpBuildTarget);
  return (
    <>
      {act.error && <ErrorState error={act.error} />}
      <Button
        className="ly-give-up"
        loading={act.isPending}
        onClick={() => act.mutate({ body: { target: id ?? '' } })}
        size="small"
      >
        {t('giveUp')} {t('targetIs', { by: formatDate(language, by), share })}
      </Button>
    </>
  );
}
