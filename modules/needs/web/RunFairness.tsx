import type { ReactNode } from 'react';
import type { RunFairness as Fairness, RunOptions } from '#modules/needs/contract/fairness.ts';
import { changedOptions } from '#modules/needs/web/changed-options.ts';
import { Measure } from '#modules/needs/web/Measure.tsx';
import { RunOptionsChooser } from '#modules/needs/web/RunOptionsChooser.tsx';
import { runFairWords } from '#modules/needs/web/run-fair-words.ts';
import { useTownNames } from '#modules/needs/web/use-town-names.ts';
import { formatNumber, formatPercent } from '#platform/i18n/format.ts';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What a run was asked for, how fair it came out, and what that costs; the options of the next one are chosen here. */
export function RunFairness(given: {
  fairness: Fairness | null;
  /** What the run was made with, and what is chosen for the next one. */
  made: RunOptions;
  options: RunOptions;
  onChange: ((options: RunOptions) => void) | undefined;
}): ReactNode {
  const t = useWords(runFairWords);
  const { made, options } = given;
  const asMade = { floors: t(`floors.${made.floors}`), waiting: t(`waiting.${made.waiting}`) };
  return (
    <Panel
      action={
        <a className="ly-small" href="/docs/methods/matching.md" rel="help">
          {t('link')}
        </a>
      }
      note={changedOptions(made, options) > 0 ? t('madeWith', asMade) : undefined}
      title={t('title')}
    >
      <div className="needs-run-fair">
        <RunOptionsChooser onChange={given.onChange} options={options} />
        {given.fairness && (
          <dl className="needs-fair">
            <Price price={given.fairness.price} />
            <Envy envy={given.fairness.envy} />
            <Towns towns={given.fairness.towns} />
          </dl>
        )}
      </div>
    </Panel>
  );
}

function Price({ price }: { price: Fairness['price'] }): ReactNode {
  const t = useWords(runFairWords);
  const language = useLanguage();
  const { share, points, fewer } = price;
  if (share === null) return <Measure name={t('price')} note={t('untoldNote')} value={t('untold')} />;
  const value =
    points === 0
      ? t('priceNothing')
      : share === 0
        ? t('priceLittle')
        : t('priceMore', { share: formatPercent(language, share, 1) });
  const notes = [
    t('priceBeside'),
    points ? t('pricePoints', { points: formatNumber(language, points) }) : [],
    t(fewerWord(fewer), { count: formatNumber(language, Math.abs(fewer ?? 0)) }),
  ].flat();
  return <Measure name={t('price')} note={notes.join(language === 'zh' ? '，' : ', ')} value={value} />;
}

function fewerWord(fewer: number | null): 'fewer.untold' | 'fewer.same' | 'fewer.some' | 'fewer.more' {
  if (fewer === null) return 'fewer.untold';
  if (fewer === 0) return 'fewer.same';
  return fewer > 0 ? 'fewer.some' : 'fewer.more';
}

function Envy({ envy: { envious, justified } }: { envy: Fairness['envy'] }): ReactNode {
  const t = useWords(runFairWords);
  const language = useLanguage();
  if (envious === null) return <Measure name={t('envy')} note={t('untoldNote')} value={t('untold')} />;
  const note =
    justified === null ? t('envyNoteUntold') : t('envyNote', { justified: formatNumber(language, justified) });
  return (
    <Measure
      name={t('envy')}
      note={envious === 0 ? undefined : note}
      value={t('envyCount', { count: formatNumber(language, envious) })}
    />
  );
}

function Towns({ towns }: { towns: Fairness['towns'] }): ReactNode {
  const t = useWords(runFairWords);
  const language = useLanguage();
  const nameOf = useTownNames();
  if (!towns) return <Measure name={t('towns')} note={t('untoldNote')} value={t('untold')} />;
  const { lowest, highest, gini, told, all } = towns;
  const percent = (share: number): string => formatPercent(language, share);
  return (
    <Measure
      name={t('towns')}
      note={t('townsNote', {
        lowest: nameOf(lowest.town),
        highest: nameOf(highest.town),
        told,
        all,
        gini: gini === null ? '—' : formatNumber(language, gini, 2),
      })}
      value={t('townsRange', { low: percent(lowest.share), high: percent(highest.share) })}
    />
  );
}
