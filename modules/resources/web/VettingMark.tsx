import type { ReactNode } from 'react';
import type { VettingState } from '#modules/resources/contract/provider.ts';
import { words } from '#modules/resources/web/words.ts';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';

const tones = {
  valid: 'good',
  soon: 'accent',
  expired: 'bad',
  never: 'bad',
} as const satisfies Record<VettingState, Tone>;

/** How a provider's vetting stands. */
export function VettingMark({ vetting }: { vetting: VettingState }): ReactNode {
  const t = useWords(words);
  return <Mark tone={tones[vetting]}>{t(`vetting.${vetting}`)}</Mark>;
}
