import type { Change, Scenario } from '#modules/needs/contract/scenario.ts';
import { scenarioWords } from '#modules/needs/web/scenario-words.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** How to say a change, with what the scenario calls towns and resources. */
export function useChangeWords({
  towns,
  resources,
}: Pick<Scenario, 'towns' | 'resources'>): (change: Change) => string {
  const t = useWords(scenarioWords);
  const { nameOf } = useCategories();
  return (change) => {
    if (change.kind === 'floor') return t('change.floor', { percent: change.percent });
    if (change.kind === 'reach') {
      const one = resources.find(({ resource }) => resource === change.resource);
      return t('change.reach', { title: one?.title ?? '', provider: one?.providerName ?? '', km: change.km });
    }
    const what = { places: change.places, kind: nameOf(change.category) };
    if (change.kind === 'remote') return t('change.remote', what);
    return t('change.counsellor', {
      ...what,
      town: towns.find(({ town }) => town === change.town)?.name ?? change.town,
    });
  };
}
