import type { ReactNode } from 'react';
import { LayeredMethod, type Outlook, readOutlook } from '#modules/needs/contract/board.ts';
import { boardWords } from '#modules/needs/web/board-words.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { formatDay, formatNumber } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Bar, BarList } from '#web/ui/BarList.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Of which category and by which method: another method's scores do not add up, then the usual one is shown. */
interface Asked {
  category: string;
  method: string;
}

const layeredOf = (method: string): LayeredMethod => LayeredMethod.catch('e2sfca').parse(method);

/** What is within reach in the coming weeks. */
export function BoardWeeks(asked: Asked): ReactNode {
  const t = useWords(boardWords);
  const language = useLanguage();
  const bar = useLayerBar();
  const { data, instead } = useOutlook(asked);
  if (!data) return instead;
  return (
    <Panel note={t('outlookNote', { method: t(`method.${layeredOf(asked.method)}`) })} title={t('outlookTitle')}>
      <BarList
        bars={data.weeks.map((one) => bar(one.week, t('weekFrom', { day: formatDay(language, one.week) }), one))}
        label={t('outlookTitle')}
      />
    </Panel>
  );
}

/** What is within reach this week, of which kind. */
export function BoardKinds(asked: Asked): ReactNode {
  const t = useWords(boardWords);
  const { nameOf } = useCategories();
  const bar = useLayerBar();
  const { data } = useOutlook(asked);
  // What failed, or is on its way, stands once, where the weeks stand.
  if (!data) return null;
  return (
    <Panel title={t('kindsTitle')}>
      {data.kinds.length === 0 ? (
        <p className="ly-muted">{t('kindsNone')}</p>
      ) : (
        <BarList bars={data.kinds.map((one) => bar(one.category, nameOf(one.category), one))} label={t('kindsTitle')} />
      )}
    </Panel>
  );
}

/** The outlook, or what stands in its place. */
function useOutlook({ category, method }: Asked): { data: Outlook | undefined; instead: ReactNode } {
  const { data, error, refetch } = useRead(readOutlook, { query: { category, method: layeredOf(method) } });
  const instead = error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingShape shape="list" />;
  return { data: error ? undefined : data, instead };
}

/** A bar as long as what is within reach, with its places and how town and country have it. */
function useLayerBar(): (key: string, name: string, layer: Outlook['kinds'][number] | Outlook['weeks'][number]) => Bar {
  const t = useWords(boardWords);
  const kit = useWords(kitWords);
  const language = useLanguage();
  const number = (value: number | null): string =>
    value === null ? kit('unknown') : formatNumber(language, value, value < 1 ? 2 : 1);
  return (key, name, { places, mean, rural, urban }) => ({
    key,
    name,
    value: mean ?? 0,
    label: t('outlookBar', { places, mean: number(mean), rural: number(rural), urban: number(urban) }),
  });
}
