import type { ReactNode } from 'react';
import type { Urgency } from '#modules/governance/contract/task.ts';
import { urgingWords } from '#modules/governance/web/urging-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const tones: Readonly<Record<Urgency, Tone>> = { late: 'bad', behind: 'warn', due_soon: 'accent' };

/** Until when something is to be done, and how it urges; the colour never alone. */
export function UrgencyMark({ dueOn, urgency }: { dueOn: string; urgency: Urgency | null }): ReactNode {
  const t = useWords(urgingWords);
  const day = formatDate(useLanguage(), dueOn);
  return (
    <span>
      {urgency && <Mark tone={tones[urgency]}>{t(urgency)}</Mark>} <span className="ly-small">{t('due', { day })}</span>
    </span>
  );
}
