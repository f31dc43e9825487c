import type { ReactNode } from 'react';
import type { Need } from '#modules/needs/contract/need.ts';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { Mark, type Tone } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const tones = {
  open: 'info',
  offered: 'accent',
  engaged: 'good',
  closed: 'plain',
  withdrawn: 'plain',
  lapsed: 'plain',
} as const satisfies Record<Need['state'], Tone>;

/** Where a need stands, in a word. */
export function NeedMark({ need }: { need: Need }): ReactNode {
  const t = useWords(needWords);
  return <Mark tone={tones[need.state]}>{t(`state.${need.state}`)}</Mark>;
}
