import type { ReactNode } from 'react';
import type { Scenario } from '#modules/needs/contract/scenario.ts';
import { scenarioWords } from '#modules/needs/web/scenario-words.ts';
import { townOnMap } from '#modules/needs/web/town-on-map.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { CountyMap } from '#web/ui/CountyMap.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './scenario.css';

/** The county as it is and, where something is supposed, as it would be: the same colours for the same numbers. */
export function ScenarioMaps({ scenario, isChanged }: { scenario: Scenario; isChanged: boolean }): ReactNode {
  const t = useWords(scenarioWords);
  const isTold = scenario.towns.some(({ after }) => after !== null);
  const hidesSome = scenario.towns.some(({ before, after }) => before === null || after === null);
  const breaks = breaksOf(scenario.towns.flatMap(({ before }) => before ?? []));
  return (
    <div className={isChanged ? 'needs-maps' : undefined}>
      <Panel foot={hidesSome && <p>{t('hidden')}</p>} title={t('mapNow')}>
        <TownMap breaks={breaks} of="before" scenario={scenario} title={t('mapNow')} />
      </Panel>
      {isChanged && (
        <Panel foot={isTold && <p>{t('inTens')}</p>} title={t('mapThen')}>
          {isTold ? (
            <TownMap breaks={breaks} of="after" scenario={scenario} title={t('mapThen')} />
          ) : (
            <p className="ly-muted">{t('mapUntold')}</p>
          )}
        </Panel>
      )}
    </div>
  );
}

function TownMap(given: {
  scenario: Scenario;
  of: 'before' | 'after';
  breaks: readonly number[];
  title: string;
}): ReactNode {
  const t = useWords(scenarioWords);
  const language = useLanguage();
  return (
    <CountyMap
      breaks={given.breaks}
      columns={[t('unmetColumn')]}
      isLowGood
      method={
        <a href="/docs/methods/what-if.md" rel="help">
          {t('method')}
        </a>
      }
      scale={t('scale')}
      title={given.title}
      towns={given.scenario.towns.map((town) => {
        const count = town[given.of];
        const label = count === null ? t('withheld') : formatNumber(language, count);
        return { ...townOnMap(town), value: count ?? undefined, label, cells: [label] };
      })}
    />
  );
}

/** Four limits between five colours, of costs: the quarters of the highest count, from the worst to none. */
function breaksOf(counts: readonly number[]): number[] {
  const most = Math.max(1, ...counts);
  return [-0.75 * most, -0.5 * most, -0.25 * most, 0];
}
