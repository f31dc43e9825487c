import { Input } from 'antd';
import type { ReactNode } from 'react';
import { words } from '#modules/needs/web/words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Room for a reason, closed until somebody wants to give one: it is optional and stays private. */
export function ReasonField({ value, onSay }: { value: string; onSay: (words: string) => void }): ReactNode {
  const t = useWords(words);
  return (
    <details>
      <summary className="ly-muted ly-small">{t('giveReason')}</summary>
      <Input.TextArea
        aria-label={t('giveReason')}
        maxLength={300}
        onChange={(event) => onSay(event.target.value)}
        rows={2}
        value={value}
      />
    </details>
  );
}
