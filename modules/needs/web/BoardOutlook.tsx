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

/** What is within reach in the coming weeks, and of which kind. Another method's scores do not add up: then the usual one is shown. */
export function BoardOutlook({ category, method }: { category: string; method: string }): ReactNode {
  const t = useWords(boardWords);
  const language = useLanguage();
  const { nameOf } = useCategories();
  const bar = useLayerBar();
  const layered = LayeredMethod.catch('e2sfca').parse(method);
  const outlook = useRead(readOutlook, { query: { category, method: layered } });
  if (outlook.error) return <ErrorState error={outlook.error} onRetry={() => void outlook.refetch()} />;
  if (!outlook.data) return <LoadingShape shape="list" />;
  const { weeks, kinds } = outlook.data;
  return (
    <>
      <Panel note={t('outlookNote', { method: t(`method.${layered}`) })} title={t('outlookTitle')}>
        <BarList
          bars={weeks.map((one) => bar(one.week, formatDay(language, one.week), one))}
          label={t('outlookTitle')}
        />
      </Panel>
      <Panel title={t('kindsTitle')}>
        {kinds.length === 0 ? (
          <p className="ly-muted">{t('kindsNone')}</p>
        ) : (
          <BarList bars={kinds.map((one) => bar(one.category, nameOf(one.category), one))} label={t('kindsTitle')} />
        )}
      </Panel>
    </>
  );
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
