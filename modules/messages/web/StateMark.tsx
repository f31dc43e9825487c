import type { ReactNode } from 'react';
import type { NoticeState } from '#modules/messages/contract/notice.ts';
import { words } from '#modules/messages/web/words.ts';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';

const tones: Record<NoticeState, Tone> = {
  waiting: 'accent',
  planned: 'info',
  sending: 'info',
  sent: 'good',
  refused: 'bad',
  lapsed: 'warn',
  cancelled: 'plain',
  recalled: 'warn',
};

/** How a notice one sends stands. */
export function StateMark({ state }: { state: NoticeState }): ReactNode {
  const t = useWords(words);
  return <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>;
}
