import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useReadAloud } from '#platform/browser/use-read-aloud.ts';
import { kitWords } from '#web/ui/kit-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Reads a text aloud on request, and says so when the computer cannot. */
export function ReadAloud({ text }: { text: string }): ReactNode {
  const t = useWords(kitWords);
  const { mayRead, state, toggle } = useReadAloud(text);
  if (!mayRead) return null;
  return (
    <span>
      <Button onClick={toggle} size="small">
        {t(state === 'reading' ? 'readStop' : 'read')}
      </Button>
      <output className="ly-muted ly-small">{state === 'failed' && ` ${t('readMute')}`}</output>
    </span>
  );
}
