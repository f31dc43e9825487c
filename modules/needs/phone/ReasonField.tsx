import type { ReactNode } from 'react';
import { words } from '#modules/needs/phone/words.ts';
import { useWords } from '#phone/ui/use-words.ts';
import './ReasonField.css';

/** Room for a reason, closed until somebody wants to give one: it is optional and stays private. */
export function ReasonField({ value, onSay }: { value: string; onSay: (words: string) => void }): ReactNode {
  const t = useWords(words);
  return (
    <details className="needs-reason">
      <summary>{t('reason')}</summary>
      <textarea
        aria-label={t('reason')}
        maxLength={300}
        onInput={(event) => onSay(event.currentTarget.value)}
        rows={2}
        value={value}
      />
    </details>
  );
}
