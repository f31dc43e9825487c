import type { RunPin } from '#modules/needs/contract/run.ts';
import { useTownNames } from '#modules/needs/web/use-town-names.ts';
import { words } from '#modules/needs/web/words.ts';
import { useWords } from '#web/ui/use-words.ts';

const stages = ['primary', 'junior', 'senior'] as const;

/** Says where a need of a run is from, as far as an official may know: 石塘乡（乡村）· 小学. */
export function useNeedPlace(): (need: Pick<RunPin, 'town' | 'stage' | 'rural'>) => string {
  const t = useWords(words);
  const townName = useTownNames();
  return ({ town, stage, rural }) =>
    t('townStage', {
      town: rural ? t('ruralTown', { town: townName(town) }) : townName(town),
      stage: t(`stage.${stages.find((one) => one === stage) ?? 'none'}`),
    });
}
