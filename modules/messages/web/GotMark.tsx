import type { ReactNode } from 'react';
import type { Notice } from '#modules/messages/contract/notice.ts';
import { words } from '#modules/messages/web/words.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** How a notice stands with whoever got it. */
export function GotMark({ notice }: { notice: Notice }): ReactNode {
  const t = useWords(words);
  const { level, recalledAt, receipts } = notice;
  if (recalledAt !== null) return <Mark tone="warn">{t('state.recalled')}</Mark>;
  if (receipts.some(({ isOpen }) => isOpen)) return <Mark tone="accent">{t(`todo.${level}`)}</Mark>;
  return notice.correctedBy === null ? <Mark tone="good">{t('done')}</Mark> : <Mark tone="warn">{t('replaced')}</Mark>;
}
