import type { ReactNode } from 'react';
import type { ImportRun } from '#modules/intake/contract/run.ts';
import { words } from '#modules/intake/web/words.ts';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';

const tones: Readonly<Partial<Record<ImportRun['state'], Tone>>> = {
  ready: 'accent',
  applied: 'good',
  refused: 'bad',
  failed: 'warn',
};

/** How far an import is. */
export function StateMark({ state }: { state: ImportRun['state'] }): ReactNode {
  const t = useWords(words);
  return <Mark tone={tones[state] ?? 'plain'}>{t(`state.${state}`)}</Mark>;
}
