import { Select } from 'antd';
import type { ReactNode } from 'react';
import { type Change, readScenario, type Scenario } from '#modules/needs/contract/scenario.ts';
import { changesIn } from '#modules/needs/web/change-list.ts';
import { ScenarioBest } from '#modules/needs/web/ScenarioBest.tsx';
import { ScenarioChanges } from '#modules/needs/web/ScenarioChanges.tsx';
import { ScenarioFigures } from '#modules/needs/web/ScenarioFigures.tsx';
import { ScenarioMaps } from '#modules/needs/web/ScenarioMaps.tsx';
import { scenarioWords } from '#modules/needs/web/scenario-words.ts';
import { words } from '#modules/needs/web/words.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './scenario.css';

/** What if: more places here, a longer way there. What is supposed stands in the address, so that it can be sent. */
export function ScenarioPage(): ReactNode {
  const t = useWords(scenarioWords);
  const common = useWords(words);
  const language = useLanguage();
  const { choices } = useCategories();
  const [{ category, changes: text }, setAddress] = useAddress({ category: 'mental', changes: '[]' });
  const changes = changesIn(text);
  const suppose = (next: readonly Change[]): void => setAddress({ changes: JSON.stringify(next) });
  const read = useRead(readScenario, { query: { category, changes: JSON.stringify(changes) } });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="board" />;
  // What is in sight while another question is asked answers an older one.
  const isComputing = read.isPlaceholderData;
  const isChanged = changes.length > 0 && !isComputing;
  return (
    <Page
      actions={
        <>
          <Select
            aria-label={common('category')}
            onChange={(next: string) => setAddress({ category: next, changes: '' })}
            options={choices.map(({ value, label }) => ({ value, label }))}
            popupMatchSelectWidth={false}
            value={category}
          />
          <Link to={`/?category=${category}`}>{t('toBoard')}</Link>
        </>
      }
      subtitle={t('subtitle', { at: formatDateTime(language, read.data.asOf) })}
      title={
        <span aria-live="polite">
          <Title isChanged={isChanged} isComputing={isComputing} scenario={read.data} />
        </span>
      }
    >
      <div aria-busy={read.isFetching}>
        <ScenarioFigures scenario={read.data} />
      </div>
      <div className="needs-scenario">
        <ScenarioChanges
          busy={read.isFetching}
          changes={changes}
          key={category}
          onCompute={suppose}
          scenario={read.data}
        />
        <Stack>
          <ScenarioMaps isChanged={isChanged} scenario={read.data} />
          <ScenarioBest changes={changes} onSuppose={suppose} scenario={read.data} />
        </Stack>
      </div>
    </Page>
  );
}

function Title(given: { scenario: Scenario; isChanged: boolean; isComputing: boolean }): string {
  const t = useWords(scenarioWords);
  const { nameOf } = useCategories();
  const category = nameOf(given.scenario.category);
  const { more, fewer } = given.scenario.change;
  if (given.isComputing) return t('titleComputing', { category });
  if (!given.isChanged) return t('titleNow', { category });
  if (more === null || fewer === null) return t('titleHidden', { category });
  if (more === 0 && fewer === 0) return t('titleNone', { category });
  return more > fewer ? t('titleMore', { category, count: more - fewer }) : t('titleSame', { category });
}
