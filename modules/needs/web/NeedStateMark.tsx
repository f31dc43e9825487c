import type { ReactNode } from 'react';
import type { Need } from '#modules/needs/contract/need.ts';
import { words } from '#modules/needs/web/words.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Where a need stands, and why it is not met where that may be told. */
export function NeedStateMark({ need }: { need: Need }): ReactNode {
  const t = useWords(words);
  return (
    <span>
      <Mark tone={need.state === 'open' ? 'accent' : 'plain'}>{t(`needState.${need.state}`)}</Mark>
      {need.unmet && <span className="ly-muted ly-small"> {t(`reason.${need.unmet}`)}</span>}
    </span>
  );
}
