import type { ReactNode } from 'react';
import type { Notice } from '#modules/messages/contract/notice.ts';
import { words } from '#modules/messages/phone/words.ts';
import { Mark } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** How a notice stands with whoever got it. */
export function NoticeMark({ notice }: { notice: Notice }): ReactNode {
  const t = useWords(words);
  if (notice.recalledAt !== null) return <Mark tone="warn">{t('recalled')}</Mark>;
  if (!notice.receipts.some(({ isOpen }) => isOpen))
    return notice.correctedBy === null ? (
      <Mark tone="good">{t('done')}</Mark>
    ) : (
      <Mark tone="warn">{t('replaced')}</Mark>
    );
  return (
    <Mark tone={notice.isUrgent ? 'warn' : 'accent'}>{notice.isUrgent ? t('urgent') : t(`to_${notice.level}`)}</Mark>
  );
}
