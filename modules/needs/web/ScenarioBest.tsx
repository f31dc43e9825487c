import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Change, Scenario } from '#modules/needs/contract/scenario.ts';
import { keyOf } from '#modules/needs/web/change-list.ts';
import { scenarioWords } from '#modules/needs/web/scenario-words.ts';
import { useChangeWords } from '#modules/needs/web/use-change-words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './scenario.css';

/** What would help most, each by itself; any of it can be supposed. */
export function ScenarioBest(given: {
  scenario: Scenario;
  changes: readonly Change[];
  onSuppose: (changes: readonly Change[]) => void;
}): ReactNode {
  const t = useWords(scenarioWords);
  const language = useLanguage();
  const say = useChangeWords(given.scenario);
  const { best } = given.scenario;
  return (
    <Panel note={best.length > 0 && t('bestNote')} title={t('best')}>
      {best.length === 0 && <p className="ly-muted">{t('bestNone')}</p>}
      <ol aria-label={t('best')} className="needs-best">
        {best.map(({ change, more, saved }) => {
          const others = given.changes.filter((one) => keyOf(one) !== keyOf(change));
          const isSupposed = others.length < given.changes.length;
          return (
            <li key={keyOf(change)}>
              <span>{say(change)}</span>
              <Mark tone="accent">
                {t('gain', { more: formatNumber(language, more), saved: formatNumber(language, saved) })}
              </Mark>
              <Button
                aria-label={isSupposed ? t('takeBack', { what: say(change) }) : `${t('tryIt')}：${say(change)}`}
                onClick={() => given.onSuppose(isSupposed ? others : [...others, change])}
                size="small"
              >
                {t(isSupposed ? 'undo' : 'tryIt')}
              </Button>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
